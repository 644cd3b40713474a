import type { Output } from '../../../contract/calls.ts'
import { count, sayNumber } from './numbers.ts'

type Check = Output<'readiness:check'>['checks'][number]

/** What a check looks at, and what is so where it has nothing to say. */
const topics: Readonly<Record<Check['topic'], { readonly about: string; readonly ok: string }>> = {
  powershell: { about: 'version of PowerShell', ok: 'PowerShell has a version and a language mode that fit.' },
  scripts: { about: 'scripts', ok: 'This machine may run the scripts of Drydock.' },
  console: { about: 'console', ok: 'The Configuration Manager console is installed here.' },
  account: { about: 'account', ok: 'The account of this machine can do the work.' },
  'machine-told': { about: 'facts of this machine', ok: 'This machine has answered every question about itself.' },
  'console-version': { about: 'version of the console', ok: 'Console and site have the same version.' },
  collections: { about: 'right on collections', ok: 'This account may make and change device collections.' },
  devices: { about: 'right on devices', ok: 'This account may read and change devices.' },
  packages: { about: 'right on packages', ok: 'This account may make and change packages.' },
  'boot-images': { about: 'right on boot images', ok: 'This account may read boot images.' },
  'os-images': { about: 'right on OS images', ok: 'This account may read OS images.' },
  'task-sequences': { about: 'right on task sequences', ok: 'This account may make and change task sequences.' },
  deployments: { about: 'right on deployments', ok: 'This account may make and remove deployments.' },
  'distribution-points': {
    about: 'right on distribution points',
    ok: 'This account may send content to distribution points.',
  },
  'point-there': { about: 'a distribution point', ok: 'This site has a distribution point.' },
  'boot-image-there': { about: 'a boot image', ok: 'This site has a boot image for x64.' },
  'os-image-there': {
    about: 'an OS image',
    ok: 'This site has an OS image with an Enterprise, Education or Professional edition.',
  },
  organization: { about: 'the organization', ok: 'The tenant has an id and a default domain.' },
  'profile-there': { about: 'a profile', ok: 'The tenant has a profile that suits existing devices.' },
  'share-place': { about: 'the place of the share', ok: 'Folder and UNC path of the share are the same place.' },
  'share-access': { about: 'who may write to the share', ok: 'Not everybody may write to the share.' },
}

/** Page 2. */
export const readinessTexts = {
  note: 'What stands in the way.',
  reading: 'machine, tenant, site and share',
  checkAgain: 'Check again',
  nothing: (checks: number, time: string) =>
    `Nothing stands in the way. ${count(checks, 'check', 'checks')}, read ${time}.`,
  groups: { block: 'Block', warn: 'Warn', unknown: 'Unknown', ok: 'OK' },
  sources: { tenant: 'Tenant', site: 'Site', share: 'Share', workstation: 'This machine' },
  ok: (topic: Check['topic']) => topics[topic].ok,
  notKnown: (about: readonly Check['topic'][]) =>
    `Not known: no answer. ${count(about.length, 'check', 'checks')}: ${about.map((one) => topics[one].about).join(', ')}.`,
  notTold: (topic: Check['topic']) => `Not known: ${topics[topic].about} can't be told.`,
  notToldRemedy: 'Go on where you know better; the review looks at it again.',
  unread: 'Readiness is not read yet.',
  failed: 'Readiness could not be read. Try again.',
  old: 'These facts are older than 10 min. They are being read again.',
  oldFailed: 'These facts are older than 10 min and could not be read again. Check again.',
  blocks: (blocks: number) =>
    blocks === 1
      ? '1 block: it must be solved first. Then check again.'
      : `${sayNumber(blocks)} blocks: they must be solved first. Then check again.`,
}
