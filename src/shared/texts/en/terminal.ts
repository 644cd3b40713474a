import { sayReason } from './differences.ts'

/** Words of the command line that are no finding, failure, stage or usage. */

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

export const runHead = ['RUN', 'BATCH', 'CREATED', 'OUTCOME']
export const deviceHead = ['DEVICE', 'STAGE', 'EVIDENCE', 'SOURCE', 'TIME']
export const planDeviceHead = ['DEVICE', 'SERIAL', 'RESOURCE', 'MODEL', 'LAST CONTACT', 'JOINED NOW', 'JOINED THEN']
export const profileHead = ['ID', 'PROFILE', 'CONFIGURATION FILE']

export const levelWords = { block: 'BLOCK', warn: 'WARN', note: 'NOTE' } as const

export const planWords = {
  reviewed: (hash: string, devices: number) =>
    `Reviewed. To carry it out: drydock run start PLAN --reviewed ${hash} --confirm ${devices}`,
  blocked: () => 'Blocked: do what the blocks say, then check again.',
}

export const runWords = {
  active: () => 'running',
  resumable: () => 'can be resumed',
  more: (next: string) => `There is more: --after ${next}`,
  heading: (run: string, batch: string, outcome: string) => `Run ${run}, batch "${batch}": ${outcome}`,
  needsConfirmation: (run: string) => `See what differs with: drydock run confirm ${run}`,
  summary: (reached: number, all: number, stage: string) => `${reached} of ${all} ${stage}`,
}

export const confirmationWords = {
  difference: (what: string, subject: string, reviewed: string, now: string) =>
    `${subject}: ${sayReason(what)} (${what})\n    reviewed ${reviewed}\n    now      ${now}`,
  resolve: {
    'leave-out': 'confirming leaves this device out',
    'review-again': 'can not be accepted: stop this run and review again',
    fix: 'can not be accepted: put it right in the site, then look again',
  },
  leftOut: (name: string, reason: string) => `${name}: left out (${sayReason(reason)})`,
  acceptable: () => 'confirming does the steps again that this touches, and goes on',
  blocked: () => 'could be accepted, but something below blocks the run',
  confirm: (run: string, hash: string, devices: number) =>
    `To accept: drydock run confirm ${run} --reviewed ${hash} --confirm ${devices}`,
  nothing: () => 'Nothing differs any more: resume the run.',
}

export const stopWords = {
  stopped: () => 'The wipe is stopped.',
  rehearsed: () => 'Rehearsed: nothing was changed. This would be done:',
  done: () => 'This was done:',
  notStarted: (count: number) =>
    `${plural(count, 'device has', 'devices have')} not started; without permit and deployment no more start:`,
  mayBeFormatted: (count: number) =>
    `${plural(count, 'device', 'devices')} may still be formatted. Switch off now to keep what is on them:`,
  pastFormatting: (count: number) => `${plural(count, 'device is', 'devices are')} past formatting; let them finish:`,
  ended: (count: number) => `${plural(count, 'device has', 'devices have')} ended:`,
  actions: {
    'disable-sequence': (subject: string) => `task sequence ${subject} disabled`,
    'remove-permits': (subject: string) => `${subject} permits removed`,
    'remove-deployment': (subject: string) => `deployment ${subject} removed`,
    'sequence-shared': (subject: string) => `task sequence ${subject} left enabled: other deployments use it`,
  },
}

export const inspectWords = {
  good: () => 'good',
  warned: () => 'works, but look at the warnings',
  blocked: () => 'do not use it',
}

export const profileWords = { suitable: () => 'can be made', unsuitable: () => 'no:' }

export const auditWords = {
  good: (entries: number) => `The audit is complete and unchanged: ${plural(entries, 'entry', 'entries')}.`,
  bad: (entries: number, first: number) =>
    `The audit was changed: of ${plural(entries, 'entry', 'entries')}, number ${first} is the first that does not fit. Keep a copy of the database and find out who had access to it.`,
}

export const practiceWords = {
  home: (home: string) => `The data of this practice run is kept in ${home}`,
  step: (step: string, what: string, seconds: string) => `${step.padEnd(14)} ${what} (${seconds} s)`,
  resumed: (times: number) => `The process that owned the run died; resumed it (${times})`,
  objects: (one: boolean, all: boolean) =>
    one ? (all ? 'one object of each kind' : 'no object made twice') : 'NOT one object of each kind',
  asMeant: (outcome: string) => `With these faults the run is meant to end ${outcome}.`,
  unexpected: (expected: string, got: string) => `Expected ${expected}, got ${got}`,
  next: () =>
    [
      'Try next:',
      '  npm run -s practice -- --fault ts-locked --fault throttle',
      '  npm run -s practice -- --fault member-added-after-deploy',
      '  npm run -s practice -- --list-faults',
      '  npm run -s drydock -- plan example --home ./practice-home > plan.json',
    ].join('\n'),
  faultsHead: ['FAULT', 'ENDS AS', 'WHAT HAPPENS'],
}
