import type { BoardRow } from '../../../contract/board.ts'
import { normaliseExitCode } from '../../../stages/exit-code.ts'

/** What to do about errors of a task sequence that a person can do something about at the device. */
const byExitCode: Readonly<Record<string, string>> = {
  '0x80070070':
    'The disk is too small for the image. Replace it and set the device up from media; then leave it alone here.',
  '0x80070002':
    'Content was not found. Check distribution points, boundary group and network access account, then press Install at the device again.',
  '0x80040102':
    'No distribution point within reach holds the content. Check the boundary group, then press Install at the device again.',
  '0x80040101': 'Set a network access account in the site, then press Install at the device again.',
  '0x80072EE7': 'No name could be resolved. Check the cable, and the network driver in the boot image.',
  '0x80072F8F': 'Put the clock of the device right, then press Install again.',
}

function onFailed(code: string, parameters: Readonly<Record<string, unknown>>): string {
  const exitCode = typeof parameters['exitCode'] === 'string' ? normaliseExitCode(parameters['exitCode']) : null
  const known = exitCode === null ? undefined : byExitCode[exitCode]
  if (known !== undefined) return known
  switch (code) {
    case 'stopped-by-guard':
      return 'Nothing was touched. Let it fetch policy, then press Install at the device again.'
    case 'enrolled-by-other-file':
    case 'enrolled-without-profile':
      return 'Reset the device and look at its configuration file; else leave it alone here and enrol it by hand.'
    default:
      return 'Read smsts.log on the device, copy the text for a ticket, then set it up from media or leave it alone here.'
  }
}

/** What a person does about a device, by where it is; null: nothing. */
export function whatToDo({
  stage,
  evidence,
  reached,
}: Pick<BoardRow, 'stage' | 'evidence' | 'reached'>): string | null {
  switch (stage) {
    case 'failed':
      return onFailed(evidence.code, evidence.parameters)
    case 'stalled':
      return reached === 'downloading'
        ? 'Check its cable and the distribution point. Else restart it once.'
        : 'Look at its screen. If it shows an error, copy it. Else restart it once.'
    case 'unknown':
      return 'Look for the device. If it is somewhere else, leave it alone here.'
    case 'waiting-for-start':
      return 'At the device: Software Center > Operating Systems, choose the task sequence, press Install.'
    case 'enrolled-by-assigned-profile':
      return 'Look at the profile that is assigned to it in Intune: it beats the configuration file.'
    case 'chosen':
    case 'targeted':
    case 'downloading':
    case 'in-winpe':
    case 'formatted':
    case 'image-applied':
    case 'file-copied':
    case 'first-boot':
    case 'enrolled':
    case 'registered':
    case 'stopped':
    case 'left-alone':
      return null
  }
}

/** The story of one device. */
export const timelineTexts = {
  /** Before its device is known. */
  page: 'Timeline',
  reading: 'the timeline',
  whatToDo: 'What to do:',
  nothingToDo: 'Nothing to do.',
  switchOff: 'The wipe was stopped, but this device has begun and may still be formatted: switch it off now.',
  back: 'Back',
  close: 'Close',
  list: 'Evidence, newest first',
  formatted: (time: string) => `formatted ${time} · nothing to go back to`,
  noStage: 'Seen',
  gap: 'Not known',
  /** One time: asked once in vain, and not answered yet or at the same second. */
  away: (who: 'site' | 'tenant', from: string, to: string) =>
    from === to ? `The ${who} did not answer at ${from}` : `The ${who} did not answer from ${from} to ${to}`,
  askedOf: { site: 'Site', tenant: 'Tenant' },
  against: (usual: string | null, now: string) => (usual === null ? `${now} now` : `${usual} usual, ${now} now`),
  more: 'Older evidence',
  empty: 'No evidence yet.',
  ticket: {
    device: (name: string, serial: string, model: string) => `Device: ${name} · ${serial} · ${model}`,
    batch: (batch: string, run: string) => `Batch: ${batch} · run ${run}`,
    stage: (line: string) => `Stage: ${line}`,
    step: (step: string) => `Step: ${step}`,
    code: (code: string) => `Code: ${code}`,
    time: (time: string) => `Time: ${time}`,
    request: (id: string) => `Request id: ${id}`,
    toDo: (text: string) => `What to do: ${text}`,
  },
}
