import { count, sayNumber } from './numbers.ts'

const level = { block: 'block', warn: 'warn', note: 'note' } as const

/** Page 9: the sentence, the findings, the devices. */
export const reviewTexts = {
  reading: 'tenant, site, share and devices',
  checkAgain: 'Check again',
  hash: (hash: string) => `hash ${hash}`,
  hero: (devices: number, profile: string) =>
    `${count(devices, 'device', 'devices')} will be formatted and set up again with profile “${profile}”.`,
  heroMore: (batch: string, connection: string) =>
    `Batch ${batch}, connection ${connection}. Everything on their disks is lost: after formatting there is nothing to go back to.`,
  closed: (why: string) => `The review needs every step. ${why}`,
  openStep: (title: string) => `Open ${title}`,
  change: 'Change',
  changeOf: (title: string) => `Change ${title}`,
  findings: 'Findings',
  findingsCount: (blocks: number, warns: number, notes: number) =>
    `${blocks} ${level.block} · ${warns} ${level.warn} · ${notes} ${level.note}`,
  noFindings: 'Nothing speaks against this plan.',
  more: (more: number) => `${sayNumber(more)} more like this`,
  fewer: 'Show fewer',
  setAside: (lines: number) =>
    `${count(lines, 'scanned line was', 'scanned lines were')} set aside: ${lines === 1 ? 'it is' : 'they are'} not in the plan.`,
  list: 'List',
  devices: (devices: number) => `Devices: ${sayNumber(devices)}`,
  details: 'Details',
  deviceTable: 'Devices of the plan',
  filter: 'Filter devices',
  noFit: 'No device fits.',
  clearFilter: 'Clear filter',
  columns: { name: 'Name', serial: 'Serial number', model: 'Model', lastContact: 'Last contact', id: 'Resource ID' },
  never: 'Never',
  showCalls: (calls: number | null) =>
    calls === null ? 'Show the exact calls' : `Show the exact calls (${sayNumber(calls)})`,
  callsTitle: (calls: number) => `What the run does: ${count(calls, 'call', 'calls')}`,
  readingCalls: 'the calls of this plan',
  copyCalls: 'Copy all',
}

/** Page 9: the bar in which the number is typed. */
export const confirmTexts = {
  question: 'How many devices will be formatted?',
  how: 'Count them and type the number.',
  deploy: 'Deploy',
  deployTo: (devices: number) => `Deploy to ${count(devices, 'device', 'devices')}`,
  deploying: 'Starting the run',
  wrong: (typed: number, devices: number) =>
    `You typed ${sayNumber(typed)}, the plan holds ${sayNumber(devices)}. Look for ${
      typed < devices
        ? devices - typed === 1
          ? 'the one that is missing'
          : 'those that are missing'
        : typed - devices === 1
          ? 'the one that is too many'
          : 'those that are too many'
    }.`,
  noNumber: 'Type the number in digits.',
  empty: 'Count the devices and type their number first.',
  changed: 'Facts have changed since you opened this page. Look at it again, then type the number.',
  old: 'The facts were older than 10 min and were read again. Look at them, then type the number.',
  reading: 'The facts are being read.',
  notRead: 'The facts are not read. Nothing can be deployed before they are.',
  tryAgain: 'Try again',
  blocks: (blocks: number) =>
    blocks === 1 ? '1 block: it must be solved first.' : `${sayNumber(blocks)} blocks: they must be solved first.`,
  show: 'Show',
  noDevices: 'No device of this plan is in the site.',
  started: 'A run was started from this plan.',
  startedBefore: 'A run of this plan has ended. Deploying again starts another one.',
  openRun: 'Open the run',
}
