import type { Reader } from './handles.ts'

/** What tells whether a run has changed, without reading it. */
export interface RunMark {
  readonly run: string
  /** The number of its newest event; 0: none yet. */
  readonly seq: number
  /** Which owner it has; null: it is free. */
  readonly epoch: number | null
}

const mark = `id AS run, (SELECT coalesce(max(seq), 0) FROM event WHERE event.run = run.id) AS seq,
  (SELECT epoch FROM lease WHERE lease.run = run.id AND owner IS NOT NULL) AS epoch`

/** Exported for the test of its plan. */
export const runMarksSql = `SELECT ${mark} FROM run WHERE phase <> 'ended'
UNION ALL SELECT ${mark} FROM run WHERE phase = 'ended' AND endedAt > ?`

/** Runs that have not ended, or after an instant (wall time, milliseconds). */
export const runMarks = (reader: Reader, endedAfter: number): readonly RunMark[] =>
  reader.query<[number], RunMark>(runMarksSql).all(endedAfter)

/** Another number after another process has committed something; what this process itself writes does not count. */
export const dataVersion = (reader: Reader): number =>
  reader.query<[], { data_version: number }>('PRAGMA data_version').get()?.data_version ?? 0

/** Exported for the test of its plan. */
export const activeRunsSql = `SELECT id FROM run WHERE phase <> 'ended' ORDER BY createdAt DESC, id DESC LIMIT ?`

/** Ids of runs that have not ended, newest first. */
export const activeRuns = (reader: Reader, limit: number): readonly string[] =>
  reader
    .query<[number], { id: string }>(activeRunsSql)
    .all(limit)
    .map((row) => row.id)
