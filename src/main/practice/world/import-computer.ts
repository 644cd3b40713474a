import { write } from './act.ts'
import { addDirectRules, changeable } from './collections.ts'
import { int, shape } from './db.ts'
import { named } from './limits.ts'
import { addDevice } from './new-device.ts'
import { WorldError } from './trouble.ts'
import type { Actor, World } from './world.ts'

/** Every record is in it at once, and it takes no rule. */
const allSystems = 'SMS00001'

export interface NewComputer {
  readonly name: string
  /** null where only the other is known. */
  readonly mac: string | null
  readonly smbiosGuid: string | null
  readonly collectionId: string | null
}

/**
 * A record of a computer that no client has reported: found by MAC address or SMBIOS GUID when it starts from the network
 * or from media (configmgr.md 3.3). The rule for the collection is a second change, as the console makes it.
 */
export function importComputer(world: World, actor: Actor, computer: NewComputer): void {
  const { name, mac, smbiosGuid } = computer
  const target = computer.collectionId === allSystems ? null : computer.collectionId
  const resourceId = write(world, () => {
    named('name', name)
    fits('name', name, /^[A-Za-z0-9-]{1,15}$/, '15')
    if (smbiosGuid === null) fits('mac', mac ?? '', /^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$/, '00:00:00:00:00:00')
    else fits('smbiosGuid', smbiosGuid, /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/, 'GUID')
    if (target !== null) changeable(world, target)
    refuseTwin(world, 'mac', mac)
    refuseTwin(world, 'smbiosGuid', smbiosGuid)
    const unknown = { serial: '', smsId: '', model: '', operatingSystem: '', domain: '' }
    const keys = { mac: mac ?? '', smbiosGuid: smbiosGuid ?? '' }
    return addDevice(world, { name, ...keys, ...unknown, isClient: false, onlineFrom: null })
  })
  if (target !== null) addDirectRules(world, actor, target, [resourceId])
}

function fits(field: string, value: string, form: RegExp, limit: string): void {
  if (!form.test(value)) throw new WorldError({ code: 'value-refused', field, limit })
}

function refuseTwin(world: World, column: 'mac' | 'smbiosGuid', value: string | null): void {
  if (value === null) return
  const twin = world.db.get(shape({ resourceId: int }), `FROM device WHERE ${column} = ? LIMIT 1`, value)
  if (twin !== undefined) throw new WorldError({ code: 'name-taken', name: value })
}
