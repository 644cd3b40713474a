import type { Glance } from '../../../contract/board.ts'
import type { StepName } from '../../../contract/run.ts'
import type { Stage } from '../../../stages/stage.ts'
import { stepTitles } from './frame.ts'
import { count, sayMoment, sayNumber } from './numbers.ts'
import { stageLabels } from './stages.ts'

type Waiting = NonNullable<Glance['waiting']>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Who does not answer, by the code of the failure that tells of it. */
const whoIsAway = (code: string): string =>
  code.startsWith('tenant-')
    ? 'the tenant does not answer'
    : code.startsWith('share-')
      ? 'the share does not answer'
      : 'the site does not answer'

/** What a step waits for; `outside` is told with the title of its failure by who knows it. */
export function sayWaiting({ code, subject, parameters: p }: Waiting): string {
  switch (code) {
    case 'lock':
      return `${text(p['owner'])} on ${text(p['machine'])} is editing ${subject}`
    case 'content':
      return `${sayNumber(number(p['missing']))} of ${count(number(p['of']), 'copy is', 'copies are')} not there yet`
    case 'evaluation':
      return `the site has not evaluated ${subject} yet`
    case 'devices':
      return `${sayNumber(number(p['open']))} of ${count(number(p['of']), 'device', 'devices')} under way`
    case 'outside':
      return `${whoIsAway(subject)} (${subject})`
    default:
      return subject === '' ? code : subject
  }
}

/** Where devices have ended, in the order in which a sentence names them. */
const endings: readonly (readonly [Stage, string])[] = [
  ['failed', 'failed'],
  ['stalled', 'stalled'],
  ['unknown', 'unknown'],
  ['stopped', 'stopped'],
  ['left-alone', 'left alone'],
  ['enrolled-by-assigned-profile', 'enrolled by an assigned profile'],
]
const enrolled: readonly Stage[] = ['enrolled', 'registered']

/** "39 of 43 enrolled, 2 failed, 2 left alone." */
function sayCounts({ stages, devices }: Pick<Glance, 'stages' | 'devices'>): string {
  const through = enrolled.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0)
  const named = endings.flatMap(([stage, word]) => {
    const how = stages[stage] ?? 0
    return how === 0 ? [] : [{ how, text: `${sayNumber(how)} ${word}` }]
  })
  const rest = devices - through - named.reduce((sum, one) => sum + one.how, 0)
  const parts = [`${sayNumber(through)} of ${sayNumber(devices)} enrolled`, ...named.map((one) => one.text)]
  if (rest > 0) parts.push(`${sayNumber(rest)} under way`)
  return `${parts.join(', ')}.`
}

const closings: Readonly<Record<NonNullable<Glance['outcome']>, string>> = {
  done: '',
  partly: '',
  paused: '',
  blocked: 'Findings blocked it. Nothing was deployed.',
  failed: 'The run has failed.',
  cancelled: 'The run was cancelled. Nothing was deployed.',
  stopped: 'The wipe was stopped.',
  'needs-confirmation': '',
}

type Ended = Pick<Glance, 'stages' | 'devices' | 'outcome' | 'expires' | 'steps'>

/** How a run has ended: counts where something was deployed, and that nothing of it is left in the site where that was seen. */
export function sayEnd({ stages, devices, outcome, expires, steps }: Ended): string {
  const closing = steps.find((one) => one.step === 'closing')?.state
  const isRemoved = closing === 'done' || closing === 'already-done'
  return [
    expires === null ? '' : sayCounts({ stages, devices }),
    outcome === null ? '' : closings[outcome],
    expires !== null && isRemoved ? 'Deployment, permits and rules are removed.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** Devices that moved on since it was last told: "3 more enrolled, 1 stalled: LT-0214"; '' where nothing is worth it. */
export function sayNews(
  more: readonly { readonly stage: Stage; readonly devices: number }[],
  names: readonly string[],
): string {
  const parts = more.map(({ stage, devices }) => {
    const label = stageLabels[stage].toLowerCase()
    return stage === 'enrolled' ? `${sayNumber(devices)} more ${label}` : `${sayNumber(devices)} ${label}`
  })
  if (parts.length === 0) return ''
  return names.length === 0 ? parts.join(', ') : `${parts.join(', ')}: ${names.join(', ')}`
}

/** Page 10. */
export const runTexts = {
  title: (batch: string) => `Run ${batch}`,
  reading: 'the run',
  note: (run: Glance, now: number) =>
    [
      `Started ${sayMoment(Date.parse(run.createdAt), now)} by ${run.startedBy}`,
      count(run.devices, 'device', 'devices'),
      ...(run.expires === null ? [] : [`expires ${sayMoment(Date.parse(run.expires), now)}`]),
    ].join(' · '),
  copied: (devices: number) => `Copied: ${count(devices, 'device', 'devices')}`,
  plan: 'Plan as reviewed',
  cancel: 'Cancel…',
  stopWatching: 'Stop watching…',
  goOn: 'Go on',
  elsewhere: (machine: string, pid: number) =>
    `${machine}, process ${pid}, carries this run out. It is shown as it goes; you can stop, cancel and confirm it here.`,
  elsewhereShort: (machine: string) => `Carried out by ${machine}`,
  steps: {
    title: 'Steps',
    done: (done: number, all: number) => `${sayNumber(done)} of ${sayNumber(all)} done`,
    progress: (part: number) => `${Math.floor(part * 100)} % of the expected work`,
    states: {
      'not-run': 'not run',
      running: 'running',
      done: 'done',
      'already-done': 'was done already',
      blocked: 'waits',
      failed: 'failed',
    },
    short: {
      'not-run': 'not run',
      running: '',
      done: '',
      'already-done': 'was there',
      blocked: 'waits',
      failed: 'failed',
    },
    before: (steps: number) => count(steps, 'step done', 'steps done'),
    since: (time: string) => `since ${time}`,
    waits: (what: string, since: string) => `Waits: ${what} since ${since}`,
    tracking: (ended: number, all: number, since: string) =>
      `${sayNumber(ended)} of ${sayNumber(all)} ended · since ${since}`,
    nextLook: (note: string, time: string) => `${note} · next look at ${time}`,
  },
  banner: {
    label: 'What to do now',
    wait: (devices: number) => `${count(devices, 'device waits', 'devices wait')} for a person`,
    need: (devices: number) => `${count(devices, 'device needs', 'devices need')} you`,
    both: (wait: number, need: number) =>
      `${count(wait, 'device waits', 'devices wait')} for a person; ${sayNumber(need)} ${need === 1 ? 'needs' : 'need'} you`,
    press: (sequence: string | null) =>
      sequence === null
        ? 'At each waiting device: Software Center > Operating Systems > the task sequence > Install'
        : `At each waiting device: Software Center > Operating Systems > “${sequence}” > Install`,
    look: 'Failed, stalled or unknown: open each one for what to do.',
    waitsFor: (step: StepName, what: string) => `${stepTitles[step]} waits: ${what}`,
    doing: (step: StepName) => `${stepTitles[step]} is being done`,
    since: (time: string) => `Since ${time}`,
    nextLook: (note: string, time: string) => `${note} · next look at ${time}`,
    tracking: (ended: number, all: number) =>
      `${sayNumber(ended)} of ${count(all, 'device has', 'devices have')} ended. No device needs you.`,
    halted: (step: StepName) => `Halted at ${stepTitles[step]}: nobody carries this run out`,
    haltedBefore: 'Nothing was deployed. It goes on where it was.',
    haltedAfter: 'The devices go on by themselves; nobody watches, and the deployment is not removed.',
    confirm: 'Needs confirmation: something changed since the review',
    confirmNote: (since: string) => `Waits since ${since}. Nothing was deployed.`,
    show: 'Show what changed',
    ended: (time: string) => `Ended ${time}.`,
    switchOff: (devices: number) =>
      `${count(devices, 'device', 'devices')} may still be formatted: switch ${devices === 1 ? 'it' : 'them'} off now.`,
    showThese: (devices: number) => `Show these ${sayNumber(devices)}`,
    showOne: 'Show it',
    copyList: 'Copy list',
    newPlan: (devices: number) => `New plan from the ${count(devices, 'open device', 'open devices')}`,
    newPlanName: (batch: string) => `${batch}, again`.slice(0, 80),
  },
  all: (devices: number) => `All ${sayNumber(devices)}`,
  these: (devices: number) => `These ${sayNumber(devices)}`,
  filters: 'Filters',
  tag: (label: string, devices: number) => `${label} ${sayNumber(devices)}`,
  before: 'Devices are shown when the check is done.',
  failed: 'The run has failed',
  cancelDialog: {
    title: (batch: string) => `Cancel ${batch}?`,
    follows: 'Nothing was deployed. Rules and permits are removed.',
    keep: 'Keep going',
    act: 'Cancel the run',
    busy: 'Cancelling',
    deployed: 'The deployment was made meanwhile: it can’t be cancelled any more. Stop the wipe instead.',
  },
  watchDialog: {
    title: (batch: string) => `Stop watching ${batch}?`,
    follows: (open: number, expires: string | null) =>
      `${count(open, 'open device goes on by itself.', 'open devices go on by themselves.')} Nobody watches then: changes to the collection aren’t noticed, and the deployment isn’t removed${expires === null ? '' : ` on ${expires}`}. The wipe is not stopped.`,
    resume: 'Press Go on to watch again.',
    keep: 'Keep watching',
    act: 'Stop watching',
    busy: 'Letting go',
  },
  planDialog: {
    title: (batch: string) => `Plan of ${batch} as reviewed`,
    close: 'Close',
    open: 'Open the plan',
    profile: 'Profile',
    devices: 'Devices',
    package: 'Package',
    collection: 'Collection',
    sequence: 'Task sequence',
    file: 'Configuration file',
    hash: 'Review',
    notYet: 'not made yet',
  },
  fault: {
    title: 'Try it with a fault',
    text: 'The practice world is made anew with what you choose, and a new plan begins.',
    choose: 'Fault',
    custom: 'Gate: profile changed',
    act: 'Start again with this fault',
    busy: 'Making the world anew',
    batch: 'Practice with a fault',
  },
  news: {
    stepDone: (batch: string, step: StepName) => `${batch}: ${stepTitles[step]} done`,
    ended: (batch: string, what: string) => `${batch} has ended. ${what}`,
    lost: (batch: string) => `${batch}: no answer from outside. It is tried again.`,
    gate: (batch: string) => `${batch} needs confirmation. Nothing was deployed.`,
  },
}
