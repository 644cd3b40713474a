import type { DeviceKey, DeviceRecord } from '../site.ts'

/** Serial numbers that makers leave in firmware instead of one; compared without letter case and outer blanks. */
const placeholderSerials = new Set([
  '',
  '0',
  'none',
  'n/a',
  'default string',
  'system serial number',
  'to be filled by o.e.m.',
  'not specified',
  'invalid',
  '123456789',
])

export const isPlaceholderSerial = (serial: string): boolean => {
  const plain = serial.trim().toLowerCase()
  return placeholderSerials.has(plain) || /^(.)\1*$/.test(plain)
}

interface Identity {
  readonly resourceId: number
  readonly name: string
  readonly serial: string
  readonly smbiosGuid: string
}

/** Every key that has to lead to this device and to no other. */
export function identityKeys(device: Identity): readonly DeviceKey[] {
  const keys: DeviceKey[] = [{ resourceId: device.resourceId }, { name: device.name }]
  if (!isPlaceholderSerial(device.serial)) keys.push({ serial: device.serial })
  if (device.smbiosGuid !== '') keys.push({ smbiosGuid: device.smbiosGuid })
  return keys
}

/** Finds the records that share a key with a device, in one pass over all records. */
export class RecordIndex {
  readonly #byKey = new Map<string, DeviceRecord[]>()

  constructor(records: Iterable<DeviceRecord>) {
    for (const record of records)
      for (const key of identityKeys(record)) {
        const text = keyText(key)
        const list = this.#byKey.get(text)
        if (list === undefined) this.#byKey.set(text, [record])
        else list.push(record)
      }
  }

  /** Records that any key of the device leads to, itself included. */
  like(device: Identity): readonly DeviceRecord[] {
    const found = identityKeys(device).flatMap((key) => this.#byKey.get(keyText(key)) ?? [])
    return [...new Map(found.map((one) => [one.resourceId, one])).values()]
  }
}

/**
 * Whether a choice between two current records of one serial number holds (docs/decisions/0009): a client gets the policy
 * of its own record alone, and its permit with it, so that the device behind the other record stops at the guard. Where one
 * of them has no serial number of its own, or they don't have the same, nobody was shown both when the choice was made.
 */
export const isToldApart = (chosen: DeviceRecord, other: DeviceRecord): boolean =>
  chosen.isClient &&
  chosen.smsId !== '' &&
  !isSame(chosen.smsId, other.smsId) &&
  !isPlaceholderSerial(chosen.serial) &&
  isSame(chosen.serial, other.serial)

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const keyText = (key: DeviceKey): string => JSON.stringify(key).toLowerCase()
