import type { Output, Parsed } from '#shared/contract/calls.ts'
import { candidatesOf, shownRecord } from '#shared/draft/judge-line.ts'
import { readScan } from '#shared/draft/line-key.ts'
import { siteBatch, type DeviceRecord } from '#shared/site.ts'
import type { DeviceRecords } from '#main/configmgr/port.ts'
import { findRecords } from './find-records.ts'
import type { IntakeMeans } from './means.ts'

const most = 100

/** Texts that mean nothing to a query but themselves. */
const plain = /^[A-Za-z0-9_-]+$/

/**
 * Devices whose name, serial number or MAC address a text is, then those whose name or serial number begins so; obsolete
 * records only where they are all that is found by it exactly. Fails as the port does.
 */
export async function searchSite(
  { connect }: Pick<IntakeMeans, 'connect'>,
  { text: given, connection }: Parsed<'site:search'>,
  signal: AbortSignal,
): Promise<Output<'site:search'>> {
  const text = readScan(given)
  if (text === null || text === '') return { records: [], more: false }
  const { devices } = (await connect({ connection })).ports.site
  const exact = candidatesOf((await findRecords(devices, [text], signal)).get(text) ?? [])
  const known = new Set(exact.map((one) => one.resourceId))
  const begins = plain.test(text) ? await beginning(devices, text, known, signal) : []
  const all = [...exact, ...begins]
  return { records: all.slice(0, most).map(shownRecord), more: all.length > most }
}

/** As many as one call of the port takes: enough to be put in order by name. */
async function beginning(
  devices: DeviceRecords,
  text: string,
  known: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<readonly DeviceRecord[]> {
  const ids: number[] = []
  for await (const page of devices.preview(beginsWith(text), signal)) {
    for (const id of page) if (!known.has(id) && ids.length < siteBatch) ids.push(id)
    if (ids.length >= siteBatch) break
  }
  const records = ids.length === 0 ? [] : await devices.byResourceId(ids, signal)
  return records
    .filter((one) => !one.isObsolete)
    .toSorted((a, b) => compare(a.name, b.name) || a.resourceId - b.resourceId)
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)

/** An underscore would stand for any sign (WQL, LIKE). */
function beginsWith(text: string): string {
  const pattern = `'${text.replaceAll('_', '[_]')}%'`
  return `SELECT ResourceID FROM SMS_R_System WHERE Name LIKE ${pattern} OR ResourceID IN (SELECT ResourceID FROM SMS_G_System_PC_BIOS WHERE SerialNumber LIKE ${pattern})`
}
