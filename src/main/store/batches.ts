import type { Reader } from './handles.ts'

/** More than a list to choose from can show. */
const mostBatches = 1000

/** From one batch to the next one in the index, so that their devices are not read. Exported for the test of its plan. */
export const batchesSql = `WITH RECURSIVE each (batch) AS (
  SELECT (SELECT min(batch) FROM runDevice)
  UNION ALL SELECT (SELECT min(batch) FROM runDevice WHERE runDevice.batch > each.batch) FROM each WHERE each.batch IS NOT NULL
) SELECT batch FROM each WHERE batch IS NOT NULL LIMIT ?`

/** Every batch that has devices, by name. */
export const boardBatches = (reader: Reader): readonly string[] =>
  reader
    .query<[number], { batch: string }>(batchesSql)
    .all(mostBatches)
    .map((row) => row.batch)
