import { deviceRow, type DeviceRow } from '../world/devices.ts'
import type { World } from '../world/world.ts'
import type { FaultName } from './names.ts'

/** Which of the chosen devices a fault takes; several faults in one world take different ones where there are enough. */
const places: Partial<Readonly<Record<FaultName, number>>> = {
  'registered-with-profile': 0,
  'device-silent': 1,
  'nobody-starts': 2,
  'device-fails-at-apply': 3,
  'member-missing': 4,
  'duplicate-record': 5,
  'same-name-reimaged': 6,
}

/** The chosen device that a fault takes. */
export function faultDevice(world: World, fault: FaultName): DeviceRow | null {
  const place = places[fault]
  if (place === undefined) return null
  const index = place % world.settings.devices
  return world.db.get(deviceRow, 'FROM device WHERE chosen = ?', index) ?? null
}

/** The same among the devices that have a rule in a collection: a plan may take only some of the chosen ones. */
export function faultDeviceIn(world: World, fault: FaultName, collectionId: string): DeviceRow | null {
  const ruled = world.db.all(
    deviceRow,
    `FROM device WHERE chosen IS NOT NULL
     AND resourceId IN (SELECT resourceId FROM rule WHERE collectionId = ? AND kind = 'direct') ORDER BY chosen`,
    collectionId,
  )
  return ruled[(places[fault] ?? 0) % Math.max(1, ruled.length)] ?? null
}

/** Whether a device is the one that a fault takes; asked at each step, so only its number is compared. */
export const isFaultDevice = (world: World, fault: FaultName, resourceId: number): boolean =>
  faultDevice(world, fault)?.resourceId === resourceId
