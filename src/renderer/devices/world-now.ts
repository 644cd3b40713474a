import { useNow } from '../time.ts'

/** What the world's clock said, and when that was read. Milliseconds. */
export interface WorldTime {
  readonly world: number
  readonly wall: number
}

/**
 * World time now, for ages: what was read, and the wall time since. In practice the world runs faster than that; it is
 * read again with every change, and never shown as later than it is.
 */
export function useWorldNow(at: WorldTime | null): number {
  const wall = useNow()
  return at === null ? wall : at.world + Math.max(0, wall - at.wall)
}
