import { describe, expect, it } from 'vitest'
import type { Glance } from '#shared/contract/board.ts'
import { stepNames } from '#shared/contract/run.ts'
import { sayEnd } from '#shared/texts/window.ts'
import { bannerOf } from './banner.ts'

const at = '2026-11-24T10:00:00.000Z'
const none = { 'need-you': 0, 'waiting-for-start': 0, 'before-formatting': 0, 'past-formatting': 0, ended: 0 }
const run: Glance = {
  run: 'a'.repeat(26),
  batch: 'Room 12',
  connection: { id: 'practice', kind: 'practice' },
  profile: 'Bench standard',
  createdAt: at,
  startedBy: 'j.ortiz',
  expires: at,
  outcome: null,
  ended: false,
  owner: { here: true, machine: 'PC-7', pid: 7 },
  deployed: true,
  steps: stepNames.map((step) => ({
    step,
    state: step === 'tracking' ? 'running' : step === 'closing' ? 'not-run' : 'done',
    startedAt: step === 'closing' ? null : at,
    milliseconds: null,
  })),
  waiting: { step: 'tracking', code: 'devices', subject: '', parameters: { open: 28, of: 43 }, since: at },
  nextLook: null,
  done: 0.7,
  devices: 43,
  stages: { enrolled: 39, failed: 2, 'left-alone': 2 },
  groups: none,
  failure: null,
  failedDevice: null,
  lastSeq: 9,
  now: at,
}

describe('the banner of a run', () => {
  it('says what a person has to do before anything that is waited for', () => {
    const groups = { ...none, 'need-you': 4, 'waiting-for-start': 5 }
    expect(bannerOf({ ...run, groups })).toEqual({ kind: 'people', wait: 5, need: 4 })
    const waiting = { step: 'tracking', code: 'outside', subject: 'no-answer', parameters: {}, since: at } as const
    expect(bannerOf({ ...run, groups, waiting }).kind).toBe('people')
    expect(bannerOf({ ...run, waiting }).kind).toBe('waits')
    expect(bannerOf(run)).toEqual({ kind: 'tracking', since: at })
  })

  it('says that nobody carries it out, unless the gate asks or it has ended', () => {
    expect(bannerOf({ ...run, owner: null })).toEqual({ kind: 'halted', step: 'tracking', deployed: true })
    expect(bannerOf({ ...run, owner: null, outcome: 'needs-confirmation' }).kind).toBe('confirm')
    expect(bannerOf({ ...run, owner: null, outcome: 'partly', ended: true }).kind).toBe('ended')
  })

  it('offers a further plan for what is not enrolled, where something was deployed', () => {
    expect(bannerOf({ ...run, ended: true, outcome: 'partly' })).toEqual({ kind: 'ended', open: 4 })
    expect(bannerOf({ ...run, ended: true, outcome: 'cancelled', expires: null })).toEqual({ kind: 'ended', open: 0 })
  })

  it('tells counts as counts when it has ended', () => {
    const closed = run.steps.map((one) => ({ ...one, state: 'done' }) as const)
    expect(sayEnd({ ...run, outcome: 'partly', steps: closed })).toBe(
      '39 of 43 enrolled, 2 failed, 2 left alone. Deployment, permits and rules are removed.',
    )
    expect(sayEnd({ ...run, outcome: 'cancelled', expires: null, steps: closed })).toBe(
      'The run was cancelled. Nothing was deployed.',
    )
  })

  it('does not claim that anything was removed where nobody saw it', () => {
    expect(sayEnd({ ...run, outcome: 'stopped' })).toBe(
      '39 of 43 enrolled, 2 failed, 2 left alone. The wipe was stopped.',
    )
  })
})
