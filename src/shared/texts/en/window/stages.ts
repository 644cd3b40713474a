import type { Stage } from '../../../stages/stage.ts'

/** Short labels, for tables and tracks. */
export const stageLabels: Readonly<Record<Stage, string>> = {
  chosen: 'Chosen',
  targeted: 'Targeted',
  'waiting-for-start': 'Waiting for start',
  downloading: 'Downloading',
  'in-winpe': 'In WinPE',
  formatted: 'Formatted',
  'image-applied': 'Image applied',
  'file-copied': 'File copied',
  'first-boot': 'First boot',
  enrolled: 'Enrolled',
  'enrolled-by-assigned-profile': 'By assigned profile',
  registered: 'Registered',
  failed: 'Failed',
  stalled: 'Stalled',
  stopped: 'Stopped',
  'left-alone': 'Left alone',
  unknown: 'Unknown',
}

const sources: Readonly<Record<string, string>> = {
  'site-status-message': 'Site status message',
  'site-client-record': 'Site client record',
  'tenant-device-record': 'Tenant device record',
  'this-run': 'This run',
}

/** Who said so: a system, this run, or a person by name. */
export function sourceLabel(source: string): string {
  const [kind, who] = source.split(/:(.*)/s)
  if (kind === 'technician' && who !== undefined) return `Technician ${who}`
  if (kind === 'import' && who !== undefined) return `Imported from ${who}`
  return sources[source] ?? source
}

export const trackTexts = {
  /** What a screen reader says of the track. */
  track: (label: string, isPast: boolean, place: number) =>
    `${label}, ${isPast ? 'past formatting' : 'before formatting'}, stage ${place} of 9`,
  noTrack: (label: string) => label,
}
