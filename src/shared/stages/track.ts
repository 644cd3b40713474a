import { isAtLeast, isOnTrack, placeOf, rankOf, type Stage } from './stage.ts'

/** The nine segments that a device's way is drawn with (ux.md 1, "The line"): one for each stage behind "chosen"; any end is the last. */
const segments = rankOf('first-boot') + 1

export interface TrackPlace {
  /** Segments that are filled, 0 to 9; 0: chosen, and nothing more is known. */
  readonly filled: number
  /** A device beyond the line has nothing to go back to. */
  readonly pastLine: boolean
}

/** Where on the track a device is drawn. One that failed, stalls or was stopped stays where it was last seen. */
export function trackPlace(stage: Stage, reached: Stage): TrackPlace {
  const place = isOnTrack(stage) ? stage : placeOf(reached)
  return { filled: Math.min(rankOf(place), segments), pastLine: isAtLeast(place, 'formatted') }
}
