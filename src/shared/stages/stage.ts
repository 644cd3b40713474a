/** The way of a device that gets through (formats.md, "Stages of a device"). */
const trackStages = [
  'chosen',
  'targeted',
  'waiting-for-start',
  'downloading',
  'in-winpe',
  'formatted',
  'image-applied',
  'file-copied',
  'first-boot',
  'enrolled-by-assigned-profile',
  'enrolled',
  'registered',
] as const
export type TrackStage = (typeof trackStages)[number]

/** Every stage there is; the last five are no places on the way. */
export const stages = [...trackStages, 'failed', 'stalled', 'stopped', 'left-alone', 'unknown'] as const
export type Stage = (typeof stages)[number]

/**
 * How far along the way a stage is. An enrolment by the file counts as further than one by an assigned profile: a device
 * that is set up again may get from the one to the other, never back.
 */
export const rankOf = (stage: TrackStage): number => trackStages.indexOf(stage)

export const isAtLeast = (stage: TrackStage, other: TrackStage): boolean => rankOf(stage) >= rankOf(other)

export const isOnTrack = (stage: Stage): stage is TrackStage => trackStages.some((one) => one === stage)

/** Stages in which something is still expected of a device (design, steps, "tracking"): `stalled` is not final. */
const open: ReadonlySet<Stage> = new Set([
  'chosen',
  'targeted',
  'waiting-for-start',
  'downloading',
  'in-winpe',
  'formatted',
  'image-applied',
  'file-copied',
  'first-boot',
  'stalled',
  'unknown',
])

export const isOpen = (stage: Stage): boolean => open.has(stage)

/** The place on the way that a stage stands for; a stage that is none stands for the beginning. */
export const placeOf = (stage: Stage): TrackStage => (isOnTrack(stage) ? stage : 'chosen')
