import type { z } from 'zod'
import type { StageName } from './devices.ts'
import type { Leased, Reader } from './handles.ts'
import { readJson } from './json.ts'

/** Remembers something about the run under a name; the newest value counts. */
export function putRunFact(tx: Leased, key: string, value: unknown): void {
  tx.change(
    'INSERT INTO runFact (run, key, value) VALUES (?, ?, ?) ON CONFLICT (run, key) DO UPDATE SET value = excluded.value',
    tx.run,
    key,
    JSON.stringify(value),
  )
}

/** Forgets what is remembered under a name. */
export function dropRunFact(tx: Leased, key: string): void {
  tx.change('DELETE FROM runFact WHERE run = ? AND key = ?', tx.run, key)
}

/** null: nothing is stored under that name. Throws stored-row-unreadable. */
export function runFact<T>(reader: Reader, run: string, key: string, schema: z.ZodType<T>): T | null {
  const row = reader
    .query<[string, string], { value: string }>('SELECT value FROM runFact WHERE run = ? AND key = ?')
    .get(run, key)
  return row === undefined ? null : readJson(schema, row.value, 'fact', `${run} ${key}`)
}

/** Devices that have reached one of these stages in runs that stored this value: who got an older file. */
export function countDevicesWithFact(
  reader: Reader,
  { key, value }: { readonly key: string; readonly value: unknown },
  reached: readonly StageName[],
): number {
  const row = reader
    .query<[string, string, string], { devices: number }>(
      `SELECT count(*) AS devices FROM runFact JOIN runDevice USING (run)
       WHERE runFact.key = ? AND runFact.value = ? AND runDevice.reached IN (SELECT value FROM json_each(?))`,
    )
    .get(key, JSON.stringify(value), JSON.stringify(reached))
  return row?.devices ?? 0
}

/** Names of such devices, at most `limit`, in the order of their serial numbers. */
export function namesWithFact(
  reader: Reader,
  { key, value }: { readonly key: string; readonly value: unknown },
  reached: readonly StageName[],
  limit: number,
): readonly string[] {
  return reader
    .query<[string, string, string, number], { name: string }>(
      `SELECT DISTINCT runDevice.name AS name, runDevice.serial FROM runFact JOIN runDevice USING (run)
       WHERE runFact.key = ? AND runFact.value = ? AND runDevice.reached IN (SELECT value FROM json_each(?))
       ORDER BY runDevice.serial LIMIT ?`,
    )
    .all(key, JSON.stringify(value), JSON.stringify(reached), limit)
    .map((row) => row.name)
}
