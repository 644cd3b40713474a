import type { z } from 'zod'
import type { Reader, Writer } from './handles.ts'
import { readJson } from './json.ts'

/** Remembers a value of the installation under a name; the newest one counts. */
export function putSetting(writer: Writer, key: string, value: unknown): void {
  writer.change(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  )
}

/** null: nothing is stored under that name. Throws stored-row-unreadable. */
export function getSetting<T>(reader: Reader, key: string, schema: z.ZodType<T>): T | null {
  const row = reader.query<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(key)
  return row === undefined ? null : readJson(schema, row.value, 'setting', key)
}

export function removeSetting(writer: Writer, key: string): void {
  writer.change('DELETE FROM setting WHERE key = ?', key)
}
