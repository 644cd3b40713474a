import { guid } from '../world/chance.ts'
import { keepTenantObject } from '../world/tenant-objects.ts'
import type { World } from '../world/world.ts'
import { tenantFixtures } from '../tenant/fixtures.ts'
import { madeUpModel, madeUpSerial } from './fleet.ts'

/** The tenant's organization and profiles, and devices that were registered by others. */
export function addTenantObjects(world: World): void {
  const { organization, profiles } = tenantFixtures(world.settings.seed)
  keepTenantObject(world, 'organization', organization)
  for (const one of profiles) keepTenantObject(world, 'profile', one)
  for (const index of [1, 2, 3, 4, 5])
    register(world, {
      serial: madeUpSerial(world, `registered ${index}`),
      model: madeUpModel(world, `registered ${index}`),
      profileId: index % 2 === 0 ? (profiles[0]?.id ?? null) : null,
    })
}

/** Registers a device with the Autopilot service; `profileId` is the profile that is assigned to it. */
export function register(
  world: World,
  device: { readonly serial: string; readonly model: string; readonly profileId: string | null },
): void {
  world.db.run(
    "INSERT INTO registration (id, serial, model, groupTag, profileId) VALUES (?, ?, ?, '', ?)",
    guid(world.settings.seed, 'registration', device.serial),
    device.serial,
    device.model,
    device.profileId,
  )
}
