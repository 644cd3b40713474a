import { exitCodes } from '../life/exit-codes.ts'
import { register } from '../population/tenant-objects.ts'
import type { FaultHooks } from '../world/fault-hooks.ts'
import { graphProfiles } from '../world/tenant-objects.ts'
import { faultDevice, isFaultDevice } from './victims.ts'

/** Nobody presses Install on one device. */
export const nobodyStarts = (): FaultHooks => ({
  leftAlone: (world, resourceId) => isFaultDevice(world, 'nobody-starts', resourceId),
})

/** One device fails at the image: it finds no content. */
export const deviceFailsAtApply = (): FaultHooks => ({
  action: (world, resourceId, action) =>
    action.kind === 'apply-operating-system' && isFaultDevice(world, 'device-fails-at-apply', resourceId)
      ? exitCodes.fileNotFound
      : undefined,
})

/** Begins to apply the image, and is never heard of again. */
export const deviceSilent = (): FaultHooks => ({
  action: (world, resourceId, action) =>
    action.kind === 'apply-operating-system' && isFaultDevice(world, 'device-silent', resourceId)
      ? 'silent'
      : undefined,
})

/** Registered, with a profile assigned that is not the example's, before anything begins. */
export const registeredWithProfile = (): FaultHooks => ({
  created: (world) => {
    const device = faultDevice(world, 'registered-with-profile')
    const profile = graphProfiles(world, 2, 1)[0]
    if (device === null || profile === undefined) return
    register(world, { serial: device.serial, model: device.model, profileId: profile.id })
  },
})
