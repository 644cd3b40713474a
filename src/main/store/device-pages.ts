import { fail } from '#shared/failure.ts'
import type { Value } from './connection.ts'
import { deviceColumns, deviceOf, type DeviceColumns, type RunDevice, type StageName } from './devices.ts'
import { fitsMany, isByRow, searching, type Sql } from './device-search.ts'
import type { Reader } from './handles.ts'

export interface DeviceFilter {
  readonly run?: string | undefined
  readonly batch?: string | undefined
  readonly stage?: StageName | undefined
  /** Part of name, serial number, batch or model; letter case does not count. */
  readonly search?: string | undefined
}

export interface DevicePage {
  readonly devices: readonly RunDevice[]
  /** What the next page is asked with; absent: this was the last one. */
  readonly next?: string
}

interface Position {
  readonly serial: string
  readonly run: string
  readonly resourceId: number
}

/**
 * One page of devices of all runs or of one, by serial number, run, resource id. Works with an index, whatever the filters.
 * Throws page-key-unknown.
 */
export function pageDevices(
  reader: Reader,
  { after, limit, ...filter }: DeviceFilter & { readonly after?: string | undefined; readonly limit: number },
): DevicePage {
  const from = after === undefined ? null : positionOf(reader, after)
  const { sql, values } = devicePageSql(filter, from, limit + 1)
  const rows = reader.query<readonly Value[], DeviceColumns>(sql).all(...values)
  const devices = rows.slice(0, limit).map(deviceOf)
  const last = devices.at(-1)
  return rows.length > limit && last !== undefined ? { devices, next: `${last.run}.${last.resourceId}` } : { devices }
}

/** A key names the last device of the page before it, so it stays short; its serial number is looked up. */
function positionOf(reader: Reader, after: string): Position {
  const [run = '', id = ''] = after.split('.')
  const row = reader
    .query<[string, number], Position>('SELECT serial, run, resourceId FROM runDevice WHERE run = ? AND resourceId = ?')
    .get(run, Number.parseInt(id, 10) || 0)
  if (row === undefined) throw fail('input', 'page-key-unknown', { after })
  return row
}

/** The statement of one page, for `pageDevices` and for the tests of its plan. */
export function devicePageSql(filter: DeviceFilter, from: Position | null, limit: number): Sql {
  const parts = [...filters(filter), ...(from === null ? [] : [later(filter, from)]), ...searching(filter.search)]
  const where = parts.length === 0 ? '' : `WHERE ${parts.map((one) => one.sql).join(' AND ')}`
  return {
    sql: `SELECT ${deviceColumns} FROM runDevice ${where} ORDER BY ${order(filter)} LIMIT ?`,
    values: [...parts.flatMap((one) => one.values), limit],
  }
}

/** Within one run the run is no part of the order, so that the index of that run gives it. */
const order = ({ run }: DeviceFilter): string => (run === undefined ? 'serial, run, resourceId' : 'serial, resourceId')

const later = (filter: DeviceFilter, { serial, run, resourceId }: Position): Sql =>
  filter.run === undefined
    ? { sql: '(serial, run, resourceId) > (?, ?, ?)', values: [serial, run, resourceId] }
    : { sql: '(serial, resourceId) > (?, ?)', values: [serial, resourceId] }

function filters({ run, batch, stage }: DeviceFilter): readonly Sql[] {
  const given = { run, batch, stage }
  return Object.entries(given).flatMap(([column, value]) =>
    value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }],
  )
}

/** The statement of the counts, for `countStages` and for the test of its plan. */
export const stageCountSql = (filter: DeviceFilter, many = false): Sql => {
  const which = filters(filter)
  const parts = [...which, ...searching(filter.search, many)]
  const where = parts.length === 0 ? '' : `WHERE ${parts.map((one) => one.sql).join(' AND ')}`
  // Every row is looked at: as they lie, not each by the index of stages, which takes three times as long.
  const [rows, by] = which.length === 0 && isByRow(filter.search) ? ['NOT INDEXED', '+stage'] : ['', 'stage']
  return {
    sql: `SELECT stage, count(*) AS devices FROM runDevice ${rows} ${where} GROUP BY ${by}`,
    values: parts.flatMap((one) => one.values),
  }
}

/** How many devices are in each stage, of all runs, of one, or of one batch: one query, no rows. */
export function countStages(reader: Reader, filter: DeviceFilter): Readonly<Partial<Record<StageName, number>>> {
  const { sql, values } = stageCountSql(filter, fitsMany(reader, filter.search))
  const rows = reader.query<readonly Value[], { stage: StageName; devices: number }>(sql).all(...values)
  return Object.fromEntries(rows.map((row) => [row.stage, row.devices]))
}
