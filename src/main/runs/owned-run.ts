import type { Outcome, StepName } from '#shared/contract/run.ts'
import type { RunEvent } from '#shared/contract/events.ts'

export type EventKind = RunEvent['kind']
export type StepOutcome = 'done' | 'already-done' | 'blocked' | 'failed'

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
  event(kind: EventKind, step: StepName | null, data: Readonly<Record<string, unknown>>): void
  /** Outcome of a step that has ended, also by an earlier process. */
  outcomeOf(step: StepName): StepOutcome | null
  stepStarted(step: StepName): void
  stepEnded(step: StepName, outcome: StepOutcome, milliseconds: number, data: Readonly<Record<string, unknown>>): void
  /** Steps from this one on are to be done again. */
  forgetFrom(step: StepName): void
  finish(outcome: Outcome, data: Readonly<Record<string, unknown>>): void
  nextCommand(): TakenCommand | null
  commandDone(id: number, result: Readonly<Record<string, unknown>>): void
  renew(): void
  release(): void
}
