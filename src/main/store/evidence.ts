import { fail } from '#shared/failure.ts'
import type { StageName } from './devices.ts'
import type { Leased, Reader } from './handles.ts'
import { jsonObject, readJson, whole, type JsonObject } from './json.ts'

/** One thing that was seen of a device. */
export interface EvidenceEntry {
  /** Names the message, row or act that it was seen in, so that it is stored once however often it is read. */
  readonly ref: string
  readonly code: string
  readonly parameters: JsonObject
  readonly source: string
  /** World time, milliseconds. */
  readonly at: number
  /** What the device was moved to by it; null: it proved no stage. */
  readonly stage: StageName | null
}

export interface StoredEvidence extends EvidenceEntry {
  readonly id: number
}

type Stored = Omit<StoredEvidence, 'parameters'> & { readonly parameters: string }

/** false: this reference is stored already for this device. */
export function insertEvidence(tx: Leased, resourceId: number, one: EvidenceEntry): boolean {
  return (
    tx.change(
      `INSERT INTO evidence (run, resourceId, ref, code, parameters, source, at, stage) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (run, resourceId, ref) DO NOTHING`,
      tx.run,
      resourceId,
      one.ref,
      one.code,
      JSON.stringify(one.parameters),
      one.source,
      whole(one.at),
      one.stage,
    ) > 0
  )
}

const decode = (row: Stored): StoredEvidence => ({
  ...row,
  parameters: readJson(jsonObject, row.parameters, 'evidence', row.id),
})

const columns = 'id, ref, code, parameters, source, at, stage'

/** Exported for the test of its plan. */
export const evidenceSql = `SELECT ${columns} FROM evidence
WHERE run = ? AND resourceId = ? AND (at, id) > (?, ?) ORDER BY at, id LIMIT ?`

/** The timeline of a device in world time; `after` is the id of the last entry of the page before. */
export function evidenceOf(
  reader: Reader,
  device: { readonly run: string; readonly resourceId: number },
  { after, limit }: { readonly after?: number | undefined; readonly limit: number },
): readonly StoredEvidence[] {
  const from = after === undefined ? { at: Number.MIN_SAFE_INTEGER, id: 0 } : position(reader, device, after)
  return reader
    .query<[string, number, number, number, number], Stored>(evidenceSql)
    .all(device.run, device.resourceId, from.at, from.id, limit)
    .map(decode)
}

/** Exported for the test of its plan. */
export const newestEvidenceSql = `SELECT ${columns} FROM evidence
WHERE run = ? AND resourceId = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?`

/** The same, newest first: before a time and, of that time, before an id. */
export function newestEvidence(
  reader: Reader,
  device: { readonly run: string; readonly resourceId: number },
  { before, limit }: { readonly before: { readonly at: number; readonly id: number }; readonly limit: number },
): readonly StoredEvidence[] {
  return reader
    .query<[string, number, number, number, number], Stored>(newestEvidenceSql)
    .all(device.run, device.resourceId, before.at, before.id, limit)
    .map(decode)
}

function position(
  reader: Reader,
  { run, resourceId }: { readonly run: string; readonly resourceId: number },
  after: number,
): { readonly at: number; readonly id: number } {
  const row = reader
    .query<[number, string, number], { at: number; id: number }>(
      'SELECT at, id FROM evidence WHERE id = ? AND run = ? AND resourceId = ?',
    )
    .get(after, run, resourceId)
  if (row === undefined) throw fail('input', 'page-key-unknown', { after: String(after) })
  return row
}
