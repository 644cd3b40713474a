import type { Outcome } from '../../../contract/run.ts'
import { count, sayNumber } from './numbers.ts'

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  done: 'Done',
  partly: 'Ended, not every device is through',
  paused: 'Paused',
  blocked: 'Blocked by findings',
  failed: 'Failed',
  cancelled: 'Cancelled',
  stopped: 'Stopped',
  'needs-confirmation': 'Needs confirmation',
}

/** Runs, as they were. */
export const runsTexts = {
  title: 'Runs',
  tabs: { runs: 'Runs', audit: 'Audit' },
  reading: 'runs',
  table: 'Runs, newest first',
  columns: {
    batch: 'Batch',
    connection: 'Connection',
    who: 'Started by',
    started: 'Started',
    outcome: 'Outcome',
    counts: 'Devices',
  },
  practice: 'Practice',
  origin: (connection: string, who: string) => `${connection} · ${who}`,
  /** What was decided about a run; '' : nothing more is known than the run. */
  ofBatch: (batch: string, what: string) => (what === '' ? batch : `${batch} · ${what}`),
  production: 'Production',
  running: 'Running',
  halted: 'Halted: open it to go on',
  keys: '↑↓ move · Enter opens the run',
  empty: 'No run yet.',
  newPlan: 'New plan',
  more: 'Older runs',
  through: (through: number, all: number) => `${sayNumber(through)} of ${count(all, 'device', 'devices')} through`,
  needYou: (devices: number) => `${sayNumber(devices)} ${devices === 1 ? 'needs' : 'need'} you`,
}
