import { z } from 'zod'
import { nothing } from './words.ts'

const named = z.object({ id: z.string(), name: z.string() }).loose()

/** The world, dumped (formats.md). */
const world = z
  .object({
    schema: z.literal(1),
    seed: z.number(),
    packages: z.array(named).readonly(),
    collections: z.array(named).readonly(),
    taskSequences: z.array(named).readonly(),
    deployments: z.array(z.object({ id: z.string() }).loose()).readonly(),
    variables: z.array(z.object({ resourceId: z.number(), name: z.string(), value: z.string() })).readonly(),
    devices: z.array(z.object({ resourceId: z.number(), formattedAt: z.string().optional() }).loose()).readonly(),
    history: z
      .array(z.object({ at: z.string(), primitive: z.string(), object: z.string(), by: z.string() }).loose())
      .readonly(),
  })
  .loose()

/** How a practice run with the world's faults has to end. */
const expected = z.object({
  outcome: z.string(),
  /** Devices by stage; null: any. */
  stages: z.record(z.string(), z.number()).nullable(),
  nobodyFormatted: z.boolean(),
  /** Devices that nobody chose. */
  neverFormatted: z.array(z.number()),
  reachesDeployment: z.boolean(),
})

export const practiceCalls = {
  'practice:faults': {
    input: nothing,
    output: z.object({ faults: z.array(z.object({ name: z.string(), outcome: z.string() })).readonly() }),
  },
  'practice:expected': { input: nothing, output: z.object({ expected }) },
  'practice:dump': { input: nothing, output: z.object({ world }) },
}
