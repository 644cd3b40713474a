import type { Reader, Writer } from './handles.ts'
import { jsonObject, readJson, type JsonObject } from './json.ts'

/** One tenant + one site + one share. Secrets are not among the settings: they are sealed elsewhere. */
export interface StoredConnection {
  readonly id: string
  /** Unique, whatever the letter case. */
  readonly name: string
  readonly kind: 'practice' | 'production'
  readonly settings: JsonObject
}

type Stored = Omit<StoredConnection, 'settings'> & { readonly settings: string }

const decode = (row: Stored): StoredConnection => ({
  ...row,
  settings: readJson(jsonObject, row.settings, 'connection', row.id),
})

/** Adds or changes a connection. A practice connection never becomes a production one, or the other way round. */
export function putConnection(writer: Writer, { id, name, kind, settings }: StoredConnection): void {
  const changed = writer.change(
    `INSERT INTO connection (id, name, kind, settings) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, settings = excluded.settings WHERE kind = excluded.kind`,
    id,
    name,
    kind,
    JSON.stringify(settings),
  )
  if (changed === 0) throw new TypeError('a connection keeps its kind')
}

/** null: there is none with this id. Throws stored-row-unreadable. */
export function getConnection(reader: Reader, id: string): StoredConnection | null {
  const row = reader.query<[string], Stored>('SELECT id, name, kind, settings FROM connection WHERE id = ?').get(id)
  return row === undefined ? null : decode(row)
}

/** By name; a handful. Throws stored-row-unreadable. */
export function listConnections(reader: Reader): readonly StoredConnection[] {
  return reader
    .query<[], Stored>('SELECT id, name, kind, settings FROM connection ORDER BY name LIMIT 200')
    .all()
    .map(decode)
}
