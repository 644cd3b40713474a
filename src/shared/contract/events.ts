import { z } from 'zod'
import { stepNames, type StepName } from './run.ts'
import { runId } from './words.ts'

/** Facts about a run: numbered from 1 without a gap, stored before they are sent (design, "Runner"). */
export const runEvent = z.object({
  run: runId,
  seq: z.int().positive(),
  at: z.string(),
  kind: z.enum(['started', 'step-started', 'step-done', 'waiting', 'evidence', 'finding', 'step-failed', 'finished']),
  step: z.enum(stepNames).optional(),
  data: z.record(z.string(), z.unknown()),
})
export type RunEvent = z.output<typeof runEvent>

/** Progress is no fact: only the newest value counts, and it may be lost. */
export interface Progress {
  readonly run: string
  readonly step: StepName
  readonly done: number
  readonly of: number
}

/** A run has changed, here or by another process: what is shown of it is read again. At most ten a second for one run. */
export interface RunChange {
  readonly run: string
  readonly seq: number
}

/** Another program holds the database, and this one waits for it. */
export interface DatabaseWait {
  /** Wall time, ISO 8601; null: it is free again, or nobody waits for it any more. */
  readonly since: string | null
}

/** Every event of the app. */
export interface AppEvents {
  readonly 'run:event': RunEvent
  readonly 'run:progress': Progress
  readonly 'run:changed': RunChange
  /** Told again while it lasts, for a page that has come meanwhile. */
  readonly 'database:waiting': DatabaseWait
}

/** Every event that a page may listen to. */
export interface Events extends AppEvents {
  /** The window is asked to close while this process carries out these runs. */
  readonly 'window:closing': { readonly runs: readonly string[] }
}
