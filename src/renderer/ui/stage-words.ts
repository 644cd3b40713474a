import type { DeviceRow } from '#shared/contract/words.ts'
import { sayEvidence } from '#shared/texts/say-stage.ts'
import { sayMoment, sourceLabel, stageLabels } from '#shared/texts/window.ts'

/** A stage as it is always shown: with its evidence, source and time (design, promise 3). */
export interface StageWords {
  readonly label: string
  readonly evidence: string
  readonly source: string
  readonly time: string
}

type Staged = Pick<DeviceRow, 'stage' | 'evidence' | 'since'>

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The words of a stage line; `now`: world time, milliseconds. */
export const stageWords = ({ stage, evidence }: Staged, now: number): StageWords => ({
  label: stageLabels[stage],
  evidence: capital(sayEvidence(evidence)),
  source: sourceLabel(evidence.source),
  time: sayMoment(Date.parse(evidence.at), now),
})

/** A stage line as text, to be copied. */
export function stageLine(device: Staged & Pick<DeviceRow, 'name' | 'serial'>, now: number): string {
  const { label, evidence, source, time } = stageWords(device, now)
  return `${device.name} (${device.serial}): ${label} · ${evidence} · ${source} · ${time}`
}
