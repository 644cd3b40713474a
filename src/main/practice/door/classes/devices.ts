import { guid } from '../../world/chance.ts'
import { int, shape, text } from '../../world/db.ts'
import { systemColumns } from '../../world/device-query.ts'
import { deviceRow, recordOf, type DeviceRow } from '../../world/devices.ts'
import { siteCode } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import { siteObject, type SiteObject, type SiteValue } from '../site-object.ts'
import type { Columns } from '../../wql/sql.ts'
import { columns, type SiteClass } from './site-class.ts'

type Properties = Readonly<Record<string, SiteValue>>

/** A class with one instance for each record of the table, or for those that inventory knows. */
const deviceClass = (
  name: string,
  { where = null, asked }: { where?: string | null; asked: Columns },
  properties: (world: World, row: DeviceRow) => Properties,
): SiteClass => ({
  name,
  from: 'device',
  where,
  columns: asked,
  select: (world, rest, values) =>
    world.db
      .all(deviceRow, rest, ...values)
      .map((row) => siteObject(name, { ResourceID: row.resourceId, ...properties(world, row) })),
})

const orNull = (value: string): string | null => (value === '' ? null : value)
const listOf = (...values: readonly string[]): readonly string[] | null => (values.includes('') ? null : values)

/** SMS_R_System: what discovery knows. A record without a client has no value where a client would have told it. */
const discovered = (world: World, row: DeviceRow): Properties => ({
  ResourceType: 5,
  Name: row.name,
  NetbiosName: row.name,
  SMSUniqueIdentifier: orNull(row.smsId),
  SMBIOSGUID: orNull(row.smbiosGuid),
  MACAddresses: listOf(row.mac),
  Client: row.isClient ? 1 : null,
  Active: row.isClient ? Number(recordOf(world, row).isActive) : null,
  Obsolete: Number(row.isObsolete),
  IsVirtualMachine: row.isVirtual,
  OperatingSystemNameandVersion: orNull(row.operatingSystem),
  ResourceDomainORWorkgroup: orNull(row.domain) ?? (row.isClient ? 'WORKGROUP' : null),
  SystemRoles: row.isSiteSystem ? ['SMS Distribution Point', 'SMS Site System'] : null,
  AADDeviceID: row.entraJoined ? guid(world.settings.seed, 'entra', row.resourceId) : null,
})

/** SMS_CombinedDeviceResources: what the console lists under Devices. */
function combined(world: World, row: DeviceRow): Properties {
  const record = recordOf(world, row)
  const contact = record.lastContact === null ? null : new Date(record.lastContact)
  return {
    Name: row.name,
    SMSID: orNull(row.smsId),
    Domain: orNull(row.domain),
    DeviceOS: orNull(row.operatingSystem),
    IsClient: row.isClient,
    IsActive: record.isActive,
    IsObsolete: row.isObsolete,
    IsBlocked: row.isBlocked,
    IsVirtualMachine: row.isVirtual,
    ClientActiveStatus: row.isClient ? Number(record.isActive) : null,
    LastActiveTime: contact,
    LastPolicyRequest: contact,
  }
}

/** SMS_G_System_COMPUTER_SYSTEM: Win32_ComputerSystem as inventoried. */
const computerSystem = (_world: World, row: DeviceRow): Properties => ({
  Name: row.name,
  Model: row.model,
  Domain: row.domain === '' ? 'WORKGROUP' : row.domain,
  DomainRole: (row.isServer ? 2 : 0) + (row.domain === '' ? 0 : 1),
})

const settings = (world: World, resourceId: number): SiteObject =>
  siteObject('SMS_MachineSettings', {
    ResourceID: resourceId,
    LocaleID: 1033,
    SourceSite: siteCode,
    MachineVariables: world.db
      .all(shape({ name: text, value: text }), 'FROM variable WHERE resourceId = ? ORDER BY name', resourceId)
      .map((one) => siteObject('SMS_MachineVariable', { Name: one.name, Value: one.value, IsMasked: false })),
  })

/** Devices, as many classes tell of them, and their variables. */
export const deviceClasses: readonly SiteClass[] = [
  deviceClass('SMS_R_System', { asked: systemColumns }, discovered),
  deviceClass('SMS_CombinedDeviceResources', { asked: columns({ ResourceID: 'resourceId', Name: 'name' }) }, combined),
  deviceClass(
    'SMS_G_System_COMPUTER_SYSTEM',
    { where: "model <> ''", asked: columns({ ResourceID: 'resourceId', Model: 'model' }) },
    computerSystem,
  ),
  deviceClass(
    'SMS_G_System_PC_BIOS',
    { where: "serial <> ''", asked: columns({ ResourceID: 'resourceId', SerialNumber: 'serial' }) },
    (_world, row) => ({ SerialNumber: row.serial }),
  ),
  {
    name: 'SMS_MachineSettings',
    from: 'device',
    where: 'EXISTS (SELECT 1 FROM variable WHERE variable.resourceId = device.resourceId)',
    columns: columns({ ResourceID: 'resourceId' }),
    lazy: ['MachineVariables'],
    select: (world, rest, values) =>
      world.db.all(shape({ resourceId: int }), rest, ...values).map((row) => settings(world, row.resourceId)),
  },
]
