import type { BoardRow } from '#shared/contract/board.ts'
import { keyOf } from './board-filter.ts'
import type { BoardList } from './board-list.ts'

/** A long table of which the beginning and the end are read; in between rows may be missing. */
export interface BoardEnds {
  readonly list: BoardList
  readonly tail: BoardList
  /** All rows there are, also those that are not read yet. */
  readonly count: number
}

/** null: not read yet. */
export function rowAt({ list, tail, count }: BoardEnds, index: number): BoardRow | null {
  return list.rows[index] ?? tail.rows[index - (count - tail.rows.length)] ?? null
}

/** Rows of a table that have changed their place, or came in. */
export const changesOf = ({ list, tail }: Pick<BoardEnds, 'list' | 'tail'>): number =>
  new Set([...list.moved, ...tail.moved]).size

/** From which end rows are read, and how many are missing on the way. */
export interface Missing {
  readonly from: 'beginning' | 'end'
  readonly rows: number
}

interface Known {
  /** Rows that are read at each end. */
  readonly head: number
  readonly tail: number
  readonly count: number
}

/** What is missing of the rows in sight, with `around` rows on either side; from the end where that is nearer. null: nothing. */
export function missingOf(
  [first, last]: readonly [number, number],
  { head, tail, count }: Known,
  around: number,
  hasEnd: boolean,
): Missing | null {
  const end = count - tail
  const [from, to] = [Math.max(first - around, head), Math.min(last + 1 + around, end)]
  if (from >= to) return null
  const [forwards, backwards] = [to - head, end - from]
  return hasEnd && backwards < forwards ? { from: 'end', rows: backwards } : { from: 'beginning', rows: forwards }
}

/** Rows of a page are known at the other end: nothing is missing in between any more. */
export const meets = (page: readonly BoardRow[], known: (key: string) => boolean): boolean =>
  page.some((row) => known(keyOf(row)))
