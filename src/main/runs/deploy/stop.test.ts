import { describe, expect, it } from 'vitest'
import type { DeviceRow } from '#shared/contract/words.ts'
import type { RunReport } from '#shared/contract/run.ts'
import { stages, type Stage } from '#shared/stages/stage.ts'
import { auditEntriesOf } from '../test-audit.ts'
import { bench, failureOf, type Bench } from '../test-bench.ts'
import { groupForStop, type StopGroups } from './stop.ts'

const sequence = (there: Bench) =>
  there.dump().taskSequences.find((one) => one.description.includes('drydock-profile='))
const permits = (there: Bench) => there.dump().variables.filter((one) => one.name === 'DrydockPermit')
const deployments = (there: Bench) => there.dump().deployments.filter((one) => one.comment.includes('drydock-run='))
const formatted = (there: Bench) => there.dump().devices.filter((one) => one.formattedAt !== undefined)

/** A second batch of the same profile, with the other devices. */
function batches(there: Bench) {
  const all = there.plan().devices
  const half = Math.ceil(all.length / 2)
  const room = (name: string) => ({ new: { name, comment: '', limitingCollectionId: 'SMS00001' } })
  return {
    first: there.plan({ devices: all.slice(0, half) }),
    second: there.plan({ batch: 'Room 13', devices: all.slice(half), collection: room('Room 13') }),
  }
}

describe('stopping a run that nobody owns', () => {
  it('disables the sequence, takes the permits, then removes the deployment, and closes', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    const answer = await there.stop(run)
    expect(answer).toMatchObject({ stopped: true, rehearsed: false })
    expect(answer.actions).toEqual([
      { what: 'disable-sequence', subject: sequence(there)?.id },
      { what: 'remove-permits', subject: '2' },
      { what: 'remove-deployment', subject: expect.any(String) as unknown },
    ])
    const did = there.dump().history.map((one) => one.primitive)
    expect(did.indexOf('disable-task-sequence')).toBeLessThan(did.indexOf('remove-variable'))
    expect(did.lastIndexOf('remove-variable')).toBeLessThan(did.indexOf('remove-deployment'))
    expect(sequence(there)?.enabled).toBe(false)
    expect([permits(there), deployments(there)]).toEqual([[], []])
    expect(answer.groups.notStarted).toHaveLength(2)
    const report = await there.resume(run)
    expect(report).toMatchObject({ outcome: 'stopped', stages: { stopped: 2 } })
  })

  it('is audited: who asked, what was done, in this order', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    await there.stop(run)
    const audit = auditEntriesOf(there.store, run)
    expect(audit.every((one) => one.who === 'technician')).toBe(true)
    const whats = audit.map((one) => one.what)
    expect(whats.slice(whats.indexOf('stop-asked'))).toEqual([
      'stop-asked',
      'disable-sequence',
      'remove-permits',
      'remove-deployment',
      'remove-rules',
      'run-finished',
    ])
  })

  it('formats nobody, however long one waits', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    await there.stop(run)
    there.clock.pass(7 * 24 * 1800)
    expect(formatted(there)).toEqual([])
  })

  it('reads the last words first: who has started meanwhile is not said to be untouched', async () => {
    const there = await bench({ devices: 3 })
    const { run } = await there.start({ until: 'deployment' })
    // Two hours of world time are 3.6 s here; nobody looks until most devices are past formatting.
    for (let waits = 0; waits < 24 && formatted(there).length < 2; waits += 1) {
      there.clock.pass(3600)
      await there.site.devices.byResourceId([], AbortSignal.any([]))
    }
    const wiped = new Set(formatted(there).map((one) => one.resourceId))
    expect(wiped.size).toBeGreaterThan(0)
    const { groups } = await there.stop(run)
    const past = [...groups.pastFormatting, ...groups.ended].map((one) => one.resourceId)
    expect(past.toSorted()).toEqual([...wiped].toSorted())
    expect(groups.notStarted.every((one) => !wiped.has(one.resourceId))).toBe(true)
  })

  it('before the deployment disables nothing: no device can start', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'collection' })
    const answer = await there.stop(run)
    expect(answer.actions).toEqual([{ what: 'remove-permits', subject: '2' }])
    expect(sequence(there)?.enabled).toBe(true)
    expect(permits(there)).toEqual([])
  })

  it('twice is the same as once', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    await there.stop(run)
    const { length } = there.dump().history
    expect(await there.stop(run)).toMatchObject({ stopped: true, actions: [] })
    expect(there.dump().history).toHaveLength(length)
  })

  it('that has ended otherwise does nothing, and says so', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start()
    const { length } = there.dump().history
    expect(await there.stop(run)).toMatchObject({ stopped: false, actions: [] })
    expect(there.dump().history).toHaveLength(length)
    expect((await there.resume(run)).outcome).toBe('done')
  })

  it('that waits for a person stops it too', async () => {
    const there = await bench({ devices: 2 })
    const { run, members } = await there.start({ until: 'collection' })
    there.world.db.run("UPDATE device SET name = 'PC-RENAMED' WHERE resourceId = ?", members[0] ?? 0)
    expect((await there.resume(run)).outcome).toBe('needs-confirmation')
    expect(await there.stop(run)).toMatchObject({ stopped: true })
    expect(permits(there)).toEqual([])
  })

  it('that does not exist is bad input', async () => {
    const there = await bench({ devices: 1 })
    expect(await failureOf(there.stop('z'.repeat(26)))).toMatchObject({ kind: 'input', code: 'run-not-found' })
  })
})

describe('a rehearsal', () => {
  it('says what would be done, and changes nothing', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    const [{ history }, events, audit] = [there.dump(), there.events.length, auditEntriesOf(there.store, run).length]
    const answer = await there.stop(run, true)
    expect(answer).toMatchObject({ stopped: false, rehearsed: true })
    expect(answer.actions.map((one) => one.what)).toEqual(['disable-sequence', 'remove-permits', 'remove-deployment'])
    expect(there.dump().history).toEqual(history)
    expect([there.events.length, auditEntriesOf(there.store, run).length]).toEqual([events, audit])
    expect((await there.resume(run)).outcome).toBe('done')
  })

  it('says the same as the stop that follows', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    const rehearsed = await there.stop(run, true)
    expect((await there.stop(run)).actions).toEqual(rehearsed.actions)
  })
})

describe('stopping a run that is being carried out', () => {
  /** Stops when the clients are looked at for the nth time. */
  async function stopAtLook(
    look: number,
    devices = 2,
  ): Promise<{ there: Bench; report: RunReport; asked: number; done: number }> {
    const there = await bench({ devices })
    let looks = 0
    let stopping: Promise<unknown> = Promise.resolve()
    const times = { asked: 0, done: 0 }
    there.hooks.before('status.clients', () => {
      looks += 1
      if (looks !== look) return
      times.asked = there.clock.now()
      stopping = there.stop(there.events[0]?.run ?? '').then(() => {
        times.done = there.clock.now()
      })
    })
    const report = await there.start()
    await stopping
    return { there, report, ...times }
  }

  it('is done by its owner within a second or two of wall time', async () => {
    const { there, report, asked, done } = await stopAtLook(2)
    expect(report.outcome).toBe('stopped')
    expect(done - asked).toBeLessThanOrEqual(2000)
    expect([permits(there), deployments(there)]).toEqual([[], []])
    expect(there.did('remove-deployment')).toBe(1)
  })

  it('late lets those finish that have started, and says that they may have been formatted', async () => {
    const { there, report } = await stopAtLook(8, 4)
    expect(report.outcome).toBe('stopped')
    const wiped = new Set(formatted(there).map((one) => one.resourceId))
    for (const device of report.devices) if (wiped.has(device.resourceId)) expect(device.formatted).not.toBe(false)
    for (const device of report.devices)
      if (device.stage === 'stopped') expect(wiped.has(device.resourceId)).toBe(false)
  })
})

describe('a sequence that another run uses', () => {
  it('is left enabled, and that is said', async () => {
    const there = await bench({ devices: 4 })
    const plans = batches(there)
    const one = await there.start({ plan: plans.first, until: 'deployment' })
    const two = await there.start({ plan: plans.second, until: 'deployment' })
    expect(two.outcome).toBe('paused')
    const answer = await there.stop(one.run)
    expect(answer.actions.map((each) => each.what)).toEqual(['sequence-shared', 'remove-permits', 'remove-deployment'])
    expect(sequence(there)?.enabled).toBe(true)
    const others = new Set(two.members)
    expect(permits(there).every((each) => others.has(each.resourceId))).toBe(true)
    expect(permits(there)).toHaveLength(2)
    expect((await there.resume(two.run)).outcome).toBe('done')
    const wiped = formatted(there).map((each) => each.resourceId)
    expect(wiped.toSorted()).toEqual(two.members.toSorted())
  })
})

describe('the four groups', () => {
  const row = (stage: Stage, formatted_: DeviceRow['formatted']): DeviceRow => ({
    serial: 'PF1',
    name: 'PC-01',
    resourceId: 1,
    smbiosGuid: '',
    smsId: '',
    model: '',
    lastContact: null,
    batch: 'Room 12',
    stage,
    reached: 'chosen',
    formatted: formatted_,
    since: '2026-11-24T07:00:00.000Z',
    evidence: { code: 'chosen', parameters: {}, source: 'this-run', at: '2026-11-24T07:00:00.000Z' },
  })
  const groupOf = (stage: Stage, formatted_: DeviceRow['formatted']): string =>
    Object.entries(groupForStop([[row(stage, formatted_)]]))
      .filter(([, list]: [string, readonly DeviceRow[]]) => list.length > 0)
      .map(([name]) => name)
      .join()

  it('take each stage exactly once, whatever is known about formatting', () => {
    for (const stage of stages)
      for (const known of [true, false, 'unknown'] as const)
        expect(['notStarted', 'mayBeFormatted', 'pastFormatting', 'ended']).toContain(groupOf(stage, known))
  })

  it.each<[Stage, DeviceRow['formatted'], keyof StopGroups]>([
    ['chosen', false, 'notStarted'],
    ['targeted', false, 'notStarted'],
    ['waiting-for-start', false, 'notStarted'],
    ['downloading', false, 'mayBeFormatted'],
    ['in-winpe', 'unknown', 'mayBeFormatted'],
    ['unknown', 'unknown', 'mayBeFormatted'],
    ['stalled', 'unknown', 'mayBeFormatted'],
    ['stalled', true, 'pastFormatting'],
    ['formatted', true, 'pastFormatting'],
    ['image-applied', true, 'pastFormatting'],
    ['file-copied', true, 'pastFormatting'],
    ['first-boot', true, 'pastFormatting'],
    ['enrolled', true, 'ended'],
    ['enrolled-by-assigned-profile', true, 'ended'],
    ['registered', true, 'ended'],
    ['failed', 'unknown', 'mayBeFormatted'],
    ['failed', false, 'ended'],
    ['left-alone', false, 'ended'],
    ['stopped', false, 'notStarted'],
    ['stopped', 'unknown', 'mayBeFormatted'],
  ])('%s, formatted %s: %s', (stage, known, group) => {
    expect(groupOf(stage, known)).toBe(group)
  })
})
