import { describe, expect, it } from 'vitest'
import { appendEvent } from './events.ts'
import { inLease, releaseLease } from './lease.ts'
import { activeRuns, activeRunsSql, dataVersion, runMarks, runMarksSql } from './run-watch.ts'
import { insertRun, setRunState } from './runs.ts'
import { handClock, openTest, planOf, runA, runB, someRun, storeFile, taken } from './test-store.ts'

function two() {
  const store = openTest()
  insertRun(store.writer, someRun(runA, { createdAt: 1 }))
  insertRun(store.writer, someRun(runB, { createdAt: 2 }))
  return store
}

describe('marks of runs', () => {
  it('change with events and owners, and stay for a while after the end', () => {
    const store = two()
    const { reader, writer } = store
    const fresh = (run: string) => ({ run, seq: 0, epoch: null })
    expect(runMarks(reader, 0)).toEqual([fresh(runA), fresh(runB)])
    const lease = taken(writer, runA)
    inLease(writer, lease, (tx) => appendEvent(tx, { kind: 'started', at: 1, data: {} }))
    expect(runMarks(reader, 0)).toEqual([{ run: runA, seq: 1, epoch: 1 }, fresh(runB)])
    inLease(writer, lease, (tx) => {
      setRunState(tx, { phase: 'ended', outcome: 'done', endedAt: 5000 })
    })
    releaseLease(writer, lease)
    expect(runMarks(reader, 4999)).toEqual([fresh(runB), { run: runA, seq: 1, epoch: null }])
    expect(runMarks(reader, 5000)).toEqual([fresh(runB)])
  })

  it('and the list of active runs are found by their indexes', () => {
    const store = two()
    const plan = planOf(store, runMarksSql, [1]).join('\n')
    expect(plan).toMatch(/run(?:Active|Unfinished)/)
    expect(plan).toContain('runEnded (endedAt>?)')
    expect(plan).not.toMatch(/SCAN event|SCAN lease/)
    expect(planOf(store, activeRunsSql, [5])).toEqual(['SCAN run USING INDEX runActive'])
    expect(activeRuns(store.reader, 5)).toEqual([runB, runA])
    expect(activeRuns(store.reader, 1)).toEqual([runB])
  })
})

it('the version of the data changes with what others write, not with what is written here', () => {
  const file = storeFile()
  const here = openTest(file, handClock())
  const there = openTest(file, handClock())
  const before = dataVersion(here.reader)
  insertRun(here.writer, someRun(runA))
  expect(dataVersion(here.reader)).toBe(before)
  insertRun(there.writer, someRun(runB))
  expect(dataVersion(here.reader)).not.toBe(before)
})
