import { z } from 'zod'
import { stepNames } from './run.ts'
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
const progress = z.object({
  run: runId,
  step: z.enum(stepNames),
  done: z.number(),
  of: z.number(),
})
export type Progress = z.output<typeof progress>

/** Every event that a front may listen to. */
export const events = { 'run:event': runEvent, 'run:progress': progress }
export type Events = { readonly [E in keyof typeof events]: z.output<(typeof events)[E]> }
