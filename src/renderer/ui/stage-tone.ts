import type { Stage } from '#shared/stages/stage.ts'
import type { IconName } from './icons.tsx'

/** How a stage is marked: shape and colour belong together (ux.md 2, roles). */
export type Tone = 'ok' | 'moving' | 'warn' | 'bad' | 'unknown' | 'quiet'

interface Look {
  readonly tone: Tone
  readonly icon: IconName
}

const moving: Look = { tone: 'moving', icon: 'moving' }

const looks: Readonly<Record<Stage, Look>> = {
  chosen: { tone: 'quiet', icon: 'open' },
  targeted: { tone: 'quiet', icon: 'open' },
  'waiting-for-start': { tone: 'moving', icon: 'yours' },
  downloading: moving,
  'in-winpe': moving,
  formatted: moving,
  'image-applied': moving,
  'file-copied': moving,
  'first-boot': moving,
  enrolled: { tone: 'ok', icon: 'ok' },
  'enrolled-by-assigned-profile': { tone: 'warn', icon: 'warn' },
  registered: { tone: 'ok', icon: 'ok' },
  failed: { tone: 'bad', icon: 'bad' },
  stalled: { tone: 'warn', icon: 'warn' },
  stopped: { tone: 'quiet', icon: 'stopped' },
  'left-alone': { tone: 'quiet', icon: 'left-alone' },
  unknown: { tone: 'unknown', icon: 'unknown' },
}

export const lookOf = (stage: Stage): Look => looks[stage]
