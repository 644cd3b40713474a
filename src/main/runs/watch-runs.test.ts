import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { RunChange } from '#shared/contract/events.ts'
import { fail } from '#shared/failure.ts'
import { appendEvent } from '#main/store/events.ts'
import { inLease, leaseLength, releaseLease, renewLease } from '#main/store/lease.ts'
import { insertRun, setRunState } from '#main/store/runs.ts'
import { runMarksSql } from '#main/store/run-watch.ts'
import type { OpenedStore } from '#main/store/store.ts'
import { claimant, openTest, runA, runB, runId, someRun, storeFile, taken } from '#main/store/test-store.ts'
import { idleClock } from './test-clock.ts'
import { watchRuns } from './watch-runs.ts'

const runC = runId('c')
const forever = new AbortController().signal

/** One file, seen by this process and written by another one. */
async function bench(open: (here: OpenedStore) => Promise<OpenedStore> = (here) => Promise.resolve(here)) {
  const clock = idleClock(1_000_000)
  const file = storeFile()
  const [here, other] = [openTest(file, clock), openTest(file, clock)]
  insertRun(other.writer, someRun(runA))
  const told: RunChange[] = []
  const logged: string[] = []
  const note = (what: string) => {
    logged.push(what)
  }
  const watch = watchRuns({
    store: () => open(here),
    wall: clock,
    log: { info: note, warn: note, error: note },
    tell: (change) => told.push(change),
  })
  watch.start()
  onTestFinished(() => watch.stop())
  const look = async () => {
    await clock.sleep(600, forever)
    return told.splice(0)
  }
  await look()
  return { clock, here, other, told, logged, watch, look }
}

const event = ({ writer }: OpenedStore, lease: ReturnType<typeof taken>) =>
  inLease(writer, lease, (tx) => appendEvent(tx, { kind: 'started', at: 1, data: {} }))

describe('what another process does to runs', () => {
  it('is told within a second: an event, an owner, a new run, the end', async () => {
    const { other, look } = await bench()
    expect(await look()).toEqual([])
    const lease = taken(other.writer, runA, claimant(7))
    expect(await look()).toEqual([{ run: runA, seq: 0 }])
    event(other, lease)
    event(other, lease)
    expect(await look()).toEqual([{ run: runA, seq: 2 }])
    renewLease(other.writer, lease)
    expect(await look()).toEqual([])
    insertRun(other.writer, someRun(runB))
    expect(await look()).toEqual([{ run: runB, seq: 0 }])
    inLease(other.writer, lease, (tx) => {
      appendEvent(tx, { kind: 'finished', at: 2, data: {} })
      setRunState(tx, { phase: 'ended', outcome: 'done', endedAt: tx.wall.now() })
    })
    releaseLease(other.writer, lease)
    expect(await look()).toEqual([{ run: runA, seq: 3 }])
    expect(await look()).toEqual([])
  })

  it('and that it has died without a word: its lease runs out', async () => {
    const { clock, other, look } = await bench()
    taken(other.writer, runA, claimant(7))
    expect(await look()).toEqual([{ run: runA, seq: 0 }])
    clock.pass(leaseLength)
    expect(await look()).toEqual([{ run: runA, seq: 0 }])
    expect(await look()).toEqual([])
  })

  it('is told apart from what this process does itself, which is told already; but that it lets go of a run is', async () => {
    const { here, other, look, watch } = await bench()
    const lease = taken(here.writer, runA)
    watch.stored({ run: runA, seq: event(here, lease) })
    expect(await look()).toEqual([])
    insertRun(other.writer, someRun(runB))
    await look()
    watch.stored({ run: runA, seq: event(here, lease) })
    insertRun(other.writer, someRun(runC))
    expect(await look()).toEqual([{ run: runC, seq: 0 }])
    releaseLease(here.writer, lease)
    expect(await look()).toEqual([{ run: runA, seq: 2 }])
  })

  it('is not told where nobody listens any more', async () => {
    const { other, look, watch } = await bench()
    await watch.stop()
    event(other, taken(other.writer, runA, claimant(7)))
    expect(await look()).toEqual([])
    watch.start()
    expect(await look()).toEqual([])
    insertRun(other.writer, someRun(runB))
    expect(await look()).toEqual([{ run: runB, seq: 0 }])
  })

  it('is found later where the store could not be read for a while; that is logged once', async () => {
    let locked = false
    const { other, look, logged } = await bench((here) =>
      locked ? Promise.reject(fail('owned', 'database-locked', { file: 'x' })) : Promise.resolve(here),
    )
    locked = true
    event(other, taken(other.writer, runA, claimant(7)))
    expect([...(await look()), ...(await look())]).toEqual([])
    locked = false
    expect(await look()).toEqual([{ run: runA, seq: 1 }])
    expect(logged).toEqual(['runs-not-watched'])
  })

  it('is found by the next look where one look broke off', async () => {
    const { here, other, look } = await bench()
    const query = here.reader.query.bind(here.reader)
    const broken = vi.spyOn(here.reader, 'query').mockImplementation((sql) => {
      if (sql === runMarksSql) throw fail('owned', 'database-locked', { file: 'x' })
      return query(sql)
    })
    event(other, taken(other.writer, runA, claimant(7)))
    expect(await look()).toEqual([])
    broken.mockRestore()
    expect(await look()).toEqual([{ run: runA, seq: 1 }])
  })
})
