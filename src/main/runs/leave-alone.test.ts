import { describe, expect, it } from 'vitest'
import { getCommand, insertCommand } from '#main/store/commands.ts'
import { evidenceOf } from '#main/store/evidence.ts'
import { leaseOf } from '#main/store/lease.ts'
import { thisProcess } from '#main/store/process.ts'
import { leaveAlone } from './leave-alone.ts'
import { auditEntriesOf } from './test-audit.ts'
import { bench, failureOf, forever, type Bench } from './test-bench.ts'

const reason = 'its owner needs it today'
const leave = (there: Bench, run: string, resourceId: number) =>
  leaveAlone(there.means, { run, resourceId, reason }, forever)
const lastEvidence = ({ store }: Bench, run: string, resourceId: number) =>
  evidenceOf(store.reader, { run, resourceId }, { limit: 100 }).at(-1)
const stageOf = async (there: Bench, run: string, resourceId: number) =>
  (await there.resume(run)).devices.find((one) => one.resourceId === resourceId)?.stage

describe('leaving a device alone', () => {
  it('in a run that nobody owns: done here, said by whom and why', async () => {
    const there = await bench({ devices: 2 })
    const { run, members } = await there.start({ until: 'deployment' })
    const [device = 0] = members
    expect(await leave(there, run, device)).toEqual({ done: true })
    expect(lastEvidence(there, run, device)).toMatchObject({
      code: 'left-alone',
      parameters: { reason },
      source: 'technician:technician',
      stage: 'left-alone',
    })
    expect(auditEntriesOf(there.store, run).at(-1)).toMatchObject({
      who: 'technician',
      what: 'leave-alone-asked',
      facts: { resourceId: device, reason },
    })
    expect(leaseOf(there.store.reader, run, thisProcess())).toBeNull()
    const report = await there.resume(run)
    expect(report).toMatchObject({ outcome: 'partly', stages: { enrolled: 1, 'left-alone': 1 } })
  })

  it('in a run that is owned: its owner does it between two polls, and its work goes on', async () => {
    const there = await bench({ devices: 2, faults: ['nobody-starts'] })
    const { run, members } = await there.start({ answer: 'when-begun' })
    while (!there.events.some((one) => one.kind === 'waiting' && one.step === 'tracking'))
      await there.clock.sleep(100, forever)
    const waits = await Promise.all(members.map((device) => leave(there, run, device)))
    expect(waits).toEqual([{ done: true }, { done: true }])
    while (leaseOf(there.store.reader, run, thisProcess()) !== null) await there.clock.sleep(200, forever)
    expect(await there.resume(run)).toMatchObject({ outcome: 'partly', stages: { 'left-alone': 2 } })
    expect(there.events.filter((one) => one.kind === 'started')).toHaveLength(1)
  })

  it('by a row that can not be read changes nothing, and the run goes on', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    const payload = { resourceId: 'seven' }
    const id = insertCommand(there.store.writer, { run, kind: 'leave-alone', payload, by: 'technician' })
    expect((await there.resume(run)).outcome).toBe('done')
    expect(getCommand(there.store.reader, id)?.result).toEqual({ done: false })
  })

  it('that failed, after its run has ended', async () => {
    const there = await bench({ devices: 2, faults: ['device-fails-at-apply'] })
    const { run, devices } = await there.start()
    const failed = devices.find((one) => one.stage === 'failed')?.resourceId ?? 0
    expect(await leave(there, run, failed)).toEqual({ done: true })
    expect(await stageOf(there, run, failed)).toBe('left-alone')
    expect(await leave(there, run, failed)).toEqual({ done: true })
  })

  it('that has ended well is refused: its enrolment stays what is said of it', async () => {
    const there = await bench({ devices: 2 })
    const { run, members } = await there.start()
    const [device = 0] = members
    expect(await failureOf(leave(there, run, device))).toMatchObject({ kind: 'input', code: 'device-ended' })
    expect(await stageOf(there, run, device)).toBe('enrolled')
    expect(await failureOf(leave(there, run, 7))).toMatchObject({ kind: 'input', code: 'device-not-in-run' })
  })
})
