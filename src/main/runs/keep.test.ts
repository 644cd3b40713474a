import { describe, expect, it } from 'vitest'
import { Failed } from '#shared/failure.ts'
import { getCommand, insertCommand } from '#main/store/commands.ts'
import { checkLease, leaseLength, leaseOf, takeLease } from '#main/store/lease.ts'
import { claimant, runA } from '#main/store/test-store.ts'
import { keepOwned, whileKept, type Asked } from './keep.ts'
import { StopAsked } from './runner.ts'
import { jobBench, type JobBench } from './test-job.ts'

const stop = { run: runA, kind: 'stop', payload: {}, by: 'technician' } as const

/** Keeps the run for as long as `work` takes. */
async function keepDuring(there: JobBench, work: (abort: AbortController, asked: Asked) => Promise<void>) {
  const [abort, ended] = [new AbortController(), new AbortController()]
  const asked: Asked = { command: null }
  const kept = keepOwned(there.own(), there.clock, asked, abort, ended.signal)
  await work(abort, asked)
  ended.abort()
  await kept
  return { abort, asked }
}

const never = new AbortController().signal

describe('keeping a run', () => {
  it('renews the lease, so that nobody takes the run while work goes on', async () => {
    const there = jobBench()
    await keepDuring(there, async () => {
      for (let second = 0; second < 120; second += 1) {
        await there.clock.sleep(1000, never)
        expect(leaseOf(there.store.reader, runA, claimant(7))?.epoch).toBe(there.lease.epoch)
      }
    })
    expect(there.clock.now()).toBeGreaterThan(1_000_000 + 4 * leaseLength)
  })

  it('takes a command within a second, and says by whose', async () => {
    const there = jobBench()
    const { abort, asked } = await keepDuring(there, async () => {
      const id = insertCommand(there.store.writer, stop)
      await there.clock.sleep(1000, never)
      expect(getCommand(there.store.reader, id)?.takenAt).not.toBeNull()
    })
    expect(abort.signal.reason).toBeInstanceOf(StopAsked)
    expect((abort.signal.reason as StopAsked).kind).toBe('stop')
    expect(asked.command).toBe(1)
  })

  it('takes stop before everything else', async () => {
    const there = jobBench()
    const { abort, asked } = await keepDuring(there, async () => {
      insertCommand(there.store.writer, { ...stop, kind: 'cancel' })
      insertCommand(there.store.writer, stop)
      await there.clock.sleep(3000, never)
    })
    expect((abort.signal.reason as StopAsked).kind).toBe('stop')
    expect(asked.command).toBe(2)
  })

  it('still renews after a command: stopping may take its time', async () => {
    const there = jobBench()
    await keepDuring(there, async () => {
      insertCommand(there.store.writer, stop)
      for (let second = 0; second < 60; second += 1) await there.clock.sleep(1000, never)
      expect(leaseOf(there.store.reader, runA, claimant(7))?.epoch).toBe(there.lease.epoch)
    })
  })

  it('ends the work where the lease was taken by another', async () => {
    const there = jobBench()
    const { abort } = await keepDuring(there, async () => {
      there.clock.pass(leaseLength + 1)
      takeLease(there.store.writer, runA, claimant(7))
      await there.clock.sleep(10_000, never)
    })
    expect(abort.signal.reason).toBeInstanceOf(Failed)
    expect((abort.signal.reason as Failed).failure.code).toBe('run-lease-lost')
  })

  it('ends the work where this process slept through its lease, though nobody took it', async () => {
    const there = jobBench()
    const { abort } = await keepDuring(there, async () => {
      there.clock.pass(leaseLength + 1)
      await there.clock.sleep(10_000, never)
    })
    expect((abort.signal.reason as Failed).failure.code).toBe('run-lease-lost')
  })

  it('ends quietly with the work', async () => {
    const there = jobBench()
    const { abort } = await keepDuring(there, () => Promise.resolve())
    expect(abort.signal.aborted).toBe(false)
  })
})

describe('work that takes no commands', () => {
  it('keeps its lease however long it takes', async () => {
    const there = jobBench()
    const means = { store: there.store, wall: there.clock }
    const answer = await whileKept(means, there.lease, async () => {
      await there.clock.sleep(8 * leaseLength, never)
      checkLease(there.store.reader, there.lease)
      return 'done'
    })
    expect(answer).toBe('done')
  })

  it('ends by itself where the lease was lost: the next write of the work tells', async () => {
    const there = jobBench()
    await whileKept({ store: there.store, wall: there.clock }, there.lease, async () => {
      there.clock.pass(leaseLength + 1)
      await there.clock.sleep(leaseLength, never)
    })
    expect(() => {
      checkLease(there.store.reader, there.lease)
    }).toThrow('run-lease-lost')
  })
})
