import type { DeviceKey, DeviceRecord, DeviceVariable } from '#shared/site.ts'
import { act, read } from './act.ts'
import { flag, int, intOrNull, shape, text, textOrNull, type Row, type Value } from './db.ts'
import { lineAtMost } from './limits.ts'
import { concern, lastPolicy } from './policy-times.ts'
import { missing, WorldError } from './trouble.ts'
import { day, instant, type Actor, type World } from './world.ts'

export const deviceRow = shape({
  resourceId: int,
  name: text,
  serial: text,
  smbiosGuid: text,
  mac: text,
  smsId: text,
  model: text,
  isClient: flag,
  isObsolete: flag,
  isBlocked: flag,
  isVirtual: flag,
  isServer: flag,
  isSiteSystem: flag,
  operatingSystem: text,
  domain: text,
  entraJoined: flag,
  uefi: flag,
  contactAt: intOrNull,
  onlineFrom: intOrNull,
  chosen: intOrNull,
  formattedAt: intOrNull,
  enrolledAt: intOrNull,
  enrollmentProfileName: textOrNull,
})
export type DeviceRow = Row<typeof deviceRow>

/** A client that has been silent for a week is inactive, as in the site's default. */
const activeFor = 7 * day

/** When the record's client last asked for policy; a wiped device never does again. */
function lastContact(world: World, row: DeviceRow, now: number): number | null {
  if (!row.isClient || row.onlineFrom === null || row.isObsolete || row.isBlocked) return row.contactAt
  const asked = lastPolicy(world, row.resourceId, Math.min(now, row.formattedAt ?? now))
  return asked >= row.onlineFrom ? asked : row.contactAt
}

/** A stored record as the port tells of it, at the present instant. */
export function recordOf(world: World, row: DeviceRow): DeviceRecord {
  const now = world.moment.at ?? world.clock.now()
  const contact = lastContact(world, row, now)
  return {
    resourceId: row.resourceId,
    name: row.name,
    serial: row.serial,
    smbiosGuid: row.smbiosGuid,
    smsId: row.smsId,
    model: row.model,
    isClient: row.isClient,
    isActive: row.isClient && contact !== null && now - contact < activeFor,
    isObsolete: row.isObsolete,
    isBlocked: row.isBlocked,
    isVirtual: row.isVirtual,
    operatingSystem: row.operatingSystem,
    isServer: row.isServer,
    isSiteSystem: row.isSiteSystem,
    domain: row.domain,
    entraJoined: row.entraJoined,
    lastContact: contact === null ? null : new Date(contact).toISOString(),
  }
}

/** The stored record; undefined: there is none. */
export const deviceOf = (world: World, resourceId: number): DeviceRow | undefined =>
  world.db.get(deviceRow, 'FROM device WHERE resourceId = ?', resourceId)

function condition(key: DeviceKey): readonly [column: string, value: Value] {
  if ('serial' in key) return ['serial', key.serial]
  if ('name' in key) return ['name', key.name]
  if ('resourceId' in key) return ['resourceId', key.resourceId]
  if ('mac' in key) return ['mac', key.mac.replaceAll('-', ':')]
  return ['smbiosGuid', key.smbiosGuid]
}

/** All records for a key, also obsolete and client-less ones. */
export const recordsFor = (world: World, key: DeviceKey): readonly DeviceRecord[] =>
  read(world, () => {
    const [column, value] = condition(key)
    // What a record does not hold is not found by nothing; what can't stand in a query is not asked for.
    if (typeof value === 'string' && !/^[^\x00-\x1F\x7F]{1,255}$/.test(value)) return []
    return world.db
      .all(deviceRow, `FROM device WHERE ${column} = ? ORDER BY resourceId`, value)
      .map((row) => recordOf(world, row))
  })

/** Records that exist among these. */
export const recordsWithIds = (world: World, ids: readonly number[]): readonly DeviceRecord[] =>
  read(world, () =>
    [...new Set(ids)].flatMap((id) => {
      const row = deviceOf(world, id)
      return row === undefined ? [] : [recordOf(world, row)]
    }),
  )

/** The devices that a practice plan takes, in order: clean, current clients. */
export const chosenDevices = (world: World): readonly DeviceRecord[] =>
  read(world, () =>
    world.db.all(deviceRow, 'FROM device WHERE chosen IS NOT NULL ORDER BY chosen').map((row) => recordOf(world, row)),
  )

/** One device's variable; reaches the device with its next policy. */
export const setVariable = (world: World, actor: Actor, resourceId: number, name: string, value: string): void => {
  act(world, actor, 'set-variable', () => {
    if (name.trim() === '') throw new WorldError({ code: 'value-refused', field: 'name', limit: '1' })
    lineAtMost('name', name, 255)
    if (deviceOf(world, resourceId) === undefined) throw missing(String(resourceId))
    world.db.run('INSERT OR REPLACE INTO variable (resourceId, name, value) VALUES (?, ?, ?)', resourceId, name, value)
    concern(world, resourceId, instant(world))
    return { value: undefined, object: String(resourceId), detail: { name, value } }
  })
}

/** Nothing happens where the device has no such variable. */
export const removeVariable = (world: World, actor: Actor, resourceId: number, name: string): void => {
  act(world, actor, 'remove-variable', () => {
    if (deviceOf(world, resourceId) === undefined) throw missing(String(resourceId))
    const gone = world.db.run('DELETE FROM variable WHERE resourceId = ? AND name = ?', resourceId, name)
    if (gone > 0) concern(world, resourceId, instant(world))
    return { value: undefined, object: gone > 0 ? String(resourceId) : null, detail: { name } }
  })
}

/** What is set in the site now, whether or not it has reached the device. */
export const variablesNamed = (world: World, ids: readonly number[], name: string): readonly DeviceVariable[] =>
  read(world, () =>
    [...new Set(ids)].flatMap((id) =>
      world.db.all(
        shape({ resourceId: int, name: text, value: text }),
        'FROM variable WHERE resourceId = ? AND name = ?',
        id,
        name,
      ),
    ),
  )
