import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { block } from '../finding.ts'
import { failure as makeFailure } from '../failure.ts'
import { stages } from '../stages/stage.ts'
import { calls } from './calls.ts'
import { runEvent } from './events.ts'
import { isPageCall, pageCallNames } from './names.ts'
import { stepNames } from './run.ts'
import { device, failure, finding, reviewHash, runId, stageName } from './words.ts'

const all = Object.entries(calls)

describe('the calls', () => {
  it.each(all)('%s is named area:verb, and refuses keys that it does not know', (name, { input }) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*$/)
    const refused = input.safeParse({ nobodyKnowsThis: 1 })
    expect(refused.success).toBe(false)
    expect(JSON.stringify(refused.error?.issues)).toContain('nobodyKnowsThis')
  })

  it('that are dangerous carry ids, hash and count, never a payload', () => {
    const keys = (name: keyof typeof calls) =>
      Object.keys(z.toJSONSchema(calls[name].input, { io: 'input' }).properties ?? {})
    expect(keys('run:start').toSorted()).toEqual(['answer', 'confirm', 'plan', 'reviewed', 'until'])
    expect(keys('run:confirm').toSorted()).toEqual(['answer', 'confirm', 'reviewed', 'run'])
    expect(keys('run:stop').toSorted()).toEqual(['rehearse', 'run'])
    expect(keys('run:resume').toSorted()).toEqual(['answer', 'run'])
  })

  it('that go by paths of this machine are given to no page', () => {
    const withPaths = all.filter(([, { input }]) =>
      /"(?:path|paths|out)":/.test(JSON.stringify(z.toJSONSchema(input, { io: 'input' }))),
    )
    expect(withPaths.map(([name]) => name)).toHaveLength(3)
    expect(withPaths.filter(([name]) => isPageCall(name))).toEqual([])
    expect(pageCallNames).toHaveLength(all.length - 3)
  })

  it('limit every text and list that comes in', () => {
    const unlimited: string[] = []
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      const one = node as Readonly<Record<string, unknown>>
      const closed = 'enum' in one || 'const' in one || 'pattern' in one
      if (one['type'] === 'string' && one['maxLength'] === undefined && !closed) unlimited.push(path)
      if (one['type'] === 'array' && one['maxItems'] === undefined) unlimited.push(path)
      for (const [key, value] of Object.entries(one)) walk(value, `${path}.${key}`)
    }
    for (const [name, { input }] of all) walk(z.toJSONSchema(input, { io: 'input' }), name)
    expect(unlimited).toEqual([])
  })

  it('page their lists within limits', () => {
    for (const name of ['run:list', 'devices:list'] as const) {
      const { input } = calls[name]
      expect(input.parse({})).toMatchObject({ limit: 200 })
      for (const limit of [0, 1001, 1.5, '5']) expect(input.safeParse({ limit }).success).toBe(false)
    }
  })
})

describe('words', () => {
  it('an id is 26 characters of its alphabet', () => {
    expect(runId.safeParse('a'.repeat(26)).success).toBe(true)
    for (const wrong of ['a'.repeat(25), 'a'.repeat(27), 'A'.repeat(26), `${'a'.repeat(25)}1`, `${'a'.repeat(26)}\n`])
      expect(runId.safeParse(wrong).success).toBe(false)
    expect(reviewHash.safeParse('x'.repeat(201)).success).toBe(false)
  })

  it('findings and failures cross as code and parameters', () => {
    expect(finding.safeParse(block('no-destination', 'distribution')).success).toBe(true)
    expect(failure.safeParse(makeFailure('outside', 'site-busy')).success).toBe(true)
    for (const wrong of [null, {}, { code: 'x' }, { code: 'x', level: 'fatal', where: 'x', parameters: {} }])
      expect(finding.safeParse(wrong).success).toBe(false)
    for (const wrong of [null, {}, { code: 'x', kind: 'work' }, 'x'])
      expect(failure.safeParse(wrong).success).toBe(false)
  })

  it('stages are those of the rules, one for one', () => {
    expect(stageName.options.toSorted()).toEqual([...stages].toSorted())
  })

  it('a device without a stage that is known is none', () => {
    const row = {
      serial: 'PF1',
      name: 'PC-01',
      resourceId: 1,
      smbiosGuid: '',
      smsId: '',
      model: '',
      lastContact: null,
      batch: 'b',
      stage: 'chosen',
      since: '',
      reached: 'chosen',
      formatted: 'unknown',
      evidence: { code: 'chosen', parameters: {}, source: 'this-run', at: '' },
    }
    expect(device.safeParse(row).success).toBe(true)
    expect(device.safeParse({ ...row, stage: 'flying' }).success).toBe(false)
    expect(device.safeParse({ ...row, formatted: 'maybe' }).success).toBe(false)
  })
})

describe('events', () => {
  const event = {
    run: 'a'.repeat(26),
    seq: 1,
    at: '2026-11-24T07:00:00.000Z',
    kind: 'step-started',
    step: 'check',
    data: {},
  }

  it('are numbered from 1, of a kind that is known, about a step that is known', () => {
    expect(runEvent.safeParse(event).success).toBe(true)
    for (const wrong of [{ seq: 0 }, { seq: 1.5 }, { kind: 'began' }, { step: 'start' }, { run: 'x' }])
      expect(runEvent.safeParse({ ...event, ...wrong }).success).toBe(false)
    for (const step of stepNames) expect(runEvent.safeParse({ ...event, step }).success).toBe(true)
  })
})
