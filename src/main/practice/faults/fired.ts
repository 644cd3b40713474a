import { int, shape, text } from '../world/db.ts'
import type { World } from '../world/world.ts'

/** When this happened in this world, in whatever process: world time, milliseconds; null: not yet. */
export const firedAt = (world: World, fault: string, what: string): number | null =>
  world.db.get(shape({ at: int }), 'FROM fired WHERE fault = ? AND what = ?', fault, what)?.at ?? null

/** Whether this happened before in this world. */
export const hasFired = (world: World, fault: string, what: string): boolean => firedAt(world, fault, what) !== null

/** Notes that something happens now; false: it happened before, and does not again. */
export const firesFirst = (world: World, fault: string, what: string): boolean =>
  world.db.run(
    'INSERT OR IGNORE INTO fired (fault, what, at) VALUES (?, ?, ?)',
    fault,
    what,
    world.moment.at ?? world.clock.now(),
  ) > 0

/** The object that Drydock made last of a kind, by the history. */
export const lastMade = (
  world: World,
  primitive: 'create-package' | 'create-task-sequence' | 'create-collection',
): string | undefined =>
  world.db.get(
    shape({ object: text }),
    "FROM history WHERE primitive = ? AND actor = 'drydock' ORDER BY id DESC LIMIT 1",
    primitive,
  )?.object
