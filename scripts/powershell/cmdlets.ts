import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../tools/program.ts'

const parameter = z.object({
  type: z.string(),
  aliases: z.array(z.string()).optional(),
  values: z.array(z.string()).optional(),
  pipeline: z.string().optional(),
  wildcards: z.boolean().optional(),
})
const inSet = z.object({
  required: z.boolean().optional(),
  positional: z.boolean().optional(),
  type: z.string().optional(),
})
const cmdlet = z.object({
  name: z.string(),
  outputs: z.array(z.string()),
  parameters: z.record(z.string(), parameter),
  sets: z.record(z.string(), z.object({ default: z.boolean().optional(), parameters: z.record(z.string(), inSet) })),
  whatIf: z.boolean(),
})

/** A cmdlet of the console as its public reference documents it: names, sets, types, values. */
export type Cmdlet = z.infer<typeof cmdlet>
export type CmdletParameter = z.infer<typeof parameter>

export const cmdletTable = 'scripts/powershell/configmgr-cmdlets.jsonl'

/** The cmdlets that our scripts call, in the order of the table. */
export const readCmdlets = (): readonly Cmdlet[] =>
  readFileSync(join(root, cmdletTable), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => cmdlet.parse(JSON.parse(line)))
