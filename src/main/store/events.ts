import type { RunEvent } from '#shared/contract/events.ts'
import type { StepName } from '#shared/contract/run.ts'
import type { Leased, Reader } from './handles.ts'
import { jsonObject, readJson, whole, type JsonObject } from './json.ts'

export interface NewEvent {
  readonly kind: RunEvent['kind']
  readonly step?: StepName | undefined
  /** World time, milliseconds. */
  readonly at: number
  readonly data: JsonObject
}

export interface StoredEvent extends NewEvent {
  readonly run: string
  /** From 1 without a gap. */
  readonly seq: number
}

interface EventRow {
  readonly run: string
  readonly seq: number
  readonly at: number
  readonly kind: RunEvent['kind']
  readonly step: StepName | null
  readonly data: string
}

/** Stores a fact about the run; its number. It is shown only after the transaction has ended. */
export function appendEvent(tx: Leased, { kind, step, at, data }: NewEvent): number {
  const row = tx
    .query<[string, string, number, string, string | null, string], { seq: number }>(
      `INSERT INTO event (run, seq, at, kind, step, data)
       VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM event WHERE run = ?), ?, ?, ?, ?) RETURNING seq`,
    )
    .get(tx.run, tx.run, whole(at), kind, step ?? null, JSON.stringify(data))
  if (row === undefined) throw new TypeError('an event was stored, but has no number')
  return row.seq
}

/** Exported for the test of its plan. */
export const eventsSql =
  'SELECT run, seq, at, kind, step, data FROM event WHERE run = ? AND seq > ? ORDER BY seq LIMIT ?'

/** Events after `seq`, in order. Throws stored-row-unreadable. */
export function eventsSince(reader: Reader, run: string, seq: number, limit: number): readonly StoredEvent[] {
  return reader
    .query<[string, number, number], EventRow>(eventsSql)
    .all(run, seq, limit)
    .map(({ step, data, ...row }) => ({
      ...row,
      ...(step === null ? {} : { step }),
      data: readJson(jsonObject, data, 'event', `${row.run} ${row.seq}`),
    }))
}

/** The number of the newest event; 0: none yet. */
export function lastSeq(reader: Reader, run: string): number {
  return (
    reader.query<[string], { seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM event WHERE run = ?').get(run)
      ?.seq ?? 0
  )
}
