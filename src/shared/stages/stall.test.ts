import { describe, expect, it } from 'vitest'
import { isOnTrack, stages } from './stage.ts'
import { stall, usualLimits } from './stall.ts'
import { after, at, evidence as e, start } from './test-evidence.ts'

const week = 7 * 24 * 60

describe('stall', () => {
  it('never touches a device that waits for a person, or has ended', () => {
    for (const stage of [
      'chosen',
      'targeted',
      'waiting-for-start',
      'enrolled',
      'failed',
      'stopped',
      'stalled',
    ] as const)
      expect(stall({ ...start, stage }, Date.parse(at(week)))).toBeNull()
  })

  it.each(Object.entries(usualLimits))('%s: after %i minutes', (name, limit) => {
    const stage = stages.filter(isOnTrack).find((one) => one === name)
    const state = { ...start, stage: stage ?? 'chosen', evidence: e.copied(5) }
    expect(stall(state, Date.parse(at(5 + limit)) - 1)).toBeNull()
    expect(stall(state, Date.parse(at(5 + limit)))).toEqual({
      code: 'silent',
      stage,
      source: 'site-status-message',
      at: at(5),
    })
  })

  it('counts from the newest evidence of the stage, by limits that can be given', () => {
    const state = after(e.applied(5), e.settings(100))
    expect(stall(state, Date.parse(at(125)))).toBeNull()
    expect(stall(state, Date.parse(at(125)), { 'image-applied': 25 })?.at).toBe(at(100))
    expect(stall(state, Date.parse(at(week)), {})).toBeNull()
  })
})
