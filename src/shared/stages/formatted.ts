import type { Claim } from './claim.ts'
import type { DeviceState } from './device-state.ts'
import type { Evidence } from './evidence.ts'
import { isAtLeast, placeOf, type TrackStage } from './stage.ts'

type Formatted = DeviceState['formatted']

/**
 * Whether a device is formatted, after one more piece of evidence. true stays. After the start it is unknown, unless the
 * step that failed proves that nothing was touched, nothing was seen of Windows PE, and no later start is known.
 */
export function formattedBy(state: DeviceState, evidence: Evidence, claim: Claim): Formatted {
  if (state.formatted === true) return true
  if (claim.kind === 'progress') return afterProgress(state, evidence, claim.stage)
  if (claim.kind !== 'failed' || claim.ifFormatted === true) return state.formatted
  const proved = state.stage === 'failed' && state.formatted === false
  if (claim.untouched !== true) return proved && claim.detail < 2 ? false : 'unknown'
  const isNews = state.stage === 'failed' || evidence.at >= state.evidence.at
  return isNews && !isAtLeast(placeOf(state.reached), 'in-winpe') ? false : state.formatted
}

function afterProgress(state: DeviceState, evidence: Evidence, stage: TrackStage): Formatted {
  // A user may reset the old Windows: that a profile was applied does not prove that this sequence formatted anything.
  if (evidence.code === 'enrolled-by-profile') return 'unknown'
  if (isAtLeast(stage, 'formatted')) return true
  if (!isAtLeast(stage, 'downloading')) return state.formatted
  const proved = state.stage === 'failed' && state.formatted === false && evidence.at <= state.evidence.at
  return proved && stage === 'downloading' ? false : 'unknown'
}
