import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertDevices, type StageName } from './devices.ts'
import type { Reader } from './handles.ts'
import { addStageTime, neighbourSql, usualColumn } from './stage-times.ts'
import { planOf, runA, someDevice, storeWithRun } from './test-store.ts'

/** As a row of the device that stands there has it. */
const usualTime = (reader: Reader, batch: string, reached: StageName): number | null =>
  reader
    .query<[string, string], { usual: number | null }>(
      `SELECT ${usualColumn} FROM (SELECT ? AS batch, ? AS reached) AS runDevice`,
    )
    .get(batch, reached)?.usual ?? null

const sorted = (all: readonly number[]) => all.toSorted((a, b) => a - b)
function medianOf(all: readonly number[]): number {
  const inOrder = sorted(all)
  const at = (index: number) => inOrder[index] ?? Number.NaN
  return (at(Math.floor((all.length - 1) / 2)) + at(Math.floor(all.length / 2))) / 2
}

describe('the usual time in a stage', () => {
  it('is the median of all times that were stored, whatever their order, and nothing below five', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 14 }), (times) => {
        const { reader, change } = storeWithRun()
        for (const [at, milliseconds] of times.entries()) {
          change((tx) => {
            addStageTime(tx, { batch: 'Room 12', stage: 'file-copied', milliseconds })
          })
          const soFar = times.slice(0, at + 1)
          expect(usualTime(reader, 'Room 12', 'file-copied')).toBe(soFar.length < 5 ? null : medianOf(soFar))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is of one batch and one stage', () => {
    const { reader, change } = storeWithRun()
    for (const milliseconds of [1, 2, 3, 4, 5])
      change((tx) => {
        addStageTime(tx, { batch: 'a', stage: 'in-winpe', milliseconds })
        addStageTime(tx, { batch: 'b', stage: 'in-winpe', milliseconds: milliseconds * 10 })
      })
    expect(usualTime(reader, 'a', 'in-winpe')).toBe(3)
    expect(usualTime(reader, 'b', 'in-winpe')).toBe(30)
    expect(usualTime(reader, 'a', 'formatted')).toBeNull()
  })

  it('of a device that failed is that of the stage which it had reached', () => {
    const { reader, writer, change } = storeWithRun()
    insertDevices(writer, runA, [someDevice(1, { stage: 'failed', reached: 'in-winpe', batch: 'a' })])
    for (const milliseconds of [1, 2, 3, 4, 5])
      change((tx) => {
        addStageTime(tx, { batch: 'a', stage: 'in-winpe', milliseconds })
      })
    expect(reader.query(`SELECT ${usualColumn} FROM runDevice`).get()).toEqual({ usual: 3 })
  })

  it('is moved by look-ups, without a scan or a sort', () => {
    const store = storeWithRun()
    for (const sql of Object.values(neighbourSql)) {
      const plan = planOf(store, sql, ['a', 'b', 1, 2, 'a', 'b', 1]).join('\n')
      expect(plan).not.toMatch(/SCAN stageTime|TEMP B-TREE/)
      expect(plan.match(/COVERING INDEX stageTimeOrder/g)).toHaveLength(2)
    }
  })
})
