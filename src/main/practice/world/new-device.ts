import { guid } from './chance.ts'
import type { DeviceRow } from './devices.ts'
import { joinAllSystems } from './evaluate.ts'
import { nextResourceId } from './ids.ts'
import type { World } from './world.ts'

const workstation = 'Microsoft Windows NT Workstation 10.0'
export const server = 'Microsoft Windows NT Server 10.0'

type New = Partial<DeviceRow> & Pick<DeviceRow, 'name' | 'serial'>

/** A new record: a clean, current client that has been online for long, unless `device` says otherwise. */
export function addDevice(world: World, device: New): number {
  const resourceId = nextResourceId(world)
  const { seed } = world.settings
  const hex = guid(seed, 'mac', resourceId).toUpperCase()
  const row: DeviceRow = {
    smbiosGuid: guid(seed, 'smbios', resourceId).toUpperCase(),
    mac: ['02', hex.slice(0, 2), hex.slice(2, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(9, 11)].join(':'),
    smsId: `GUID:${guid(seed, 'client', resourceId).toUpperCase()}`,
    model: 'Example Laptop 14',
    isClient: true,
    isObsolete: false,
    isBlocked: false,
    isVirtual: false,
    isServer: false,
    isSiteSystem: false,
    operatingSystem: workstation,
    domain: 'corp.practice.example',
    entraJoined: false,
    uefi: true,
    contactAt: null,
    onlineFrom: 0,
    chosen: null,
    formattedAt: null,
    enrolledAt: null,
    enrollmentProfileName: null,
    ...device,
    resourceId,
  }
  const names = Object.keys(row)
  world.db.run(
    `INSERT INTO device (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(row).map((value) => (typeof value === 'boolean' ? Number(value) : value)),
  )
  joinAllSystems(world, resourceId)
  return resourceId
}
