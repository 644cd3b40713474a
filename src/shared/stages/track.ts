import { isOnTrack, placeOf, type Stage, type TrackStage } from './stage.ts'

/** The nine segments that a device's way is drawn with (ux.md 1, "The line"). */
export const trackSegments = [
  'targeted',
  'waiting-for-start',
  'downloading',
  'in-winpe',
  'formatted',
  'image-applied',
  'file-copied',
  'first-boot',
  'enrolled',
] as const

/** The line stands behind this many segments: a device beyond it has nothing to go back to. */
export const segmentsBeforeLine = trackSegments.indexOf('formatted')

export interface TrackPlace {
  /** Segments that are filled, 0 to 9; 0: chosen, and nothing more is known. */
  readonly filled: number
  readonly pastLine: boolean
}

/** Where on the track a device is drawn. One that failed, stalls or was stopped stays where it was last seen. */
export function trackPlace(stage: Stage, reached: Stage): TrackPlace {
  const filled = segmentOf(isOnTrack(stage) ? stage : placeOf(reached))
  return { filled, pastLine: filled > segmentsBeforeLine }
}

function segmentOf(stage: TrackStage): number {
  switch (stage) {
    case 'chosen':
      return 0
    case 'enrolled-by-assigned-profile':
    case 'registered':
      return trackSegments.length
    default:
      return trackSegments.indexOf(stage) + 1
  }
}
