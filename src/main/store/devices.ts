import type { z } from 'zod'
import type { stageName } from '#shared/contract/words.ts'
import type { Leased, Reader, Writer } from './handles.ts'
import { jsonObject, readJson, whole, wholeOrNull, type JsonObject } from './json.ts'

export type StageName = z.output<typeof stageName>

/** Where a device of a run is, and who said so. Times are world time, milliseconds. */
export interface DeviceStage {
  readonly stage: StageName
  readonly since: number
  /** The last stage that had evidence. */
  readonly reached: StageName
  readonly formatted: boolean | 'unknown'
  readonly evidence: {
    readonly code: string
    readonly parameters: JsonObject
    readonly source: string
    readonly at: number
  }
  /** Until when something is still expected of it; null: it has ended. */
  readonly openUntil: number | null
}

export interface NewDevice extends DeviceStage {
  readonly resourceId: number
  readonly serial: string
  readonly name: string
  readonly smbiosGuid: string
  readonly smsId: string
  readonly model: string
  /** As the site gives it. */
  readonly lastContact: string | null
  readonly joinNow: string | null
  readonly joinPlanned: string | null
  readonly batch: string
}

export interface RunDevice extends NewDevice {
  readonly run: string
}

/** A row as it is stored. */
export interface DeviceColumns {
  readonly run: string
  readonly resourceId: number
  readonly serial: string
  readonly name: string
  readonly smbiosGuid: string
  readonly smsId: string
  readonly model: string
  readonly lastContact: string | null
  readonly joinNow: string | null
  readonly joinPlanned: string | null
  readonly batch: string
  readonly stage: StageName
  readonly since: number
  readonly reached: StageName
  readonly formatted: 'true' | 'false' | 'unknown'
  readonly evidenceCode: string
  readonly evidenceParameters: string
  readonly evidenceSource: string
  readonly evidenceAt: number
  readonly openUntil: number | null
}

/** What `deviceOf` needs. */
export const deviceColumns =
  'run, resourceId, serial, name, smbiosGuid, smsId, model, lastContact, joinNow, joinPlanned, batch, stage, since, ' +
  'reached, formatted, evidenceCode, evidenceParameters, evidenceSource, evidenceAt, openUntil'

/** Throws stored-row-unreadable. */
export function deviceOf(row: DeviceColumns): RunDevice {
  const { evidenceCode, evidenceParameters, evidenceSource, evidenceAt, formatted, ...rest } = row
  return {
    ...rest,
    formatted: formatted === 'unknown' ? formatted : formatted === 'true',
    evidence: {
      code: evidenceCode,
      parameters: readJson(jsonObject, evidenceParameters, 'device', `${row.run} ${row.resourceId}`),
      source: evidenceSource,
      at: evidenceAt,
    },
  }
}

/** Rows a transaction: others get their turn in between (design, "Store"). */
const atOnce = 2000

/**
 * The devices of a new run, 2,000 a transaction unless the caller has begun one. Those that are there already stay as
 * they are, so that it can be repeated after a crash.
 */
export function insertDevices(writer: Writer, run: string, devices: readonly NewDevice[]): void {
  // In the order of the indexes: otherwise each transaction would write most of their pages anew.
  const sorted = devices.toSorted((a, b) => (a.serial < b.serial ? -1 : Number(a.serial > b.serial)))
  for (let from = 0; from < sorted.length; from += atOnce)
    writer.transaction(() => {
      const before = writer.query<[], { id: number }>('SELECT coalesce(max(id), 0) AS id FROM runDevice').get()?.id ?? 0
      for (const device of sorted.slice(from, from + atOnce)) insert(writer, run, device)
      writer.change(
        `INSERT INTO deviceText (rowid, name, serial, batch, model)
         SELECT id, name, serial, batch, model FROM runDevice WHERE id > ?`,
        before,
      )
    })
}

function insert(writer: Writer, run: string, device: NewDevice): void {
  writer.change(
    `INSERT INTO runDevice (${deviceColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (run, resourceId) DO NOTHING`,
    run,
    device.resourceId,
    device.serial,
    device.name,
    device.smbiosGuid,
    device.smsId,
    device.model,
    device.lastContact,
    device.joinNow,
    device.joinPlanned,
    device.batch,
    ...stageValues(device),
  )
}

const stageValues = ({ stage, since, reached, formatted, evidence, openUntil }: DeviceStage) =>
  [
    stage,
    whole(since),
    reached,
    String(formatted),
    evidence.code,
    JSON.stringify(evidence.parameters),
    evidence.source,
    whole(evidence.at),
    wholeOrNull(openUntil),
  ] as const

/** A device has moved; false: it is not of this run. */
export function setDeviceStage(tx: Leased, resourceId: number, stage: DeviceStage): boolean {
  return (
    tx.change(
      `UPDATE runDevice SET stage = ?, since = ?, reached = ?, formatted = ?, evidenceCode = ?, evidenceParameters = ?,
         evidenceSource = ?, evidenceAt = ?, openUntil = ? WHERE run = ? AND resourceId = ?`,
      ...stageValues(stage),
      tx.run,
      resourceId,
    ) > 0
  )
}

/** null: the run has no such device. Throws stored-row-unreadable. */
export function getDevice(reader: Reader, run: string, resourceId: number): RunDevice | null {
  const row = reader
    .query<[string, number], DeviceColumns>(`SELECT ${deviceColumns} FROM runDevice WHERE run = ? AND resourceId = ?`)
    .get(run, resourceId)
  return row === undefined ? null : deviceOf(row)
}

/** Exported for the test of its plan. */
export const openDevicesSql = `SELECT ${deviceColumns} FROM runDevice
WHERE run = ? AND openUntil IS NOT NULL AND resourceId > ? ORDER BY resourceId LIMIT ?`

/** Devices of a run of which something is still expected, by resource id; the next page begins after the last one. */
export function openDevices(
  reader: Reader,
  run: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly RunDevice[] {
  return reader.query<[string, number, number], DeviceColumns>(openDevicesSql).all(run, after, limit).map(deviceOf)
}

/** Exported for the test of its plan. The join is CROSS so that few ids are looked up, not many devices. */
export const busySql = `SELECT resourceId, run, runDevice.batch AS batch FROM json_each(?) AS asked
CROSS JOIN runDevice ON runDevice.resourceId = asked.value AND openUntil IS NOT NULL
JOIN run ON run.id = runDevice.run AND run.phase <> 'ended' WHERE run.id <> ? ORDER BY resourceId, run.id`

/** Which of these devices another run, not ended, still works on. */
export function busyDevices(
  reader: Reader,
  resourceIds: readonly number[],
  except: string | null,
): readonly { readonly resourceId: number; readonly run: string; readonly batch: string }[] {
  return reader
    .query<[string, string], { resourceId: number; run: string; batch: string }>(busySql)
    .all(JSON.stringify(resourceIds), except ?? '')
}
