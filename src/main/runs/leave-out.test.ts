import { describe, expect, it } from 'vitest'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { confirmRun } from './confirm.ts'
import { auditEntriesOf } from './test-audit.ts'
import { bench, failureOf, forever, type Bench } from './test-bench.ts'
import { strangers } from './test-strangers.ts'

/** A run that waits at the gate because of a fault of the practice world. */
async function waitingFor(...faults: readonly string[]) {
  const there = await bench({ devices: 4, faults })
  const { run, outcome, review, members } = await there.start()
  expect(outcome).toBe('needs-confirmation')
  const subject = review?.differences.find((one) => one.resolve === 'leave-out')?.subject
  const victim = there.store.reader
    .query<[string, string], { resourceId: number }>('SELECT resourceId FROM runDevice WHERE run = ? AND name = ?')
    .get(run, subject ?? '')?.resourceId
  return { there, run, victim: victim ?? 0, members }
}

const permits = (there: Bench, resourceId: number) =>
  there.dump().variables.filter((one) => one.resourceId === resourceId).length

describe.each(['duplicate-record', 'same-name-reimaged', 'member-missing'])('%s', (fault) => {
  it('left out: nothing differs any more, nothing was deployed or changed, and the number is the one of the rest', async () => {
    const { there, run, victim } = await waitingFor(fault)
    const history = there.dump().history.length
    const shown = await there.leaveOut(run, [victim])
    expect(shown).toMatchObject({ ok: true, differences: [], leftOut: [{ resourceId: victim, decided: true }] })
    expect(shown.devices.map((one) => one.resourceId)).not.toContain(victim)
    expect(shown.devices).toHaveLength(3)
    expect(await there.differences(run)).toMatchObject({ reviewHash: shown.reviewHash, leftOut: shown.leftOut })
    expect(there.dump().history).toHaveLength(history)
    expect(permits(there, victim)).toBe(1)
    expect(there.did('create-deployment')).toBe(0)
  })

  it('confirmed by that number, the device loses its permit before its rule and is formatted by nobody', async () => {
    const { there, run, victim, members } = await waitingFor(fault)
    const { reviewHash } = await there.leaveOut(run, [victim])
    const wrong = await failureOf(confirmRun(there.means, { run, reviewed: reviewHash, confirm: 4 }, forever))
    expect(wrong.code).toBe('count-wrong')
    there.hooks.calls.length = 0
    const ended = await confirmRun(there.means, { run, reviewed: reviewHash, confirm: 3 }, forever)
    const { calls } = there.hooks
    expect(calls.indexOf('devices.removeVariable')).toBeGreaterThanOrEqual(0)
    expect(calls.indexOf('devices.removeVariable')).toBeLessThan(calls.indexOf('collections.removeDirectRules'))
    expect(ended.outcome).toBe('done')
    expect(ended.members).toEqual(members.filter((one) => one !== victim))
    expect(ended.devices.find((one) => one.resourceId === victim)?.stage).toBe('left-alone')
    expect(there.dump().devices.find((one) => one.resourceId === victim)?.formattedAt).toBeUndefined()
    expect(permits(there, victim)).toBe(0)
  })
})

describe('a device that was left out', () => {
  it('is not deployed to by a resume, also where it is the one reviewed again by then', async () => {
    const there = await bench({ devices: 3 })
    const { run, members } = await there.start({ until: 'collection' })
    const victim = members[1] ?? 0
    const name = there.dump().devices.find((one) => one.resourceId === victim)?.name ?? ''
    strangers(there).rename(victim, 'PC-RENAMED')
    await there.resume(run)
    await there.leaveOut(run, [victim])
    strangers(there).rename(victim, name)
    const again = await there.resume(run)
    expect(again).toMatchObject({
      outcome: 'needs-confirmation',
      review: { leftOut: [{ resourceId: victim, decided: true }] },
    })
    expect(again.review?.differences).toEqual([])
    expect(there.did('create-deployment')).toBe(0)
    expect((await there.accept(run)).stages).toEqual({ enrolled: 2, 'left-alone': 1 })
  })

  it('is audited with who decided and why, once, and its story says the same', async () => {
    const { there, run, victim } = await waitingFor('same-name-reimaged')
    await there.leaveOut(run, [victim])
    await there.leaveOut(run, [victim, victim])
    const told = auditEntriesOf(there.store, run).filter((one) => one.what === 'devices-left-out')
    expect(told).toMatchObject([
      { who: 'technician', facts: { devices: [{ resourceId: victim, reason: 'device-obsolete' }] } },
    ])
    const ended = await there.accept(run)
    expect(ended.devices.find((one) => one.resourceId === victim)?.evidence).toMatchObject({
      code: 'left-alone',
      source: 'technician:technician',
      parameters: { reason: 'device-obsolete' },
    })
  })

  it('leaves other differences to be seen and accepted', async () => {
    const { there, run, victim } = await waitingFor('duplicate-record')
    strangers(there).saveProfile(exampleProfileId)
    const shown = await there.leaveOut(run, [victim])
    expect(shown.differences.map((one) => one.what)).toEqual(['profile'])
    expect((await there.accept(run)).outcome).toBe('done')
  })
})

describe('leaving out is refused', () => {
  it('for a device that is the one reviewed, with nothing remembered', async () => {
    const { there, run, victim, members } = await waitingFor('duplicate-record')
    const other = members.find((one) => one !== victim) ?? 0
    const failure = await failureOf(there.leaveOut(run, [victim, other]))
    expect(failure).toMatchObject({ kind: 'input', code: 'device-as-reviewed', parameters: { resourceId: other } })
    expect((await there.differences(run)).leftOut).toMatchObject([{ resourceId: victim, decided: false }])
  })

  it('where a run does not wait', async () => {
    const there = await bench()
    const { run, members } = await there.start({ until: 'collection' })
    expect((await failureOf(there.leaveOut(run, [members[0] ?? 0]))).code).toBe('run-not-waiting')
  })
})
