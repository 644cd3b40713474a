/** Where a device is (formats.md, "Stages of a device"), in the order in which a good one passes them. */
export const stages = [
  'chosen',
  'targeted',
  'waiting-for-start',
  'downloading',
  'in-winpe',
  'formatted',
  'image-applied',
  'file-copied',
  'first-boot',
  'enrolled',
  'enrolled-by-assigned-profile',
  'registered',
  'failed',
  'stalled',
  'stopped',
  'left-alone',
  'unknown',
] as const

export type Stage = (typeof stages)[number]

/** Stages in which something is still expected of a device: `stalled` is not final, later evidence moves it on. */
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

/** Steps of the way; higher is further. null: no place on the way, but a state of a device that stands on it. */
export function progressOf(stage: Stage): number | null {
  switch (stage) {
    case 'failed':
    case 'stalled':
    case 'stopped':
    case 'left-alone':
    case 'unknown':
      return null
    case 'enrolled-by-assigned-profile':
      return stages.indexOf('enrolled')
    default:
      return stages.indexOf(stage)
  }
}
