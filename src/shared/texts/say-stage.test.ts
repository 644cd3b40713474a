import { describe, expect, it } from 'vitest'
import { stages } from '../stages/stage.ts'
import { evidence } from '../stages/test-evidence.ts'
import { sayEvidence, sayStage } from './say-stage.ts'

describe('stages and evidence in words', () => {
  it('has words for every stage, none of them twice', () => {
    expect(new Set(stages.map(sayStage)).size).toBe(stages.length)
  })

  it('has words for every evidence, made of its parameters', () => {
    for (const make of Object.values(evidence)) {
      const { code, ...parameters } = make(1)
      expect(sayEvidence({ code, parameters })).toMatch(/^["a-z\d][^]{5,}/)
      expect(sayEvidence({ code, parameters })).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('tells what an exit code means', () => {
    const { code, ...parameters } = evidence.stepFailed(1)
    expect(sayEvidence({ code, parameters })).toBe(
      '11134: "A step" failed with 0x80070002: a file or content was not found; check distribution points, boundary group and network access account',
    )
  })

  it('puts the id of the message first, so that clipping never hides it', () => {
    for (const make of Object.values(evidence)) {
      const { code, ...parameters } = make(1)
      if ('message' in parameters) expect(sayEvidence({ code, parameters })).toMatch(/^\d{5}: /)
    }
  })

  it('shows the code of evidence that an older program stored', () => {
    expect(sayEvidence({ code: 'of-yore', parameters: {} })).toBe('of-yore')
    expect(sayEvidence({ code: 'constructor', parameters: {} })).toBe('constructor')
  })
})
