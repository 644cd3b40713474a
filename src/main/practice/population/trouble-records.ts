import { guid } from '../world/chance.ts'
import { deviceOf } from '../world/devices.ts'
import { addDevice, server } from '../world/new-device.ts'
import { day, type World } from '../world/world.ts'
import { madeUpModel, madeUpSerial } from './fleet.ts'

/** Records as a site collects them over the years: each must be refused or named by a review (configmgr.md 3.3). */
export function addTroubleRecords(world: World): void {
  const add = (name: string, more: Partial<Parameters<typeof addDevice>[1]> = {}): number =>
    addDevice(world, { name, serial: madeUpSerial(world, name), model: madeUpModel(world, name), ...more })
  const ago = (days: number): number => world.start - days * day
  const offline = { onlineFrom: null }

  add('WS-OBSOLETE', { isObsolete: true, ...offline, contactAt: ago(140) })
  addTwins(world, add)
  add('WS-IMPORTED', {
    serial: '',
    smbiosGuid: '',
    smsId: '',
    model: '',
    mac: '02:00:5E:10:00:01',
    isClient: false,
    operatingSystem: '',
    domain: '',
    ...offline,
  })
  addReimaged(world, add, ago(60))
  add('WS-AWAY', { ...offline, contactAt: ago(5), onlineFrom: world.start + 30 * day })
  add('WS-INACTIVE', { ...offline, contactAt: ago(48) })
  add('WS-BLOCKED', { isBlocked: true, contactAt: ago(3) })
  add('SRV-FILE1', { isServer: true, operatingSystem: server, model: 'Granite R650' })
  add('SRV-PRINT1', { isServer: true, operatingSystem: server, model: 'Granite R650' })
  add('DP1', { isServer: true, isSiteSystem: true, operatingSystem: server, model: 'Granite R650' })
  add('WS-NOSERIAL1', { serial: 'System Serial Number' })
  add('WS-NOSERIAL2', { serial: 'To be filled by O.E.M.' })
  add('WS-NOSERIAL3', { serial: '0' })
  add('VM-TEST1', { isVirtual: true, model: 'Virtual Machine', serial: '1042-7781-0093-2210-4456-8120-07' })
  addJoined(world, add)
}

type Add = (name: string, more?: Partial<Parameters<typeof addDevice>[1]>) => number

/** Two current records of one device: its client was installed anew and took another id. */
function addTwins(world: World, add: Add): void {
  const first = deviceOf(world, add('WS-TWIN'))
  if (first === undefined) return
  const { serial, smbiosGuid, mac, model } = first
  add('WS-TWIN-NEW', { serial, smbiosGuid, mac, model })
}

/** Set up again under the same name: the old record is obsolete, the new one has another number. */
function addReimaged(world: World, add: Add, contactAt: number): void {
  const old = deviceOf(world, add('WS-REIMAGED', { isObsolete: true, onlineFrom: null, contactAt }))
  if (old === undefined) return
  const { serial, smbiosGuid, mac, model } = old
  add('WS-REIMAGED', { serial, smbiosGuid, mac, model })
}

/** Joined to Microsoft Entra ID and enrolled long ago. */
function addJoined(world: World, add: Add): void {
  const joined = deviceOf(world, add('WS-JOINED', { entraJoined: true, domain: '' }))
  if (joined === undefined) return
  world.db.run(
    `INSERT INTO managedDevice (id, serial, name, model, enrolledAt, enrollmentProfileName, hybrid)
     VALUES (?, ?, ?, ?, ?, '', 0)`,
    guid(world.settings.seed, 'managed', joined.resourceId),
    joined.serial,
    joined.name,
    joined.model,
    world.start - 200 * day,
  )
}
