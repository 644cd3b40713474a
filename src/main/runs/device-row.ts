import { iso } from '#shared/clock.ts'
import type { DeviceRow } from '#shared/contract/words.ts'
import type { RunDevice } from '#main/store/devices.ts'

/** A stored device as it crosses to a front: times as text. */
export function deviceRow(device: RunDevice): DeviceRow {
  const { run: _run, openUntil: _openUntil, since, evidence, joinNow, joinPlanned, ...rest } = device
  return {
    ...rest,
    ...(joinNow === null ? {} : { joinNow }),
    ...(joinPlanned === null ? {} : { joinPlanned }),
    since: iso(since),
    evidence: { ...evidence, parameters: { ...evidence.parameters }, at: iso(evidence.at) },
  }
}
