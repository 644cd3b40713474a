import { schedule } from './act.ts'
import { chance } from './chance.ts'
import { hour, instant, minutes, type World } from './world.ts'

/** Clients ask for policy each hour, each at its own minute. The first such instant after `after`. */
function nextPolicy(world: World, resourceId: number, after: number): number {
  const phase = Math.floor(chance(world.settings.seed, 'policy', resourceId) * hour)
  return phase + (Math.floor((after - phase) / hour) + 1) * hour
}

/** The last such instant up to `until`. */
export const lastPolicy = (world: World, resourceId: number, until: number): number =>
  nextPolicy(world, resourceId, until) - hour

/** Something in a device's policy changed, or will at `from`: it learns of it the next time it asks after that. */
export function concern(world: World, resourceId: number, from: number): void {
  const at = nextPolicy(world, resourceId, from)
  schedule(world, { at, kind: 'policy', resourceId, subject: '' })
}

/** A nudge reaches an online client within two minutes. */
export function nudgeOne(world: World, resourceId: number): void {
  const at = instant(world) + minutes(world, 0, 2, 'nudge', resourceId)
  schedule(world, { at, kind: 'policy', resourceId, subject: 'nudge' })
}
