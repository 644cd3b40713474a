import { z } from 'zod'
import { planSchema } from './plan.ts'

/** The JSON Schema of a plan file, for editors: generated into assets/plan.schema.json. */
export const planJsonSchema = (): object => ({
  title: 'Drydock plan',
  ...z.toJSONSchema(planSchema, { io: 'input' }),
})
