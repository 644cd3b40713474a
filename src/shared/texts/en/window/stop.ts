import { count, sayAge, sayTime } from './numbers.ts'

/** "Stop the wipe", and closing while a run is active (ux.md 4). */
export const stopTexts = {
  title: (batch: string) => `Stop the wipe in ${batch}?`,
  asOf: (at: number, age: number) => `as of ${sayTime(at)}, ${sayAge(age)} ago`,
  counting: 'the devices of the run',
  groups: {
    notStarted: { head: 'not started', text: 'will not start' },
    mayBeFormatted: { head: 'started or unknown', text: 'may still be formatted: switch them off now' },
    pastFormatting: { head: 'past formatting', text: 'nothing to go back to: let them finish' },
    ended: { head: 'ended', text: 'nothing happens to them' },
  },
  showNames: 'names',
  names: (devices: number) => `Names of ${count(devices, 'device', 'devices')}`,
  happens:
    'What happens: the task sequence is disabled where only this run uses it, then the permits are removed, then the deployment.',
  acts: 'What is done',
  rehearsed: 'Rehearsed: this would be done. Nothing was changed.',
  stopped: (batch: string) => `The wipe in ${batch} is stopped.`,
  stopping: 'Stopping',
  keepGoing: 'Keep going',
  rehearse: 'Rehearse (practice)',
  stop: 'Stop the wipe',
  close: 'Close',
  byHand:
    'By hand, in the console: Software Library > Operating Systems > Task Sequences, disable it; Monitoring > Deployments, delete the deployment.',
}

export const closeTexts = {
  title: (batch: string) => `Close Drydock while ${batch} is running?`,
  before: (step: string) => `The run halts at ${step} and goes on when you resume. Nothing was deployed.`,
  after: (open: number, expires: string | null) =>
    `${count(open, 'open device goes on by itself.', 'open devices go on by themselves.')} While Drydock is closed nobody watches: changes to the collection aren't noticed, and the deployment isn't removed${expires === null ? '' : ` on ${expires}`}.`,
  keepOpen: 'Keep open',
  minimise: 'Minimise',
  close: 'Close and resume later',
}
