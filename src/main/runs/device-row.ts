import { iso } from '#shared/clock.ts'
import type { DeviceRow } from '#shared/contract/words.ts'
import type { RunDevice } from '#main/store/devices.ts'

/** A stored device as it crosses to a front: times as text. */
export function deviceRow(device: RunDevice): DeviceRow {
  const { since, evidence, joinNow, joinPlanned } = device
  return {
    serial: device.serial,
    name: device.name,
    resourceId: device.resourceId,
    smbiosGuid: device.smbiosGuid,
    smsId: device.smsId,
    model: device.model,
    lastContact: device.lastContact,
    batch: device.batch,
    stage: device.stage,
    reached: device.reached,
    formatted: device.formatted,
    ...(joinNow === null ? {} : { joinNow }),
    ...(joinPlanned === null ? {} : { joinPlanned }),
    since: iso(since),
    evidence: { ...evidence, parameters: { ...evidence.parameters }, at: iso(evidence.at) },
  }
}
