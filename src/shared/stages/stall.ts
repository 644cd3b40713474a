import type { DeviceState } from './device-state.ts'
import type { Evidence } from './evidence.ts'
import type { Stage } from './stage.ts'

const hour = 60 * 60_000

/**
 * World time, milliseconds without news after which a device counts as stalled. Nobody is late in a stage that waits for a
 * person or for a client to come online: those have no limit.
 */
const limits: Readonly<Partial<Record<Stage, number>>> = {
  downloading: 4 * hour,
  'in-winpe': 2 * hour,
  formatted: 3 * hour,
  'image-applied': 2 * hour,
  'file-copied': 2 * hour,
  'first-boot': 8 * hour,
}

/** Evidence that a device has been silent too long; null: it has not. */
export function stall(state: DeviceState, now: number): Evidence | null {
  const limit = limits[state.stage]
  if (limit === undefined) return null
  const due = Date.parse(state.evidence.at) + limit
  return now < due ? null : { code: 'silent', source: 'this-run', at: new Date(due).toISOString(), stage: state.stage }
}
