import { z } from 'zod'
import { isChosen, isToSolve, lineOrigins, type Line, type LineRecord, type Verdict } from '#shared/draft/line.ts'
import { lineRecord, verdict } from '#shared/draft/line-schema.ts'
import type { Judged } from '#shared/draft/judge-line.ts'
import { readJson } from './json.ts'

/** A line as it is stored. Times are wall time, milliseconds. */
export interface StoredLine extends Judged {
  readonly number: number
  readonly scanned: string
  /** The text as doubles are found by it; null: it can be no double. */
  readonly same: string | null
  readonly origin: Line['origin']
  readonly at: number
  /** Another line that means the same device; null: none does. */
  readonly sameAs: number | null
  readonly aside: boolean
  readonly kept: boolean
  /** A person chose its record among several. */
  readonly byHand: boolean
  readonly checkedAt: number | null
}

export interface LineColumns {
  readonly number: number
  readonly scanned: string
  readonly same: string | null
  readonly origin: string
  readonly at: number
  readonly verdict: string
  readonly record: string | null
  readonly sameAs: number | null
  readonly aside: number
  readonly kept: number
  readonly byHand: number
  readonly checkedAt: number | null
}

/** What `lineOfRow` needs. */
export const lineColumns = 'number, scanned, same, origin, at, verdict, record, sameAs, aside, kept, byHand, checkedAt'

type Own = Judged['verdict']
const own = verdict.refine((one): one is Own => one.code !== 'double')

/** A line as the undo log holds it. */
export const storedLine: z.ZodType<StoredLine> = z.object({
  number: z.int().positive(),
  scanned: z.string(),
  same: z.string().nullable(),
  origin: z.enum(lineOrigins),
  at: z.number(),
  verdict: own,
  record: lineRecord.nullable(),
  sameAs: z.int().nullable(),
  aside: z.boolean(),
  kept: z.boolean(),
  byHand: z.boolean(),
  checkedAt: z.number().nullable(),
})

/** Throws stored-row-unreadable. */
export function lineOfRow(row: LineColumns): StoredLine {
  return {
    ...row,
    origin: readJson(z.enum(lineOrigins), JSON.stringify(row.origin), 'line', row.number),
    verdict: readJson(own, row.verdict, 'line', row.number),
    record: row.record === null ? null : readJson<LineRecord>(lineRecord, row.record, 'line', row.number),
    aside: row.aside === 1,
    kept: row.kept === 1,
    byHand: row.byHand === 1,
  }
}

/** What a person sees of a line: a double is one, whatever it is by itself. */
export const verdictOf = ({ verdict: alone, sameAs }: StoredLine): Verdict =>
  sameAs === null ? alone : { code: 'double', sameAs }

/** In which list a line stands. */
export function stateOf(line: StoredLine): 'chosen' | 'to-solve' | 'double' | 'aside' {
  const seen = { ...line, verdict: verdictOf(line) }
  if (line.aside) return 'aside'
  if (isChosen(seen)) return 'chosen'
  return isToSolve(seen) ? 'to-solve' : 'double'
}

/** Columns that change, in the order of `changingColumns`. */
export const changingValues = (line: StoredLine) =>
  [
    Number(line.verdict.code !== 'not-checked'),
    JSON.stringify(line.verdict),
    line.record?.resourceId ?? null,
    line.record === null ? null : JSON.stringify(line.record),
    line.sameAs,
    stateOf(line),
    Number(line.aside),
    Number(line.kept),
    Number(line.byHand),
    line.checkedAt,
  ] as const

export const changingColumns = [
  'checked',
  'verdict',
  'resourceId',
  'record',
  'sameAs',
  'state',
  'aside',
  'kept',
  'byHand',
  'checkedAt',
] as const
