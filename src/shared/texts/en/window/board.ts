import type { BoardSort } from '../../../stages/group.ts'
import type { BoardGroup } from '../../../stages/group.ts'
import { count, sayNumber, sayTime } from './numbers.ts'

/** Short names of what devices need of people: tiles and tags. */
export const groupLabels: Readonly<Record<BoardGroup, string>> = {
  'need-you': 'Need you',
  'waiting-for-start': 'Waiting for start',
  'before-formatting': 'Before formatting',
  'past-formatting': 'Past formatting',
  ended: 'Ended',
}

/** Tables of devices, and the board of all of them. */
export const boardTexts = {
  title: 'Devices',
  note: (devices: number, batches: number, at: number) =>
    `${count(devices, 'device', 'devices')} in ${count(batches, 'batch', 'batches')} · looked at ${sayTime(at)}`,
  tiles: 'Show devices that',
  needYou: 'Need you: failed, stalled, unknown',
  search: 'Name or serial number',
  batch: 'Batch',
  allBatches: 'Batch: all',
  stage: 'Stage',
  allStages: 'Stage: all',
  sort: 'Order',
  sorts: {
    'need-you': 'Need you first, then longest in stage',
    name: 'By name',
    serial: 'By serial number',
    batch: 'By batch',
    'in-stage': 'Shortest in stage first',
  } satisfies Record<BoardSort, string>,
  shortSorts: {
    'need-you': 'Order: need you',
    name: 'Order: name',
    serial: 'Order: serial number',
    batch: 'Order: batch',
    'in-stage': 'Order: in stage',
  } satisfies Record<BoardSort, string>,
  /** Codes come first, so that clipping never hides them. */
  failedIn: (code: string, action: string | null) => (action === null ? code : `${code} in “${action}”`),
  clear: 'Clear filter',
  columns: {
    device: 'Device',
    serial: 'Serial number',
    batch: 'Batch',
    track: 'Track',
    stage: 'Stage',
    evidence: 'Evidence',
    source: 'Source',
    time: 'Time',
    inStage: 'In stage',
    usual: 'Usual',
    toDo: 'What to do',
  },
  none: '–',
  usual: (age: string) => `usual ${age}`,
  noTime: 'no usual time yet',
  reading: 'devices',
  empty: 'No device yet. Devices come here when a run starts.',
  noFit: 'No device fits.',
  table: 'Devices',
  rows: (first: number, last: number, all: number) =>
    all === 0 ? 'No rows' : `Rows ${sayNumber(first)} to ${sayNumber(last)} of ${sayNumber(all)}`,
  keys: '↑↓ move · Enter opens the timeline · L leaves alone',
  changes: (changes: number) => count(changes, 'change', 'changes'),
  sortAgain: 'Sort again',
  sortKey: '(R)',
  notFound: (text: string) => `${text} is in no run here.`,
  notInRun: (text: string) => `${text} is not in this run.`,
  several: (text: string, devices: number) => `${text} fits ${count(devices, 'device', 'devices')}.`,
  found: (name: string, stage: string) => `${name}, ${stage}`,
  copiedLine: 'Copied: stage line. Once more: text for a ticket.',
  copiedTicket: 'Copied: text for a ticket.',
  away: (at: number) => `Does not answer since ${sayTime(at)}. What is shown is from then.`,
  leave: {
    open: 'Leave alone…',
    title: (name: string) => `Leave ${name} alone?`,
    follows: (name: string) => `Drydock no longer waits for ${name}. It isn't stopped.`,
    reason: 'Reason',
    reasonHint: 'It stands in the timeline and in the audit, with your name.',
    noReason: 'A reason is missing.',
    busy: (name: string) => `Leaving ${name} alone`,
    keep: 'Keep waiting',
    act: (name: string) => `Leave ${name} alone`,
  },
}
