import { iso } from '#shared/clock.ts'
import type { BoardRow } from '#shared/contract/board.ts'
import { deviceColumns, type DeviceColumns } from './devices.ts'
import { jsonObject, readJson } from './json.ts'
import { usualColumn } from './stage-times.ts'

/** A row of the board as it is stored. */
export interface BoardColumns extends DeviceColumns {
  readonly usual: number | null
  readonly boardGroup: number
  readonly place: number
}

/** What `boardRows` needs, as columns of runDevice. */
export const boardColumns = `${deviceColumns}, ${usualColumn}, boardGroup, place`

/**
 * Rows as the board shows them, made in one step each, because a page is read again with every change. Many devices have
 * the same evidence: it is parsed once. Throws stored-row-unreadable.
 */
export function boardRows(rows: readonly BoardColumns[]): BoardRow[] {
  const parsed = new Map<string, BoardRow['evidence']['parameters']>()
  return rows.map((row) => {
    const text = row.evidenceParameters
    const known = parsed.get(text)
    if (known !== undefined) return boardRow(row, known)
    const parameters = readJson(jsonObject, text, 'device', `${row.run} ${row.resourceId}`)
    parsed.set(text, parameters)
    return boardRow(row, parameters)
  })
}

function boardRow(row: BoardColumns, parameters: BoardRow['evidence']['parameters']): BoardRow {
  return {
    run: row.run,
    resourceId: row.resourceId,
    serial: row.serial,
    name: row.name,
    smbiosGuid: row.smbiosGuid,
    smsId: row.smsId,
    model: row.model,
    lastContact: row.lastContact,
    joinNow: row.joinNow ?? undefined,
    joinPlanned: row.joinPlanned ?? undefined,
    batch: row.batch,
    stage: row.stage,
    since: iso(row.since),
    reached: row.reached,
    formatted: row.formatted === 'unknown' ? row.formatted : row.formatted === 'true',
    evidence: { code: row.evidenceCode, parameters, source: row.evidenceSource, at: iso(row.evidenceAt) },
    usual: row.usual,
  }
}
