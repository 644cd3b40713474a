import { expect, it } from 'vitest'
import { batchesSql, boardBatches } from './batches.ts'
import { insertDevices } from './devices.ts'
import { planOf, runA, someDevice, storeWithRun } from './test-store.ts'

it('batches are listed by name, each once, from one to the next in the index', () => {
  const store = storeWithRun()
  expect(boardBatches(store.reader)).toEqual([])
  const batches = ['Room 9', '', 'Room 10', 'Room 9', 'Büro']
  insertDevices(
    store.writer,
    runA,
    batches.map((batch, at) => someDevice(at + 1, { batch })),
  )
  expect(boardBatches(store.reader)).toEqual(['', 'Büro', 'Room 10', 'Room 9'])
  const plan = planOf(store, batchesSql, [9]).join('\n')
  expect(plan.match(/SEARCH runDevice USING COVERING INDEX/g)).toHaveLength(2)
  expect(plan).not.toContain('SCAN runDevice')
})
