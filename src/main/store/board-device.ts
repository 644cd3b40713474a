import type { BoardRow } from '#shared/contract/board.ts'
import { boardColumns, boardRows, type BoardColumns } from './board-rows.ts'
import type { Reader } from './handles.ts'

/** A device of a run as the board shows it; null: the run has no such device. Throws stored-row-unreadable. */
export function boardDevice(reader: Reader, run: string, resourceId: number): BoardRow | null {
  const rows = reader
    .query<[string, number], BoardColumns>(`SELECT ${boardColumns} FROM runDevice WHERE run = ? AND resourceId = ?`)
    .all(run, resourceId)
  return boardRows(rows)[0] ?? null
}

/** Exported for the test of its plan. */
export const newestFailedSql = `SELECT ${boardColumns} FROM runDevice
WHERE run = ? AND stage = 'failed' ORDER BY since DESC, place DESC LIMIT 1`

/** The device of a run that failed last; null: none has. Throws stored-row-unreadable. */
export function newestFailed(reader: Reader, run: string): BoardRow | null {
  return boardRows(reader.query<[string], BoardColumns>(newestFailedSql).all(run))[0] ?? null
}
