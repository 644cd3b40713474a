import { z } from 'zod'
import { stepName } from './run.ts'
import { device, finding, path, reviewHash, runId } from './words.ts'

/** What makes a practice world; absent: the value of the world that exists, or the default. */
export const worldWishes = z.strictObject({
  seed: z.int().min(0).max(2_147_483_647).optional(),
  devices: z.int().min(1).max(100_000).optional(),
  speed: z.number().min(1).max(1_000_000).optional(),
  faults: z.array(z.string().max(80)).max(40).optional(),
  door: z.enum(['in-process', 'powershell']).optional(),
})
export type WorldWishes = z.output<typeof worldWishes>

export const planCalls = {
  /** `fresh`: refuse a world that exists already. */
  'plan:example': {
    input: worldWishes.extend({ fresh: z.boolean().optional() }),
    output: z.object({ plan: z.unknown() }),
  },
  /** Reads a plan file and keeps the plan, parsed and limited; dangerous calls then carry its id. */
  'plan:save': { input: z.strictObject({ path }), output: z.object({ id: runId }) },
  /**
   * What a run would do, step by step, as lines that could be typed, and sentences where there is no cmdlet. `reviewed`:
   * hash of the review that was shown; without it, or where none is known, the facts are read anew.
   */
  'plan:calls': {
    input: z.strictObject({ plan: runId, reviewed: reviewHash.optional() }),
    output: z.object({ calls: z.array(z.object({ step: stepName, text: z.string() })) }),
  },
  'plan:check': {
    input: z.strictObject({ id: runId }),
    output: z.object({
      ok: z.boolean(),
      reviewHash: z.string(),
      devices: z.array(device),
      findings: z.array(finding),
    }),
  },
}
