import { expect, it } from 'vitest'
import { inLease } from './lease.ts'
import { insertRun, setRunState } from './runs.ts'
import { openTest, planOf, runA, runB, runId, someRun, taken } from './test-store.ts'
import { unfinishedOn, unfinishedRuns } from './unfinished.ts'

it('are those of the connection that have not ended, whatever they wait for', () => {
  const { reader, writer } = openTest()
  const runC = runId('c')
  for (const id of [runA, runB, runC]) insertRun(writer, someRun(id, { plan: { connection: 'practice' }, batch: id }))
  insertRun(writer, someRun(runId('d'), { plan: { connection: 'north' } }))
  insertRun(writer, someRun(runId('e'), { plan: {} }))
  inLease(writer, taken(writer, runB), (tx) => {
    setRunState(tx, { phase: 'ended', outcome: 'done', endedAt: 1 })
  })
  inLease(writer, taken(writer, runC), (tx) => {
    setRunState(tx, { phase: 'waiting-confirmation', outcome: 'needs-confirmation', endedAt: null })
  })
  expect(unfinishedRuns(reader, 'practice')).toEqual([
    { run: runA, batch: runA },
    { run: runC, batch: runC },
  ])
  expect(unfinishedRuns(reader, 'south')).toEqual([])
})

it('are found among the unfinished alone', () => {
  expect(planOf(openTest(), unfinishedOn, ['practice'])).toEqual([
    'SCAN run USING INDEX runUnfinished',
    expect.stringMatching(/^SEARCH runDocument USING INDEX .* \(run=\?\)$/),
  ])
})
