import type { Kin } from '#shared/draft/doubles.ts'
import type { LineCounts, lineFilters } from '#shared/draft/line.ts'
import { fail } from '#shared/failure.ts'
import type { Value } from './connection.ts'
import {
  changingColumns,
  changingValues,
  lineColumns,
  lineOfRow,
  type LineColumns,
  type StoredLine,
} from './draft-line-row.ts'
import type { Reader, Writer } from './handles.ts'

/** The next free number of a draft's lines; none is ever used again. Fails with `draft-not-found`. */
export function takeLineNumber(writer: Writer, draft: string): number {
  const row = writer
    .query<[string], { lastLine: number }>('UPDATE draft SET lastLine = lastLine + 1 WHERE id = ? RETURNING lastLine')
    .get(draft)
  if (row === undefined) throw fail('input', 'draft-not-found', { id: draft })
  return row.lastLine
}

const fixed = ['draft', 'number', 'scanned', 'same', 'origin', 'at'] as const
const insertSql = `INSERT INTO draftLine (${[...fixed, ...changingColumns].join(', ')})
VALUES (${[...fixed, ...changingColumns].map(() => '?').join(', ')})`
const saveSql = `UPDATE draftLine SET ${changingColumns.map((one) => `${one} = ?`).join(', ')} WHERE draft = ? AND number = ?`

export function insertLine(writer: Writer, draft: string, line: StoredLine): void {
  const { number, scanned, same, origin, at } = line
  writer.change(insertSql, draft, number, scanned, same, origin, at, ...changingValues(line))
}

/** What a line became; its text, its number, how and when it came in stay. */
export function saveLine(writer: Writer, draft: string, line: StoredLine): void {
  writer.change(saveSql, ...changingValues(line), draft, line.number)
}

export function removeLine(writer: Writer, draft: string, number: number): void {
  writer.change('DELETE FROM draftLine WHERE draft = ? AND number = ?', draft, number)
}

/** Exported for the test of its plan. */
export const someLinesSql = `SELECT ${lineColumns} FROM json_each(?) AS asked
CROSS JOIN draftLine ON draft = ? AND number = asked.value ORDER BY number`

/** Those of these lines that there are, each once, by number. Throws stored-row-unreadable. */
export const getLines = (reader: Reader, draft: string, numbers: readonly number[]): readonly StoredLine[] =>
  reader
    .query<[string, string], LineColumns>(someLinesSql)
    .all(JSON.stringify([...new Set(numbers)]), draft)
    .map(lineOfRow)

export type LineFilter = (typeof lineFilters)[number]

interface Sql {
  readonly sql: string
  readonly values: readonly Value[]
}

/** The statement of one page, newest first; for `pageLines` and for the test of its plan. */
export function linePageSql(
  draft: string,
  { filter, before, limit }: { readonly filter: LineFilter; readonly before: number | null; readonly limit: number },
): Sql {
  const where: readonly Sql[] = [
    { sql: 'draft = ?', values: [draft] },
    ...(filter === 'all' ? [] : [{ sql: 'state = ?', values: [filter] }]),
    ...(before === null ? [] : [{ sql: 'number < ?', values: [before] }]),
  ]
  // Few of the lines may be in that state: the key alone would lead past all the others.
  const by = filter === 'all' ? '' : 'INDEXED BY draftLineState'
  return {
    sql: `SELECT ${lineColumns} FROM draftLine ${by} WHERE ${where.map((one) => one.sql).join(' AND ')} ORDER BY number DESC LIMIT ?`,
    values: [...where.flatMap((one) => one.values), limit],
  }
}

/** Newest first; `next` is the `before` of the next page. Throws stored-row-unreadable. */
export function pageLines(
  reader: Reader,
  draft: string,
  asked: { readonly filter: LineFilter; readonly before: number | null; readonly limit: number },
): { readonly lines: readonly StoredLine[]; readonly next?: number } {
  const { sql, values } = linePageSql(draft, { ...asked, limit: asked.limit + 1 })
  const rows = reader.query<readonly Value[], LineColumns>(sql).all(...values)
  const lines = rows.slice(0, asked.limit).map(lineOfRow)
  const last = lines.at(-1)
  return rows.length > asked.limit && last !== undefined ? { lines, next: last.number } : { lines }
}

/** Exported for the test of their plan. */
export const lineCountSql = {
  states: 'SELECT state, count(*) AS lines FROM draftLine WHERE draft = ? GROUP BY state',
  unchecked: `SELECT count(*) AS lines FROM draftLine WHERE draft = ? AND state = 'to-solve' AND checked = 0`,
}

/** How many lines there are of each kind: two queries that read indexes only. */
export function countLines(reader: Reader, draft: string): LineCounts {
  const rows = reader.query<[string], { state: string; lines: number }>(lineCountSql.states).all(draft)
  const of = (state: string): number => rows.find((row) => row.state === state)?.lines ?? 0
  return {
    all: rows.reduce((sum, row) => sum + row.lines, 0),
    chosen: of('chosen'),
    toSolve: of('to-solve'),
    double: of('double'),
    aside: of('aside'),
    notChecked: reader.query<[string], { lines: number }>(lineCountSql.unchecked).get(draft)?.lines ?? 0,
  }
}

/** Exported for the test of its plan. */
export const uncheckedSql = `SELECT number FROM draftLine
WHERE draft = ? AND state = 'to-solve' AND checked = 0 AND number > ? ORDER BY number LIMIT ?`

/** Numbers of lines that the site has not answered for, and that it has to be asked for. */
export const uncheckedLines = (
  reader: Reader,
  draft: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly number[] =>
  reader
    .query<[string, number, number], { number: number }>(uncheckedSql)
    .all(draft, after, limit)
    .map((row) => row.number)

/** Exported for the test of their plan. */
export const kinSql = {
  same: 'SELECT number, same, resourceId, sameAs FROM draftLine WHERE draft = ? AND same = ?',
  record: 'SELECT number, same, resourceId, sameAs FROM draftLine WHERE draft = ? AND resourceId = ?',
}

export type StoredKin = Kin & Pick<StoredLine, 'sameAs'>

/** Lines with this text as doubles are found by it. */
export const linesWithText = (reader: Reader, draft: string, same: string): readonly StoredKin[] =>
  reader.query<[string, string], StoredKin>(kinSql.same).all(draft, same)

/** Lines that lead to this record. */
export const linesWithRecord = (reader: Reader, draft: string, resourceId: number): readonly StoredKin[] =>
  reader.query<[string, number], StoredKin>(kinSql.record).all(draft, resourceId)
