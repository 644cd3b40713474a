import type { StepName } from '../../contract/run.ts'

/** What each step of a deployment does, in the present. */
const stepWords: Readonly<Record<StepName, string>> = {
  check: 'looking at tenant, site and share',
  configuration: 'making the configuration file',
  package: 'making the package',
  'task-sequence': 'building the task sequence',
  distribution: 'sending the content to the distribution points',
  permits: 'giving the permits',
  collection: 'filling the collection',
  deployment: 'passing the gate and deploying',
  tracking: 'following the devices',
  closing: 'removing deployment, permits and rules',
}

export const waitingWords = {
  lock: (p: { subject: string; owner: string; machine: string }) =>
    `waiting: ${p.owner} on ${p.machine} is editing ${p.subject}`,
  content: (p: { missing: number; of: number }) => `waiting: ${p.missing} of ${p.of} copies are not there yet`,
  evaluation: (p: { subject: string }) => `waiting: the site has not evaluated ${p.subject} yet`,
  devices: (p: { open: number; of: number }) => `waiting: ${p.open} of ${p.of} devices are under way`,
  outside: (p: { failure: string }) => `waiting: ${p.failure}`,
}

export const eventWords = {
  started: () => 'run started',
  stepStarted: (step: StepName) => `${step}: ${stepWords[step]}`,
  stepDone: (step: StepName, seconds: string, already: boolean) =>
    `${step}: ${already ? 'was done already' : 'done'} (${seconds} s)`,
  stepFailed: (step: StepName, title: string) => `${step}: ${title}`,
  finished: (outcome: string) => `run ended: ${outcome}`,
}
