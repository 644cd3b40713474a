import { describe, expect, it } from 'vitest'
import { getCommand, insertCommand } from '#main/store/commands.ts'
import { verifyAudit } from '#main/store/audit-verify.ts'
import { cancelRun } from './stop-run.ts'
import { auditEntriesOf } from './test-audit.ts'
import { bench, failureOf, forever, type Bench } from './test-bench.ts'

const cancel = (there: Bench, run: string) => cancelRun(there.means, { run }, forever)
const permits = (there: Bench) => there.dump().variables.filter((one) => one.name === 'DrydockPermit')
const ours = (there: Bench) => there.dump().collections.find((one) => one.comment.includes('drydock-run='))

describe('cancelling before the deployment', () => {
  it('a run that nobody owns: rules and permits are removed, and the sequence stays as it is', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'collection' })
    expect([permits(there).length, ours(there)?.rules.length]).toEqual([2, 2])
    expect(await cancel(there, run)).toEqual({ cancelled: true })
    expect([permits(there).length, ours(there)?.rules.length]).toEqual([0, 0])
    expect(there.did('disable-task-sequence')).toBe(0)
    expect(await there.resume(run)).toMatchObject({ outcome: 'cancelled', active: false })
    const whats = auditEntriesOf(there.store, run).map((one) => one.what)
    expect(whats.slice(whats.indexOf('cancel-asked'))).toEqual([
      'cancel-asked',
      'remove-permits',
      'remove-rules',
      'run-finished',
    ])
    expect(verifyAudit(there.store.reader).ok).toBe(true)
  })

  it('a run that is owned: its owner does it', async () => {
    const there = await bench({ devices: 2, faults: ['dp-slow'] })
    const { run } = await there.start({ answer: 'when-begun' })
    while (!there.events.some((one) => one.kind === 'waiting')) await there.clock.sleep(100, forever)
    expect(await cancel(there, run)).toEqual({ cancelled: true })
    expect(there.did('create-deployment')).toBe(0)
    expect(await there.resume(run)).toMatchObject({ outcome: 'cancelled' })
  })

  it('a run that waits for a person', async () => {
    const there = await bench({ devices: 2, faults: ['profile-changed'] })
    const { run, outcome } = await there.start()
    expect(outcome).toBe('needs-confirmation')
    expect(await cancel(there, run)).toEqual({ cancelled: true })
  })

  it('asked for by two people at once: both are told how it ended', async () => {
    const there = await bench({ devices: 2, faults: ['dp-slow'] })
    const { run } = await there.start({ answer: 'when-begun' })
    while (!there.events.some((one) => one.kind === 'waiting')) await there.clock.sleep(100, forever)
    const [first, second, stopped] = await Promise.all([cancel(there, run), cancel(there, run), there.stop(run)])
    const { outcome } = await there.resume(run)
    expect([first, second]).toEqual([0, 1].map(() => ({ cancelled: outcome === 'cancelled' })))
    expect(stopped.stopped).toBe(outcome === 'stopped')
    expect(['cancelled', 'stopped']).toContain(outcome)
  })

  it('twice is told as it is', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'check' })
    expect(await cancel(there, run)).toEqual({ cancelled: true })
    expect(await cancel(there, run)).toEqual({ cancelled: true })
    const { run: ended } = await there.start()
    expect(await cancel(there, ended)).toEqual({ cancelled: false })
  })
})

describe('cancelling once the run has deployed', () => {
  it('is refused, and nothing is asked of the run', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    expect(await failureOf(cancel(there, run))).toEqual({
      kind: 'blocked',
      code: 'run-deployed',
      parameters: { run },
    })
    expect(auditEntriesOf(there.store, run).map((one) => one.what)).not.toContain('cancel-asked')
    expect(permits(there)).toHaveLength(2)
  })

  it('in the moment between: the owner refuses, and goes on to the end', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    const id = insertCommand(there.store.writer, { run, kind: 'cancel', payload: {}, by: 'technician' })
    expect((await there.resume(run)).outcome).toBe('done')
    expect(getCommand(there.store.reader, id)?.result).toEqual({ refused: 'run-deployed' })
  })
})
