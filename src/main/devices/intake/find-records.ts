import { keysOfLine, readScan } from '#shared/draft/line-key.ts'
import { isPlaceholderSerial } from '#shared/plan/identity.ts'
import { siteBatch, type DeviceKey, type DeviceRecord } from '#shared/site.ts'
import type { DeviceRecords } from '#main/configmgr/port.ts'

/** Keys of a scanned text; none for a placeholder, which leads to devices by the hundred. */
function keysOf(scanned: string): readonly DeviceKey[] {
  const text = readScan(scanned)
  return text === null || isPlaceholderSerial(text) ? [] : keysOfLine(text)
}

/**
 * All records that each text may lead to, by any of its keys: one round trip for each `siteBatch` different keys. Fails as
 * the port does.
 */
export async function findRecords(
  devices: DeviceRecords,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly DeviceRecord[]>> {
  const keys = new Map(texts.flatMap(keysOf).map((key) => [JSON.stringify(key), key]))
  const all = [...keys.values()]
  const found = new Map<string, readonly DeviceRecord[]>()
  for (let from = 0; from < all.length; from += siteBatch)
    for (const { key, records } of await devices.find(all.slice(from, from + siteBatch), signal))
      found.set(JSON.stringify(key), records)
  return new Map(texts.map((text) => [text, keysOf(text).flatMap((key) => found.get(JSON.stringify(key)) ?? [])]))
}
