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
 * A run that this process owns. What a method writes is one transaction that checks the lease first: a process that slept
 * through it fails with `run-lease-lost` and has written nothing. While another program holds the database it waits.
 */
export interface OwnedRun {
  readonly id: string
  /**
   * Before every call that changes something outside: nothing of the run waits to be written any more, and the lease is
   * held. Fails where it is lost.
   */
  check(): Promise<void>
  /** Outcome of a step that has ended, also by an earlier process. */
  outcomeOf(step: StepName): StepOutcome | null
  stepStarted(step: StepName): Promise<void>
  stepEnded(step: StepName, outcome: StepOutcome, milliseconds: number, data: JsonObject): Promise<void>
  /** How the job has ended, decided before it is closed: a process that dies in closing does not change it. */
  decided(): JobEnd | null
  decide(end: JobEnd): Promise<void>
  finish(end: JobEnd): Promise<void>
  /** Takes what was asked; what needs no end of the work is done at once, and not answered here. */
  nextCommand(): Promise<TakenCommand | null>
  commandDone(id: number, result: JsonObject): Promise<void>
  renew(): Promise<void>
}
