import type { Leased, Reader } from './handles.ts'
import { jsonObject, readJson, whole, type JsonObject } from './json.ts'

export type MadeKind = 'package' | 'collection' | 'task-sequence' | 'deployment'

/** An object of the site that a run made or used (formats.md, "Markers"). */
export interface MadeObject {
  readonly kind: MadeKind
  readonly marker: string
  readonly name: string
  /** null: the call was about to be made; whether it took effect, only the site knows. */
  readonly siteId: string | null
  /** false: it was there before, and this run uses it. */
  readonly intended: boolean
  readonly at: number
  readonly removedAt: number | null
  readonly extra: JsonObject
}

export interface Recorded {
  readonly kind: MadeKind
  readonly marker: string
  readonly siteId: string
  /** Absent: as intended. */
  readonly name?: string | undefined
  readonly at: number
  readonly extra?: JsonObject | undefined
}

type Stored = Omit<MadeObject, 'intended' | 'extra'> & { readonly intended: 0 | 1; readonly extra: string }

/** Before the call that makes it. Repeated after a crash, it stays one intention. */
export function intendObject(
  tx: Leased,
  one: { readonly kind: MadeKind; readonly marker: string; readonly name: string; readonly at: number },
): void {
  tx.change(
    `INSERT INTO made (run, kind, marker, name, siteId, intended, at, extra) VALUES (?, ?, ?, ?, NULL, 1, ?, '{}')
     ON CONFLICT DO NOTHING`,
    tx.run,
    one.kind,
    one.marker,
    one.name,
    whole(one.at),
  )
}

/** After the site has answered, or where the object was found: fulfils the intention, or notes what is used. */
export function recordObject(tx: Leased, { kind, marker, siteId, name, at, extra }: Recorded): void {
  const more = extra === undefined ? null : JSON.stringify(extra)
  const known = tx.change(
    `UPDATE made SET name = coalesce(?, name), extra = coalesce(?, extra)
     WHERE run = ? AND kind = ? AND marker = ? AND siteId = ?`,
    name ?? null,
    more,
    tx.run,
    kind,
    marker,
    siteId,
  )
  if (known > 0) return
  const fulfilled = tx.change(
    `UPDATE made SET siteId = ?, name = coalesce(?, name), extra = coalesce(?, extra)
     WHERE run = ? AND kind = ? AND marker = ? AND siteId IS NULL`,
    siteId,
    name ?? null,
    more,
    tx.run,
    kind,
    marker,
  )
  if (fulfilled > 0) return
  tx.change(
    'INSERT INTO made (run, kind, marker, name, siteId, intended, at, extra) VALUES (?, ?, ?, ?, ?, 0, ?, ?)',
    tx.run,
    kind,
    marker,
    name ?? '',
    siteId,
    whole(at),
    more ?? '{}',
  )
}

/** It is gone from the site; it stays in the record. */
export function markRemoved(tx: Leased, kind: MadeKind, siteId: string, at: number): void {
  tx.change(
    'UPDATE made SET removedAt = ? WHERE run = ? AND kind = ? AND siteId = ? AND removedAt IS NULL',
    whole(at),
    tx.run,
    kind,
    siteId,
  )
}

/** What a run made or used, in that order. Throws stored-row-unreadable. */
export function objectsOf(reader: Reader, run: string): readonly MadeObject[] {
  return reader
    .query<[string], Stored>(
      'SELECT kind, marker, name, siteId, intended, at, removedAt, extra FROM made WHERE run = ? ORDER BY id',
    )
    .all(run)
    .map((row) => ({
      ...row,
      intended: row.intended === 1,
      extra: readJson(jsonObject, row.extra, row.kind, row.siteId ?? row.marker),
    }))
}

/** Exported for the test of its plan. */
export const openDeploymentSql =
  "SELECT 1 FROM made WHERE run = ? AND kind = 'deployment' AND removedAt IS NULL LIMIT 1"

/** Whether a run has a deployment that was not removed, or was about to make one: only the site knows whether it exists. */
export const hasDeployment = (reader: Reader, run: string): boolean =>
  reader.query<[string], object>(openDeploymentSql).get(run) !== undefined
