import type { StepName } from '../../../contract/run.ts'
import type { Page } from '../../../draft/draft.ts'
import type { Obstacle } from '../../../draft/page-state.ts'
import { count, sayNumber, sayTime } from './numbers.ts'

export const stepTitles: Readonly<Record<StepName, string>> = {
  check: 'Check',
  configuration: 'Configuration file',
  package: 'Package',
  'task-sequence': 'Task sequence',
  distribution: 'Distribution',
  permits: 'Permits',
  collection: 'Collection',
  deployment: 'Deployment',
  tracking: 'Tracking',
  closing: 'Closing',
}

export const pageTitles: Readonly<Record<Page, string>> = {
  connect: 'Connect',
  readiness: 'Readiness',
  profile: 'Profile',
  configuration: 'Configuration file',
  package: 'Package',
  devices: 'Devices',
  'task-sequence': 'Task sequence',
  distribution: 'Distribution',
  review: 'Review',
  run: 'Run',
}

/** Why a page is not done, or why the next one is closed: one sentence, then what to do. */
const obstacleTexts: {
  readonly [C in Obstacle['code']]: (obstacle: Extract<Obstacle, { readonly code: C }>) => string
} = {
  'not-passed': ({ page }) => `${pageTitles[page]} comes first.`,
  'no-profile': () => 'No profile is chosen. Choose one in the list.',
  'no-package-name': () => 'The package has no name. Type one.',
  'no-collection-name': () => 'The collection has no name. Type one.',
  'no-lines': () => 'No device is in the plan yet. Scan, paste or search.',
  'lines-to-solve': ({ lines }) =>
    lines === 1
      ? '1 line is not solved. Solve it or set it aside.'
      : `${sayNumber(lines)} lines are not solved. Solve them or set them aside.`,
  'too-many-devices': ({ devices, most }) =>
    `The plan holds ${count(devices, 'device', 'devices')}. The most for one plan is ${sayNumber(most)}.`,
  'no-sequence-name': () => 'The task sequence has no name. Type one.',
  'no-boot-image': () => 'No boot image is chosen. Choose one.',
  'no-os-image': () => 'No OS image and index are chosen. Choose them.',
  'no-destination': () => 'No distribution point is chosen. Tick at least one point or group.',
}

export const frameTexts = {
  product: 'Drydock',
  areas: { deploy: 'Deploy', devices: 'Devices', runs: 'Runs', tools: 'Tools', settings: 'Settings' },
  mainNavigation: 'Main',
  practice: 'PRACTICE',
  production: 'PRODUCTION',
  windowTitle: (practice: boolean) => (practice ? 'PRACTICE · Drydock' : 'Drydock'),
  practiceChip: 'practice tenant · site PRA',
  inBrowser: 'In a browser',
  find: 'Find or scan a device',
  findKeys: 'Ctrl+F',
  saved: (at: number) => `Saved ${sayTime(at)}`,
  steps: 'Steps of the plan',
  stepMenu: (number: number, title: string) => `Step ${number} of 10: ${title}`,
  found: (blocks: number, warns: number) =>
    blocks > 0 ? count(blocks, 'block', 'blocks') : warns > 0 ? `${sayNumber(warns)} warn` : '',
  stepState: { done: 'done', open: 'open', closed: 'closed' },
  back: 'Back',
  next: (title: string) => `Next: ${title}`,
  tryAgain: 'Try again',
  copyTicket: 'Copy for ticket',
  copied: 'Copied',
  notCopied: 'Not copied: the browser does not allow it.',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  close: 'Close',
  reading: (what: string, age: string) => `Reading ${what} · ${age}`,
  noRun: 'No run is active',
  practiceStrip: 'Practice connection: nothing here can reach a real device',
  runs: (runs: number) => count(runs, 'run', 'runs'),
  /** Several runs in one line, the newest first. */
  each: (runs: readonly (readonly [batch: string, what: string])[]) =>
    runs.map(([batch, what]) => `${batch}: ${what}`).join(' · '),
  open: 'Open',
  stopTheWipe: 'Stop the wipe…',
  strip: 'Runs',
  elsewhere: (machine: string) => `${machine} runs this: you can stop, cancel, confirm`,
  openRun: (batch: string, what: string) => `${batch} · ${what}`,
  stopIn: (batch: string) => `Stop the wipe in ${batch}…`,
  waits: (step: StepName, what: string, since: string) => `${stepTitles[step]} waits since ${since}: ${what}`,
  tracking: (ended: number, devices: number, needYou: number, since: string) =>
    `Tracking: ${sayNumber(ended)} of ${sayNumber(devices)} ended${needYou === 0 ? '' : ` · ${sayNumber(needYou)} ${needYou === 1 ? 'needs' : 'need'} you`} · since ${since}`,
  nextLook: (what: string, time: string) => `${what} · next look at ${time}`,
  doing: (step: StepName, since: string) => `${stepTitles[step]} since ${since}`,
  needsConfirmation: (since: string) => `Needs confirmation since ${since} · nothing was deployed`,
  halted: (since: string) => `Halted since ${since}: open it to go on`,
  skipToPage: 'Skip to the page',
  scanIgnored: (text: string) => `Scan ignored: ${text}`,
  newPlan: 'New plan',
  noPlan: 'No plan is open.',
  loading: 'Reading…',
  page: 'the page',
  plan: 'the plan',
}

interface ObstacleEntry {
  (obstacle: Obstacle): string
}

/** An obstacle in words. */
export function sayObstacle(obstacle: Obstacle): string {
  const say = obstacleTexts[obstacle.code] as ObstacleEntry
  return say(obstacle)
}
