import type { Value } from './connection.ts'
import type { Reader } from './handles.ts'

/** A part of a statement and the values that it takes, in order. */
export interface Sql {
  readonly sql: string
  readonly values: readonly Value[]
}

/**
 * The condition that name, serial number, batch or model holds a text; letter case does not count. None for an empty one.
 * The trigram index knows three characters and more; fewer are looked for row by row, in the order of the page. `many`: so
 * many fit that rows are better looked at in the order of the page too, instead of sorting all that fit.
 */
export function searching(search = '', many = false): readonly Sql[] {
  const text = plain(search)
  if (text === '') return []
  if (isIndexed(text))
    return [
      {
        sql: `${many ? '+id' : 'id'} IN (SELECT rowid FROM deviceText WHERE deviceText MATCH ?)`,
        values: [phrase(text)],
      },
    ]
  const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const columns = ['name', 'serial', 'batch', 'model']
  return [
    { sql: `(${columns.map((one) => `${one} LIKE ? ESCAPE '\\'`).join(' OR ')})`, values: columns.map(() => like) },
  ]
}

/** Up to here sorting is cheaper than looking at rows that do not fit. */
const few = 1000

/** Whether more devices than a few hold the text. Reads the index of texts only, and no further than it has to. */
export function fitsMany(reader: Reader, search = ''): boolean {
  const text = plain(search)
  if (text === '' || !isIndexed(text)) return false
  const row = reader
    .query<[string, number], { devices: number }>(
      'SELECT count(*) AS devices FROM (SELECT 1 FROM deviceText WHERE deviceText MATCH ? LIMIT ?)',
    )
    .get(phrase(text), few + 1)
  return (row?.devices ?? 0) > few
}

/** Whether a text is looked for row by row: it is too short for the index of texts. */
export function isByRow(search = ''): boolean {
  const text = plain(search)
  return text !== '' && !isIndexed(text)
}

const plain = (search: string): string => search.replaceAll('\0', '').trim()
const isIndexed = (text: string): boolean => /.{3}/su.test(text)

/** FTS5 reads what stands between quotation marks as text. */
const phrase = (text: string): string => `"${text.replaceAll('"', '""')}"`
