import { isHeld, longestHold } from './db.ts'
import type { World } from './world.ts'

/** Wall time, milliseconds: pauses between two tries, doubled up to the longest. */
const firstPause = 20
const longestPause = 250

/**
 * Does what one call asks of the world. Where another program holds the file it waits without blocking the process and
 * tries again, for 20 s, as long as nothing of it has been done. Rejects with what the work threw, or the signal's reason.
 */
export async function inTurn<T>({ db, wall }: World, work: () => T, signal: AbortSignal): Promise<T> {
  const until = wall.now() + longestHold
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    const before = db.commits
    try {
      return work()
    } catch (error) {
      if (!isHeld(error) || db.commits > before || wall.now() >= until) throw error
    }
    await wall.sleep(pause, signal)
  }
}
