import type { z } from 'zod'
import type { Reader, Writer } from './handles.ts'
import { readJson, whole } from './json.ts'

/** Keeps a plan, so that dangerous calls can carry its id (contract, `plan:save`). */
export function savePlan(writer: Writer, id: string, plan: unknown): void {
  const now = whole(writer.wall.now())
  writer.change('INSERT INTO savedPlan (id, plan, at) VALUES (?, ?, ?)', id, JSON.stringify(plan), now)
}

/** Throws stored-row-unreadable. */
export function getPlan<T>(reader: Reader, id: string, schema: z.ZodType<T>): T | null {
  const row = reader.query<[string], { plan: string }>('SELECT plan FROM savedPlan WHERE id = ?').get(id)
  return row === undefined ? null : readJson(schema, row.plan, 'plan', id)
}

/** Keeps a review that was shown, under its hash. */
export function keepReview(writer: Writer, hash: string, review: unknown): void {
  const now = whole(writer.wall.now())
  writer.change(
    'INSERT INTO shownReview (hash, review, at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING',
    hash,
    JSON.stringify(review),
    now,
  )
}

/** null: no review with this hash was ever shown here. Throws stored-row-unreadable. */
export function getReview<T>(reader: Reader, hash: string, schema: z.ZodType<T>): T | null {
  const row = reader.query<[string], { review: string }>('SELECT review FROM shownReview WHERE hash = ?').get(hash)
  return row === undefined ? null : readJson(schema, row.review, 'review', hash)
}
