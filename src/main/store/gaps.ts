import type { Leased, Reader } from './handles.ts'
import { whole } from './json.ts'

/** A time when somebody did not answer, world time in milliseconds; `until`: asked in vain for the last time, or answered again. */
export interface Gap {
  readonly who: 'site' | 'tenant'
  readonly startedAt: number
  readonly until: number
}

/** Remembers a gap of the leased run, or how far one that is known has come. */
export function putGap(tx: Leased, { who, startedAt, until }: Gap): void {
  tx.change(
    `INSERT INTO runGap (run, startedAt, who, until) VALUES (?, ?, ?, ?)
     ON CONFLICT (run, startedAt) DO UPDATE SET until = max(until, excluded.until)`,
    tx.run,
    whole(startedAt),
    who,
    whole(until),
  )
}

/** Exported for the test of its plan. */
export const gapsSql = `SELECT who, startedAt, until FROM runGap
WHERE run = ? AND startedAt < ? ORDER BY startedAt DESC LIMIT ?`

/** Gaps of a run that began before a time, newest first. */
export const newestGaps = (reader: Reader, run: string, before: number, limit: number): readonly Gap[] =>
  reader.query<[string, number, number], Gap>(gapsSql).all(run, before, limit)
