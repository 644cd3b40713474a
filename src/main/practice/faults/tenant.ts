import type { FaultHooks } from '../world/fault-hooks.ts'
import { graphProfile, graphProfiles, keepTenantObject } from '../world/tenant-objects.ts'
import type { World } from '../world/world.ts'
import { instant } from '../world/world.ts'
import { readPackageFile } from './package-file.ts'
import { afterFirstRule } from './after-first-rule.ts'
import { firedAt, firesFirst, hasFired } from './fired.ts'

/** Two requests in a row, then now and then one. */
export const throttle = (): FaultHooks => ({
  request: (_world, number) => (number === 2 || number === 3 || number % 9 === 0 ? 'throttle' : undefined),
})

/** Connections are cut from the first rule on, for good. */
export const tenantGone = (): FaultHooks => ({
  ...afterFirstRule('tenant-gone', () => undefined),
  request: (world) => (hasFired(world, 'tenant-gone', 'once') ? 'gone' : undefined),
})

/** World time, milliseconds after the deployment was made. */
const [goes, returns] = [4 * 60_000, 24 * 60_000]

/** Connections are cut for a while, while devices are followed. */
export const tenantAway = (): FaultHooks => ({
  applied: (world, { primitive }) => {
    if (primitive === 'create-deployment') firesFirst(world, 'tenant-away', 'once')
    return undefined
  },
  request: (world) => {
    const made = firedAt(world, 'tenant-away', 'once')
    const since = made === null ? -1 : world.clock.now() - made
    return since >= goes && since < returns ? 'gone' : undefined
  },
})

/** Somebody saves the profile with another name template. */
export const profileChanged = (): FaultHooks =>
  afterFirstRule('profile-changed', (world) => {
    const profile = profileInUse(world)
    if (profile === undefined) return
    keepTenantObject(world, 'profile', {
      ...profile,
      deviceNameTemplate: 'CHANGED-%RAND:5%',
      lastModifiedDateTime: new Date(instant(world)).toISOString(),
    })
  })

/** The profile whose file the newest package holds, else the first. */
function profileInUse(world: World) {
  const id = readPackageFile(world)?.profileId
  return (id === undefined ? null : graphProfile(world, id)) ?? graphProfiles(world, 0, 1)[0]
}
