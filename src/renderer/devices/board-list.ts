import type { BoardRow } from '#shared/contract/board.ts'
import { fits, keyOf, placeIn, type BoardFilter } from './board-filter.ts'

/** Rows in the order in which they were read. They never change places by themselves (ux.md 3). */
export interface BoardList {
  readonly rows: readonly BoardRow[]
  /** Where each device stands, by its key. */
  readonly places: ReadonlyMap<string, number>
  /** What the order went by when the row was read, by key. */
  readonly was: ReadonlyMap<string, string>
  /** Devices that would stand elsewhere by now, were not there, or no longer fit. */
  readonly moved: ReadonlySet<string>
}

export const emptyList: BoardList = { rows: [], places: new Map(), was: new Map(), moved: new Set() }

/**
 * Adds pages at the end. A device that moved while it was read may come twice: it stays where it was. What is known of
 * each device is copied, so far away pages are added together.
 */
export function appended(list: BoardList, filter: BoardFilter, pages: readonly (readonly BoardRow[])[]): BoardList {
  const rows = [...list.rows]
  const places = new Map(list.places)
  const was = new Map(list.was)
  for (const page of pages)
    for (const row of page) {
      const key = keyOf(row)
      if (places.has(key)) continue
      places.set(key, rows.length)
      was.set(key, placeIn(filter.sort, row))
      rows.push(row)
    }
  return { ...list, rows, places, was }
}

/** Adds pages at the beginning, the first of them first; a device that comes twice stays where it was. */
export function prepended(list: BoardList, filter: BoardFilter, pages: readonly (readonly BoardRow[])[]): BoardList {
  const before = pages.map((page) => page.filter((row) => !list.places.has(keyOf(row))))
  return followedBy(appended(emptyList, filter, before), list)
}

/** Two lists, one behind the other; a device of both stays in the first one. */
export function followedBy(first: BoardList, second: BoardList): BoardList {
  const rows = [...first.rows]
  const places = new Map(first.places)
  for (const row of second.rows) {
    const key = keyOf(row)
    if (places.has(key)) continue
    places.set(key, rows.length)
    rows.push(row)
  }
  return {
    rows,
    places,
    was: new Map([...second.was, ...first.was]),
    moved: new Set([...first.moved, ...second.moved]),
  }
}

/**
 * Puts newer rows where the device stands. `head`: they are the first ones by now, so a device among them that is not in
 * the list has come in, and counts as a change of the order.
 */
export function renewed(list: BoardList, filter: BoardFilter, fresh: readonly BoardRow[], head: boolean): BoardList {
  const rows = [...list.rows]
  const moved = new Set(list.moved)
  for (const row of fresh) {
    const key = keyOf(row)
    const place = list.places.get(key)
    if (place === undefined) {
      if (head) moved.add(key)
      continue
    }
    rows[place] = row
    if (list.was.get(key) === placeIn(filter.sort, row) && fits(filter, row)) moved.delete(key)
    else moved.add(key)
  }
  return { ...list, rows, moved }
}
