import { iso } from '#shared/clock.ts'
import type { Line, LineCounts, LineRecord } from '#shared/draft/line.ts'
import { fail } from '#shared/failure.ts'
import { verdictOf, type StoredLine } from '#main/store/draft-line-row.ts'
import { countLines, getLines } from '#main/store/draft-lines.ts'
import type { Reader } from '#main/store/handles.ts'

/** Lines as a person sees them. A double that the site was never asked for shows the device that it doubles. */
export function shownLines(reader: Reader, draft: string, lines: readonly StoredLine[]): Line[] {
  const doubled = lines.flatMap((one) => (one.record === null && one.sameAs !== null ? [one.sameAs] : []))
  const records = new Map(getLines(reader, draft, doubled).map((one) => [one.number, one.record]))
  return lines.map((one) => shownLine(one, one.record ?? records.get(one.sameAs ?? 0) ?? null))
}

function shownLine(stored: StoredLine, record: LineRecord | null): Line {
  const { number, scanned, origin, at, aside, kept, checkedAt } = stored
  return {
    number,
    scanned,
    origin,
    at: iso(at),
    verdict: verdictOf(stored),
    record,
    aside,
    kept,
    checkedAt: checkedAt === null ? null : iso(checkedAt),
  }
}

export interface Changed {
  readonly lines: Line[]
  readonly counts: LineCounts
}

/** What calls that change lines answer: those of the lines that are still there, by number, and all counts. */
export const changedLines = (reader: Reader, draft: string, numbers: Iterable<number>): Changed => ({
  lines: shownLines(reader, draft, getLines(reader, draft, [...numbers])),
  counts: countLines(reader, draft),
})

/** Lines by their numbers. Fails with `line-not-found` unless all are there. */
export function requireLines(reader: Reader, draft: string, numbers: readonly number[]): readonly StoredLine[] {
  const lines = getLines(reader, draft, numbers)
  const there = new Set(lines.map((one) => one.number))
  const missing = numbers.find((one) => !there.has(one))
  if (missing !== undefined) throw fail('input', 'line-not-found', { number: missing })
  return lines
}

/** One line by its number. Fails with `line-not-found`. */
export function requireLine(reader: Reader, draft: string, number: number): StoredLine {
  const [line] = requireLines(reader, draft, [number])
  if (line === undefined) throw fail('input', 'line-not-found', { number })
  return line
}
