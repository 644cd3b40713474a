import type { DeviceState } from './device-state.ts'
import type { Evidence } from './evidence.ts'
import { isOnTrack, type TrackStage } from './stage.ts'

/** World time, minutes without evidence after which a device counts as stalled. No entry: it never does. */
export type SilenceLimits = Readonly<Partial<Record<TrackStage, number>>>

/**
 * Three to ten times the usual time, so that a slow line is no alarm. A device that waits for a person or for being
 * switched on (chosen, targeted, waiting-for-start) is not stalled however long that takes: its stage says all there is to
 * say, and a room of devices that are off at night would hide the one that needs help. In first-boot somebody has to sit
 * down and sign in, hence a day.
 */
export const usualLimits: SilenceLimits = {
  downloading: 240,
  'in-winpe': 120,
  formatted: 180,
  'image-applied': 120,
  'file-copied': 120,
  'first-boot': 1440,
}

const minute = 60_000

/**
 * Evidence that a device has been silent for too long, with source and time of the last thing that was heard; null: it has
 * not. `now`: world time, milliseconds.
 */
export function stall(state: DeviceState, now: number, limits: SilenceLimits = usualLimits): Evidence | null {
  if (!isOnTrack(state.stage)) return null
  const limit = limits[state.stage]
  const { source, at } = state.evidence
  if (limit === undefined || now - Date.parse(at) < limit * minute) return null
  return { code: 'silent', stage: state.stage, source, at }
}
