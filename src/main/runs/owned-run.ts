import type { Outcome, StepName } from '#shared/contract/run.ts'
import type { JsonObject } from '#main/store/json.ts'

export type StepOutcome = 'done' | 'already-done' | 'blocked' | 'failed'

/** How a job has ended, and what is told with it. */
export interface JobEnd {
  readonly outcome: Outcome
  readonly data: JsonObject
}

/** A command to a run, taken by its owner (design, "Runner": commands are rows). */
export interface TakenCommand {
  readonly id: number
  readonly kind: 'stop' | 'cancel'
  readonly by: string
}

/**
 * A run that this process owns. Each method is one transaction that checks the lease first: a process that slept
 * through it fails with `run-lease-lost` and has written nothing.
 */
export interface OwnedRun {
  readonly id: string
  /** Throws where the lease is lost: called before every call that changes something outside. */
  check(): void
  /** Outcome of a step that has ended, also by an earlier process. */
  outcomeOf(step: StepName): StepOutcome | null
  stepStarted(step: StepName): void
  stepEnded(step: StepName, outcome: StepOutcome, milliseconds: number, data: JsonObject): void
  /** How the job has ended, decided before it is closed: a process that dies in closing does not change it. */
  decided(): JobEnd | null
  decide(end: JobEnd): void
  finish(end: JobEnd): void
  /** Takes what was asked; what needs no end of the work is done at once, and not answered here. */
  nextCommand(): TakenCommand | null
  commandDone(id: number, result: JsonObject): void
  renew(): void
}
