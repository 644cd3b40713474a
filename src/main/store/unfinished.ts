import type { Reader } from './handles.ts'
import type { Sharer } from './made-here.ts'

/** Exported for the test of its plan. */
export const unfinishedOn = `SELECT run.id AS run, run.batch FROM run JOIN runDocument ON runDocument.run = run.id
  WHERE run.phase <> 'ended' AND json_extract(runDocument.plan, '$.connection') = ? ORDER BY run.id LIMIT 50`

/** Runs on a connection that have not ended, oldest id first; at most 50. */
export const unfinishedRuns = (reader: Reader, connection: string): readonly Sharer[] =>
  reader.query<[string], Sharer>(unfinishedOn).all(connection)
