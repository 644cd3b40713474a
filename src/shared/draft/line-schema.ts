import { z } from 'zod'
import { lineOrigins } from './line.ts'

/** Why a record is not current. `silent`: no contact for `days` days (null: never). */
const notCurrent = z.enum(['silent', 'obsolete', 'blocked', 'no-client'])

export const verdict = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('found') }),
  z.strictObject({ code: z.literal('double'), sameAs: z.int().positive() }),
  z.strictObject({ code: z.literal('unknown'), site: z.string() }),
  z.strictObject({ code: z.literal('server') }),
  z.strictObject({ code: z.literal('several-records'), records: z.int().min(2) }),
  z.strictObject({ code: z.literal('not-current'), why: notCurrent, days: z.int().nullable() }),
  /** `site-away`: the site did not answer. `waiting`: not asked yet. */
  z.strictObject({ code: z.literal('not-checked'), why: z.enum(['waiting', 'site-away']) }),
  z.strictObject({ code: z.literal('placeholder') }),
])
export type Verdict = z.output<typeof verdict>

/** A record as a line shows it. */
export const lineRecord = z.strictObject({
  resourceId: z.int(),
  name: z.string(),
  serial: z.string(),
  model: z.string(),
  /** ISO 8601; null: never. */
  lastContact: z.string().nullable(),
})
export type LineRecord = z.output<typeof lineRecord>

/** One scan, or one pasted, read or found device. Numbers count from 1 and are never used again: they are for the floor. */
export const line = z.strictObject({
  number: z.int().positive(),
  scanned: z.string(),
  origin: z.enum(lineOrigins),
  at: z.string(),
  verdict,
  record: lineRecord.nullable(),
  /** Left the plan, stays in the record. */
  aside: z.boolean(),
  /** A person takes it although it was silent for long. */
  kept: z.boolean(),
  checkedAt: z.string().nullable(),
})
export type Line = z.output<typeof line>

/** How many lines there are of each kind. `chosen`: devices that the plan holds; `toSolve`: what keeps it from going on. */
export const lineCounts = z.strictObject({
  all: z.int(),
  chosen: z.int(),
  toSolve: z.int(),
  double: z.int(),
  aside: z.int(),
  notChecked: z.int(),
})
export type LineCounts = z.output<typeof lineCounts>
