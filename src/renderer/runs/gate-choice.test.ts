import { describe, expect, it } from 'vitest'
import { acceptable, refused } from '#shared/plan/difference.ts'
import { gateChoice, inOrder } from './gate-choice.ts'

const profile = acceptable('profile', 'Bench standard', 'a', 'b')
const device = refused('device-changed', 'LT-0252', 'a', 'b', 'leave-out')
const content = refused('content', 'PRA00001 DP1', 'installed', 'not installed', 'fix')
const asked = (differences: (typeof profile)[], ok = true) =>
  gateChoice({ ok, reviewHash: '', differences, devices: [], findings: [] })

describe('what can be done about differences at the gate', () => {
  it('is nothing but checking again where one of them can not be accepted', () => {
    expect(asked([profile, content, device], false)).toEqual({ kind: 'hard', subjects: ['PRA00001 DP1'] })
  })

  it('is to accept them, and to leave out devices that are others now', () => {
    expect(asked([profile])).toEqual({ kind: 'acceptable', leaveOut: [], accepted: 1 })
    expect(asked([device, profile])).toEqual({ kind: 'acceptable', leaveOut: ['LT-0252'], accepted: 1 })
  })

  it('is to do what findings say where these block', () => {
    expect(asked([profile], false)).toEqual({ kind: 'blocked' })
  })

  it('is to go on where nothing differs any more', () => {
    expect(asked([])).toEqual({ kind: 'nothing' })
  })

  it('shows what can not be accepted first', () => {
    expect(inOrder([profile, device, content]).map((one) => one.what)).toEqual(['content', 'device-changed', 'profile'])
  })
})
