import { describe, expect, it } from 'vitest'
import { pageBoard, boardPageSql } from './board-pages.ts'
import { countStages, stageCountSql } from './device-pages.ts'
import { fitsMany } from './device-search.ts'
import { insertDevices } from './devices.ts'
import { planOf, runA, someDevice, storeWithRun } from './test-store.ts'

const order = { sort: 'need-you', descending: false } as const

describe('a search that many devices fit', () => {
  const filled = () => {
    const store = storeWithRun()
    const devices = Array.from({ length: 1200 }, (_, at) => someDevice(at + 1, { since: 5000 - at }))
    insertDevices(store.writer, runA, devices)
    return store
  }

  it('is told from one that few fit', () => {
    const { reader } = filled()
    expect(['PC-', 'pc-1', 'PC-77', 'PC', '', ' ', 'none of them'].map((one) => fitsMany(reader, one))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('reads the page in its order instead of sorting all that fit, and finds the same', () => {
    const store = filled()
    const many = boardPageSql({ search: 'PC-' }, order, null, 100, true)
    expect(planOf(store, many.sql, many.values)[0]).toBe('SCAN runDevice USING INDEX boardGroupSince')
    expect(planOf(store, many.sql, many.values).join('\n')).not.toContain('TEMP B-TREE')
    const few = boardPageSql({ search: 'PC-77' }, order, null, 100, false)
    expect(planOf(store, few.sql, few.values).join('\n')).toContain('USING INTEGER PRIMARY KEY')
    const { devices } = pageBoard(store.reader, { search: 'PC-', ...order, limit: 3 })
    expect(devices.map((one) => one.resourceId)).toEqual([1200, 1199, 1198])
  })

  it('counts by an index alone', () => {
    const store = filled()
    const { sql, values } = stageCountSql({ search: 'PC-' }, true)
    expect(planOf(store, sql, values)[0]).toMatch(/^SCAN runDevice USING COVERING INDEX \w*Stage\w*$/)
    expect(countStages(store.reader, { search: 'PC-' })).toEqual({ chosen: 1200 })
    expect(countStages(store.reader, { search: 'PC-77' })).toEqual({ chosen: 11 })
  })
})
