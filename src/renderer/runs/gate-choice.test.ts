import { describe, expect, it } from 'vitest'
import { acceptable, refused } from '#shared/plan/difference.ts'
import { gateChoice, inOrder } from './gate-choice.ts'

const profile = acceptable('profile', 'Bench standard', 'a', 'b')
const device = refused('device-changed', 'LT-0252', 'a', 'b', 'leave-out')
const content = refused('content', 'PRA00001 DP1', 'installed', 'not installed', 'fix')
const out = (name: string, decided: boolean) => ({
  resourceId: 7,
  name,
  serial: 'X',
  reason: 'device-changed',
  decided,
})
const asked = (differences: (typeof profile)[], ok = true, leftOut: ReturnType<typeof out>[] = []) =>
  gateChoice({ ok, reviewHash: '', differences, leftOut, devices: [], findings: [] })

describe('what can be done about differences at the gate', () => {
  it('is nothing but checking again where one of them can not be accepted', () => {
    expect(asked([profile, content], false)).toEqual({ kind: 'hard', subjects: ['PRA00001 DP1'] })
  })

  it('is to leave out devices that are others now, before anything else', () => {
    const leaving = out('LT-0252', false)
    expect(asked([device, profile], true, [leaving])).toEqual({ kind: 'out', devices: [leaving], hard: [] })
    expect(asked([content, device], false, [leaving])).toMatchObject({ kind: 'out', hard: ['PRA00001 DP1'] })
  })

  it('is to accept the rest once they are left out, or nothing but to deploy without them', () => {
    expect(asked([profile])).toEqual({ kind: 'acceptable', out: [], accepted: 1 })
    expect(asked([profile], true, [out('LT-0252', true)])).toMatchObject({ out: ['LT-0252'], accepted: 1 })
    expect(asked([], true, [out('LT-0252', true)])).toEqual({ kind: 'acceptable', out: ['LT-0252'], accepted: 0 })
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
