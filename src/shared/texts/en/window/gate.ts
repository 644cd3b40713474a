import type { Confirmation } from '../../../contract/run.ts'
import { sayReason } from '../differences.ts'
import { count, sayNumber } from './numbers.ts'

type Difference = Confirmation['differences'][number]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What became of it, as the head of a row: the subject, then what happened to it. */
export const sayDifference = ({ what, subject }: Difference): { readonly subject: string; readonly what: string } => ({
  subject,
  what: capital(sayReason(what)),
})

/** What follows from accepting, by what was changed. */
const accepted: Readonly<Record<string, string>> = {
  profile: 'A new configuration file is made and distributed',
  file: 'A new configuration file is made and distributed',
  'file-on-share': 'The configuration file is written again',
  'package-version': 'The package is distributed again',
  'task-sequence': 'The task sequence is written again as the plan has it: somebody’s edit of it is lost',
  'task-sequence-disabled': 'The task sequence is enabled again',
  permits: 'The permits are given again',
}

const refusedWays: Readonly<Record<NonNullable<Difference['resolve']>, string>> = {
  'leave-out': 'Leave it out of the plan, or put it right in the site and check again',
  'review-again': 'Cancel the run and review the plan again',
  fix: 'Put it right in the site, then check again',
}

/** Whether it can be accepted, and what is done then. */
export const sayWay = ({ what, acceptable, resolve }: Difference): { readonly head: string; readonly text: string } =>
  acceptable
    ? { head: 'Can be accepted', text: accepted[what] ?? 'The steps that it touches are done again' }
    : {
        head: 'Can’t be accepted',
        text: resolve === null ? '' : refusedWays[resolve],
      }

/** More than these are counted; the table names them all. */
const named = 6
const listed = (names: readonly string[]): string =>
  names.length <= named
    ? names.join(', ')
    : `${names.slice(0, named).join(', ')} and ${sayNumber(names.length - named)} more`
const short = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : count(names.length, 'device', 'devices')

/** The dialog of the gate (ux.md 4). */
export const gateTexts = {
  compareSteps: 'Compare step lists',
  hideSteps: 'Hide step lists',
  title: (differences: number) =>
    `${count(differences, 'thing', 'things')} changed since the review. Nothing was deployed.`,
  comparing: 'what is there now',
  noTitle: 'What changed since the review',
  about: (batch: string, step: string, compared: string) =>
    `Run ${batch} waits at its step ${step}. No device has been formatted. Compared ${compared}.`,
  columns: { what: 'What', reviewed: 'Reviewed', now: 'Now', toDo: 'What to do' },
  table: 'What changed since the review',
  nothing: 'Nothing differs any more. Go on, and the gate is asked again.',
  hard: (subjects: readonly string[]) =>
    `${subjects.join(', ')} can’t be accepted: put it right in the site and check again, or cancel the run and review the plan again.`,
  leaveOut: (names: readonly string[], left: number) =>
    `${listed(names)} can’t be accepted. Leave ${names.length === 1 ? 'it' : 'them'} out and check again: the plan then holds ${count(left, 'device', 'devices')}.`,
  leaveOutAndCheck: (names: readonly string[]) => `Leave ${short(names)} out and check again`,
  leftOut: (names: readonly string[], left: number) =>
    `${listed(names)} ${names.length === 1 ? 'is' : 'are'} left out: the plan holds ${count(left, 'device', 'devices')}.`,
  leftTitle: (names: readonly string[]) =>
    `Nothing else changed; ${short(names)} ${names.length === 1 ? 'is' : 'are'} left out. Nothing was deployed.`,
  blocked: 'Findings block the plan as it would be now. Do what they say, then check again.',
  checkAgain: 'Check again',
  checking: 'Checking',
  later: 'Decide later',
  cancel: 'Cancel the run',
  goOn: 'Go on',
  count: 'How many devices will be formatted? Count them and type the number.',
  wrong: (typed: number, devices: number) =>
    `You typed ${sayNumber(typed)}, the plan holds ${sayNumber(devices)}. ${typed < devices ? 'Look for the one that is missing.' : 'Look for the one too many.'}`,
  accept: (differences: number, devices: number) => {
    const to = `to ${count(devices, 'device', 'devices')}`
    return differences === 0
      ? `Deploy ${to}`
      : `Accept ${count(differences, 'difference', 'differences')} and deploy ${to}`
  },
  deployClosed: 'Deploy',
  acceptClosed: 'Accept and deploy',
  noNumber: 'The number is missing.',
  notThere: 'not there',
  hash: (a: string, b: string) => `hash ${a} ${b}`,
  values: {
    name: 'Name',
    serial: 'Serial number',
    smbiosGuid: 'SMBIOS GUID',
    smsId: 'SMSID',
    resourceId: 'Record',
    version: 'Version',
    sourceVersion: 'Content version',
    index: 'Index',
    obsolete: 'Obsolete record',
    newer: 'Newer record',
    also: 'Also record',
  },
  newDifference: 'Something else has changed meanwhile. Look at the list again.',
  newForNumber: 'Something else has changed meanwhile. Look at the list again, then type the number.',
  devices: (devices: number) => `Devices: ${sayNumber(devices)}`,
}
