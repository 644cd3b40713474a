import { describe, expect, it, vi } from 'vitest'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { fail } from '#shared/failure.ts'
import { leaseOf } from '#main/store/lease.ts'
import { thisProcess } from '#main/store/process.ts'
import { activeRuns } from '#main/store/run-watch.ts'
import { getRun } from '#main/store/runs.ts'
import { stepsOf } from '#main/store/steps.ts'
import { confirmRun } from './confirm.ts'
import { resumeRun } from './service.ts'
import { bench, failureOf, forever, type Bench } from './test-bench.ts'
import { strangers } from './test-strangers.ts'

const stateOf = ({ store }: Bench, run: string) => {
  const row = getRun(store.reader, run)
  return { phase: row?.phase, outcome: row?.outcome, owned: leaseOf(store.reader, run, thisProcess()) !== null }
}

/** Waits until nobody owns the run any more. */
async function untilFree(there: Bench, run: string): Promise<void> {
  while (stateOf(there, run).owned) await there.clock.sleep(200, forever)
}

const begun = { phase: 'active', outcome: null, owned: true }

describe('a run that is answered when it has begun', () => {
  it('goes on to its end by itself, whatever becomes of who asked', async () => {
    const there = await bench({ devices: 2 })
    const asking = new AbortController()
    const report = await there.start({ answer: 'when-begun', signal: asking.signal })
    expect(report).toMatchObject({ outcome: null, active: true, batch: 'Room 12' })
    expect(stateOf(there, report.run)).toEqual(begun)
    asking.abort(fail('cancelled', 'cancelled'))
    await untilFree(there, report.run)
    expect(await there.resume(report.run)).toMatchObject({ outcome: 'done', stages: { enrolled: 2 } })
  })

  it('is answered before its work begins, which may keep this process busy', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ answer: 'when-begun' })
    expect(stepsOf(there.store.reader, run)).toEqual([])
    await there.means.background.close()
  })

  it('can still be cancelled before it has begun: nothing is made, and a resume carries it out', async () => {
    const there = await bench({ devices: 2 })
    const asking = new AbortController()
    const { workstation } = there.connection.ports
    const who = workstation.facts.bind(workstation)
    const facts = vi.spyOn(workstation, 'facts').mockImplementation(async (signal) => {
      // The second question is that of the run itself, on its way to begin.
      if (facts.mock.calls.length === 2) asking.abort(fail('cancelled', 'cancelled'))
      signal.throwIfAborted()
      return who(signal)
    })
    const asked = there.start({ answer: 'when-begun', signal: asking.signal })
    expect(await failureOf(asked)).toMatchObject({ kind: 'cancelled', code: 'run-interrupted' })
    facts.mockRestore()
    const [run] = activeRuns(there.store.reader, 1)
    expect(stateOf(there, run ?? '').owned).toBe(false)
    expect(there.did('create-package')).toBe(0)
    expect(await there.resume(run ?? '')).toMatchObject({ outcome: 'done' })
  })

  it('can be let go of: it halts, nothing is taken back, and a resume goes on', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    await resumeRun(there.means, { run, answer: 'when-begun' }, forever)
    expect(await there.means.background.release(run)).toBe(true)
    expect(stateOf(there, run)).toEqual({ phase: 'active', outcome: null, owned: false })
    expect(there.did('remove-deployment')).toBe(0)
    expect(there.logged).toContain('run-released')
    expect(await there.means.background.release(run)).toBe(false)
    expect((await there.resume(run)).outcome).toBe('done')
    expect(there.did('create-deployment')).toBe(1)
  })

  it('is owned: a second one is refused, and told so', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ answer: 'when-begun' })
    const second = resumeRun(there.means, { run, answer: 'when-begun' }, forever)
    expect(await failureOf(second)).toMatchObject({ kind: 'owned', code: 'run-owned' })
    await there.means.background.close()
    expect(stateOf(there, run).owned).toBe(false)
  })

  it('that fails has its failure in the store, and nothing is thrown at anybody', async () => {
    const there = await bench({ devices: 2, faults: ['share-full'] })
    const { run } = await there.start({ answer: 'when-begun' })
    await untilFree(there, run)
    expect(await there.resume(run)).toMatchObject({ outcome: 'failed', failure: { code: 'share-full' } })
  })

  it('that was accepted goes on with what was accepted', async () => {
    const there = await bench({ devices: 2 })
    there.hooks.once('deployments.withMarker', 'before', () => {
      strangers(there).saveProfile(exampleProfileId)
    })
    const { run, outcome } = await there.start()
    expect(outcome).toBe('needs-confirmation')
    const { reviewHash, devices } = await there.differences(run)
    const asked = { run, reviewed: reviewHash, confirm: devices.length, answer: 'when-begun' } as const
    expect(await confirmRun(there.means, asked, forever)).toMatchObject({ run, outcome: null, active: true })
    await untilFree(there, run)
    expect(await there.resume(run)).toMatchObject({ outcome: 'done' })
  })
})
