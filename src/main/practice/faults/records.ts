import { guid } from '../world/chance.ts'
import type { FaultHooks } from '../world/fault-hooks.ts'
import { addDevice } from '../world/new-device.ts'
import { afterFirstRule } from './after-first-rule.ts'
import { faultDeviceIn } from './victims.ts'

/** Another current record of the same hardware. */
export const duplicateRecord = (): FaultHooks =>
  afterFirstRule('duplicate-record', (world, { object }) => {
    const victim = faultDeviceIn(world, 'duplicate-record', object)
    if (victim === null) return
    const { serial, smbiosGuid, mac, model, domain } = victim
    const suffix = guid(world.settings.seed, 'duplicate').slice(0, 7).toUpperCase()
    addDevice(world, { name: `DESKTOP-${suffix}`, serial, smbiosGuid, mac, model, domain })
  })

/** Set up again under its old name: the record that was reviewed is obsolete now. */
export const sameNameReimaged = (): FaultHooks =>
  afterFirstRule('same-name-reimaged', (world, { object }) => {
    const victim = faultDeviceIn(world, 'same-name-reimaged', object)
    if (victim === null) return
    const { resourceId, name, serial, smbiosGuid, mac, model, domain } = victim
    world.db.run('UPDATE device SET isObsolete = 1 WHERE resourceId = ?', resourceId)
    addDevice(world, { name, serial, smbiosGuid, mac, model, domain })
  })
