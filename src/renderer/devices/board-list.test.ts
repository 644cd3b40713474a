import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoardRow } from '#shared/contract/board.ts'
import type { Stage } from '#shared/stages/stage.ts'
import type { BoardFilter } from './board-filter.ts'
import { appended, emptyList, renewed } from './board-list.ts'

const row = (resourceId: number, stage: Stage = 'downloading', minute = 0): BoardRow => {
  const at = `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`
  return {
    run: 'a'.repeat(26),
    resourceId,
    serial: `PF${resourceId}`,
    name: `LT-${resourceId}`,
    smbiosGuid: '',
    smsId: '',
    model: 'A model',
    lastContact: null,
    batch: 'Room 12',
    stage,
    since: at,
    reached: 'downloading',
    formatted: false,
    evidence: { code: 'client-running', parameters: {}, source: 'site-client-record', at },
    usual: null,
  }
}
const all: BoardFilter = { sort: 'need-you', descending: false }
const names = (list: { readonly rows: readonly BoardRow[] }): readonly string[] => list.rows.map((one) => one.name)

describe('rows of a live table', () => {
  it('stay where they are when a device moves on, and the change is counted once', () => {
    const list = appended(emptyList, all, [[row(1), row(2)], [row(3)]])
    const once = renewed(list, all, [row(2, 'failed', 5)], false)
    const twice = renewed(once, all, [row(2, 'failed', 6)], false)
    expect(names(twice)).toEqual(['LT-1', 'LT-2', 'LT-3'])
    expect(twice.rows[1]?.stage).toBe('failed')
    expect(twice.moved.size).toBe(1)
  })

  it('count a device that no longer fits the filter', () => {
    const waiting: BoardFilter = { ...all, sort: 'name', group: 'waiting-for-start' }
    const list = appended(emptyList, waiting, [[row(1, 'waiting-for-start')]])
    expect(renewed(list, waiting, [row(1, 'waiting-for-start', 9)], false).moved.size).toBe(0)
    expect(renewed(list, waiting, [row(1, 'downloading')], false).moved.size).toBe(1)
  })

  it('count a device that has come in at the top, and show it only when sorted again', () => {
    const list = appended(emptyList, all, [[row(1), row(2)]])
    const head = renewed(list, all, [row(9, 'stalled'), row(1)], true)
    expect(names(head)).toEqual(['LT-1', 'LT-2'])
    expect(head.moved.size).toBe(1)
    expect(renewed(list, all, [row(9, 'stalled')], false).moved.size).toBe(0)
  })

  it('are never there twice, whatever pages come', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 }), { maxLength: 8 }), (pages) => {
        const rows = pages.map((page) => page.map((id) => row(id)))
        const half = Math.floor(rows.length / 2)
        const list = appended(appended(emptyList, all, rows.slice(0, half)), all, rows.slice(half))
        expect(new Set(names(list)).size).toBe(list.rows.length)
        for (const [key, place] of list.places)
          expect(`${list.rows[place]?.run} ${list.rows[place]?.resourceId}`).toBe(key)
      }),
    )
  })
})
