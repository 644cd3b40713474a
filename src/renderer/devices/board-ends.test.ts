import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoardRow } from '#shared/contract/board.ts'
import { changesOf, meets, missingOf, rowAt } from './board-ends.ts'
import { keyOf, type BoardFilter } from './board-filter.ts'
import { appended, emptyList, followedBy, prepended, renewed } from './board-list.ts'

const filter: BoardFilter = { sort: 'name', descending: false }
const row = (resourceId: number, name = `PC-${resourceId}`): BoardRow => ({
  run: 'a'.repeat(26),
  resourceId,
  serial: `PF${resourceId}`,
  name,
  smbiosGuid: '',
  smsId: '',
  model: '',
  lastContact: null,
  batch: 'Room 12',
  stage: 'chosen',
  since: '2026-11-24T10:00:00.000Z',
  reached: 'chosen',
  formatted: false,
  evidence: { code: 'chosen', parameters: {}, source: 'this-run', at: '2026-11-24T10:00:00.000Z' },
  usual: null,
})
const listOf = (...ids: readonly number[]) => appended(emptyList, filter, [ids.map((id) => row(id))])
const idsOf = ({ rows }: { readonly rows: readonly BoardRow[] }) => rows.map((one) => one.resourceId)

describe('a table whose beginning and end are read', () => {
  it('shows the end at the end, and nothing in between', () => {
    const ends = { list: listOf(1, 2), tail: listOf(8, 9), count: 9 }
    const seen = Array.from({ length: 10 }, (_one, at) => rowAt(ends, at)?.resourceId ?? null)
    expect(seen).toEqual([1, 2, null, null, null, null, null, 8, 9, null])
  })

  it('reads from the end that is nearer to what is in sight', () => {
    const known = { head: 100, tail: 0, count: 100_000 }
    expect(missingOf([99_970, 99_999], known, 50, true)).toEqual({ from: 'end', rows: 80 })
    expect(missingOf([99_970, 99_999], known, 50, false)).toEqual({ from: 'beginning', rows: 99_900 })
    expect(missingOf([90, 120], known, 50, true)).toEqual({ from: 'beginning', rows: 71 })
    expect(missingOf([0, 30], known, 50, true)).toBeNull()
    expect(missingOf([99_940, 99_970], { ...known, tail: 100 }, 50, true)).toEqual({ from: 'end', rows: 10 })
    expect(missingOf([99_970, 99_999], { ...known, tail: 100 }, 20, true)).toBeNull()
  })

  it('reads whatever is in sight and not known, and no more than lies between', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(50),
        fc.nat(50),
        fc.nat(99),
        fc.nat(30),
        fc.boolean(),
        (head, tail, gap, first, seen, end) => {
          const count = head + tail + gap
          const way = missingOf([first, first + seen], { head, tail, count }, 0, end)
          const wanted = Array.from({ length: seen + 1 }, (_one, at) => first + at).filter(
            (at) => at >= head && at < count - tail,
          )
          if (way === null) expect(wanted).toEqual([])
          else {
            expect(way.rows).toBeLessThanOrEqual(gap)
            const [from, to] = way.from === 'end' ? [count - tail - way.rows, count - tail] : [head, head + way.rows]
            expect(wanted.every((at) => at >= from && at < to)).toBe(true)
          }
        },
      ),
    )
  })

  it('is one list where both ends meet, each device once, with all that has changed', () => {
    const head = renewed(listOf(1, 2, 3), filter, [row(2, 'PC-other')], false)
    const tail = prepended(renewed(listOf(8, 9), filter, [row(9, 'PC-another')], false), filter, [
      [row(3), row(4)],
      [row(5), row(8)],
    ])
    expect(idsOf(tail)).toEqual([3, 4, 5, 8, 9])
    expect(tail.places.get(keyOf(row(9)))).toBe(4)
    expect(meets([row(3), row(4)], (key) => head.places.has(key))).toBe(true)
    expect(meets([row(4), row(5)], (key) => head.places.has(key))).toBe(false)
    const whole = followedBy(head, tail)
    expect(idsOf(whole)).toEqual([1, 2, 3, 4, 5, 8, 9])
    expect(whole.places.get(keyOf(row(9)))).toBe(6)
    expect(changesOf({ list: head, tail })).toBe(2)
    expect(changesOf({ list: whole, tail: emptyList })).toBe(2)
  })
})
