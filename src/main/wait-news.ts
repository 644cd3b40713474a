import type { Clock } from '#shared/clock.ts'

/** Wall time, milliseconds: two processes that write in turn wait for each other for less, and that is no news. */
const noticed = 1000
/** Wall time, milliseconds: how often it is told again while it lasts. */
const again = 1000

/**
 * Tells that something is waited for, of all that is heard about it: not before a second has passed, then each second with
 * the same beginning, and null at its end if it was told at all.
 */
export function waitNews(wall: Clock, tell: (since: number | null) => void): (since: number | null) => void {
  let toldAt: number | null = null
  return (since) => {
    const now = wall.now()
    if (since === null) {
      if (toldAt !== null) tell(null)
      toldAt = null
    } else if (now - since >= noticed && (toldAt === null || now - toldAt >= again)) {
      toldAt = now
      tell(since)
    }
  }
}
