import { stepNames, type StepName } from '#shared/contract/run.ts'

/** Parts of a hundred: what a step usually takes of the time that a person waits. Content and devices take hours. */
const weights: Readonly<Record<StepName, number>> = {
  check: 1,
  configuration: 1,
  package: 2,
  'task-sequence': 2,
  distribution: 30,
  permits: 1,
  collection: 2,
  deployment: 1,
  tracking: 58,
  closing: 2,
}

export interface Progressed {
  /** Steps that have ended well. */
  readonly done: ReadonlySet<StepName>
  readonly running: StepName | null
  /** 0 to 1: how much of the running step is done. */
  readonly share: number
}

/** How much of a run is done, 0 to 1, by what its steps weigh. */
export function weighed({ done, running, share }: Progressed): number {
  const full = stepNames.reduce((sum, step) => sum + (done.has(step) ? weights[step] : 0), 0)
  const part = running === null ? 0 : weights[running] * Math.min(Math.max(share, 0), 1)
  return (full + part) / 100
}

/**
 * Keeps what is shown of a run from going back: a step may be done again after a confirmation, and a
 * device that has failed may get on after all.
 */
export function neverBack(): (run: string, done: number) => number {
  const highest = new Map<string, number>()
  return (run, done) => {
    const shown = Math.max(done, highest.get(run) ?? 0)
    highest.set(run, shown)
    return shown
  }
}
