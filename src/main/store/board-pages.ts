import type { BoardRow } from '#shared/contract/board.ts'
import type { BoardSort } from '#shared/stages/group.ts'
import { fail } from '#shared/failure.ts'
import { boardGroups, groupOfStage, type BoardGroup } from '#shared/stages/group.ts'
import type { Value } from './connection.ts'
import { boardColumns, boardRows, type BoardColumns } from './board-rows.ts'
import { fitsMany, searching, type Sql } from './device-search.ts'
import type { StageName } from './devices.ts'
import type { Reader } from './handles.ts'
import { getRun } from './runs.ts'

export interface BoardFilter {
  readonly run?: string | undefined
  readonly batch?: string | undefined
  readonly group?: BoardGroup | undefined
  readonly stage?: StageName | undefined
  /** Part of name, serial number, batch or model; letter case does not count. */
  readonly search?: string | undefined
}

export interface BoardOrder {
  readonly sort: BoardSort
  readonly descending: boolean
  /** Pages are read from the end; each is in the order all the same. */
  readonly backwards?: boolean | undefined
}

export interface BoardPage {
  readonly devices: BoardRow[]
  /** What the next page is asked with; absent: this was the last one. */
  readonly next?: string
}

/** Everything that an order can go by. */
export interface BoardPosition {
  readonly boardGroup: number
  readonly since: number
  readonly place: number
  readonly name: string
  readonly serial: string
  readonly batch: string
  readonly run: string
  readonly resourceId: number
}

/**
 * One page of the board, after the last device of the page before; with an index for every order and filter. The key holds
 * where that device stood, so that a page goes on from there although the device has moved meanwhile.
 * Throws page-key-unknown.
 */
export function pageBoard(
  reader: Reader,
  asked: BoardFilter & BoardOrder & { readonly after?: string | undefined; readonly limit: number },
): BoardPage {
  const filter = plainest(reader, asked)
  if (filter === null) return { devices: [] }
  const from = asked.after === undefined ? null : positionOf(reader, asked.after)
  const { sql, values } = boardPageSql(filter, asked, from, asked.limit + 1, fitsMany(reader, asked.search))
  const rows = reader.query<readonly Value[], BoardColumns>(sql).all(...values)
  const hasMore = rows.length > asked.limit
  if (hasMore) rows.pop()
  const last = rows.at(-1)
  const devices = boardRows(asked.backwards === true ? rows.reverse() : rows)
  return hasMore && last !== undefined
    ? { devices, next: `${last.place}.${last.boardGroup}.${last.since}` }
    : { devices }
}

/** A run is of one batch and a stage of one group: what is left needs one index. null: nothing can fit. */
function plainest(reader: Reader, { run, batch, group, stage, search }: BoardFilter): BoardFilter | null {
  if (stage !== undefined && group !== undefined && groupOfStage(stage) !== group) return null
  if (run !== undefined && batch !== undefined && getRun(reader, run)?.batch !== batch) return null
  return { search, ...(run === undefined ? { batch } : { run }), ...(stage === undefined ? { group } : { stage }) }
}

const key = /^(?<place>\d{1,15})\.(?<group>[0-4])\.(?<since>-?\d{1,15})$/

function positionOf(reader: Reader, after: string): BoardPosition {
  const { place = '', group = '', since = '' } = key.exec(after)?.groups ?? {}
  const row = reader
    .query<[number], Omit<BoardPosition, 'since' | 'boardGroup'>>(
      'SELECT place, name, serial, batch, run, resourceId FROM runDevice WHERE id = ?',
    )
    .get(Number.parseInt(place, 10) || 0)
  if (row === undefined) throw fail('input', 'page-key-unknown', { after })
  return { ...row, boardGroup: Number(group), since: Number(since) }
}

/** What an order goes by; the last of it makes the place of a device unique. */
function keysOf(sort: BoardSort, { run, batch, group, stage }: BoardFilter): readonly (keyof BoardPosition)[] {
  const bySerial = run === undefined ? (['serial', 'run', 'resourceId'] as const) : (['serial', 'resourceId'] as const)
  switch (sort) {
    case 'need-you':
      return group === undefined && stage === undefined ? ['boardGroup', 'since', 'place'] : ['since', 'place']
    case 'in-stage':
      return ['since', 'place']
    case 'name':
      return ['name', 'place']
    case 'serial':
      return bySerial
    case 'batch':
      return run === undefined && batch === undefined ? ['batch', ...bySerial] : bySerial
  }
}

/** The statement of one page, for `pageBoard`, for the tests of its plan and for its measurement. */
export function boardPageSql(
  filter: BoardFilter,
  { sort, descending, backwards = false }: BoardOrder,
  from: BoardPosition | null,
  limit: number,
  many = false,
): Sql {
  const keys = keysOf(sort, filter)
  // The shortest time in a stage is the one that began last.
  const falls = (descending !== (sort === 'in-stage')) !== backwards
  const parts = [
    ...filters(filter),
    ...(from === null
      ? []
      : [
          {
            sql: `(${keys.join(', ')}) ${falls ? '<' : '>'} (${keys.map(() => '?').join(', ')})`,
            values: keys.map((one) => from[one]),
          },
        ]),
    ...searching(filter.search, many),
  ]
  const where = parts.length === 0 ? '' : `WHERE ${parts.map((one) => one.sql).join(' AND ')}`
  const order = keys.map((one) => (falls ? `${one} DESC` : one)).join(', ')
  return {
    sql: `SELECT ${boardColumns} FROM runDevice ${where} ORDER BY ${order} LIMIT ?`,
    values: [...parts.flatMap((one) => one.values), limit],
  }
}

function filters({ run, batch, group, stage }: BoardFilter): readonly Sql[] {
  const given = { run, batch, boardGroup: group === undefined ? undefined : boardGroups.indexOf(group), stage }
  return Object.entries(given).flatMap(([column, value]) =>
    value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }],
  )
}
