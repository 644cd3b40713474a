import type { Output } from '#shared/contract/calls.ts'
import { isChosen, isToSolve, type Line, type LineCounts, type lineFilters } from '#shared/draft/line.ts'

export type LineFilter = (typeof lineFilters)[number]
type Page = Output<'lines:list'>

/** What a call that changes lines answers; `removed`: numbers of lines that are gone. */
export interface Change {
  readonly lines: readonly Line[]
  readonly counts: LineCounts
  readonly removed?: readonly number[]
}

/** Lines of one kind, newest first, as far as they have been read. */
export interface LineList {
  readonly filter: LineFilter
  readonly lines: readonly Line[]
  /** null: nothing was read yet. */
  readonly counts: LineCounts | null
  /** Lines below this number have not been read; null: all have been. */
  readonly next: number | null
}

export const unreadList = (filter: LineFilter, counts: LineCounts | null): LineList => ({
  filter,
  lines: [],
  counts,
  next: null,
})

/** Whether a filter shows a line: as the store decides it. */
export function fits(filter: LineFilter, line: Line): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'aside':
      return line.aside
    case 'double':
      return !line.aside && line.verdict.code === 'double'
    case 'chosen':
      return isChosen(line)
    case 'to-solve':
      return isToSolve(line)
  }
}

/** How many lines the filter has, read or not. */
export function lengthOf({ filter, counts, lines }: LineList): number {
  if (counts === null) return lines.length
  const { all, chosen, toSolve, double, aside } = counts
  return { all, chosen, 'to-solve': toSolve, double, aside }[filter]
}

/** The first page takes the place of all that was read; a later one goes to the end. */
export function withPage(list: LineList, page: Page, place: 'first' | 'later'): LineList {
  const before = place === 'first' ? [] : list.lines
  const last = before.at(-1)?.number ?? Number.POSITIVE_INFINITY
  const more = page.lines.filter((one) => one.number < last && fits(list.filter, one))
  return { ...list, lines: [...before, ...more], counts: page.counts, next: page.next ?? null }
}

/** Lines in place of what they were before: rows are updated where they stand, new ones come on top. */
export function withChange(list: LineList, { lines, counts, removed = [] }: Change): LineList {
  const changed = new Map(lines.map((one) => [one.number, one]))
  const gone = new Set(removed)
  const known = new Set(list.lines.map((one) => one.number))
  const kept = list.lines.flatMap((one) => {
    const now = withDoubled(changed.get(one.number) ?? one, changed)
    return gone.has(one.number) || !fits(list.filter, now) ? [] : [now]
  })
  const isRead = (number: number): boolean => list.next === null || number >= list.next
  const fresh = [...changed.values()].filter(
    (one) => !known.has(one.number) && !gone.has(one.number) && isRead(one.number) && fits(list.filter, one),
  )
  if (fresh.length === 0) return { ...list, lines: kept, counts }
  return { ...list, lines: [...kept, ...fresh].toSorted((a, b) => b.number - a.number), counts }
}

/** A double shows the device of the line that it doubles, which may have become known only now. */
function withDoubled(line: Line, changed: ReadonlyMap<number, Line>): Line {
  const doubled = line.verdict.code === 'double' ? changed.get(line.verdict.sameAs) : undefined
  return doubled === undefined ? line : { ...line, record: doubled.record ?? line.record }
}
