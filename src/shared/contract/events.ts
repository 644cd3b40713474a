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

/** Every event that a front may listen to. */
export interface Events {
  readonly 'run:event': RunEvent
  readonly 'run:progress': Progress
}
