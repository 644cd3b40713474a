import { z } from 'zod'

/*
 * A sequence comes from PowerShell as rows in the order in which they run, each with its depth: a list of any length comes
 * in pages, and nothing that is nested deep is cut off on the way (ConvertTo-Json has a limit). Conditions likewise.
 */

const whole = z.number().int()

const conditionRow = z.object({
  depth: whole,
  condition: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('variable'),
      name: z.string(),
      operator: z.enum(['exists', 'not-exists', 'equals', 'not-equals']),
      value: z.string().exactOptional(),
    }),
    z.object({ kind: z.enum(['all', 'any', 'none']) }),
  ]),
})
export type ConditionRow = z.infer<typeof conditionRow>

const common = { name: z.string(), enabled: z.boolean(), continueOnError: z.boolean() }

const partition = z.object({
  name: z.string(),
  type: z.enum(['primary', 'efi', 'msr', 'recovery']),
  size: z.number(),
  unit: z.enum(['mb', 'percent']),
  bootable: z.boolean(),
})

const step = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('group') }),
  z.object({
    ...common,
    kind: z.literal('run-command-line'),
    commandLine: z.string(),
    packageId: z.string().exactOptional(),
    timeoutMinutes: z.number(),
    successCodes: z.array(whole),
  }),
  z.object({
    ...common,
    kind: z.literal('restart'),
    into: z.enum(['winpe', 'hard-disk']),
    messageSeconds: z.number(),
  }),
  z.object({
    ...common,
    kind: z.literal('partition-disk'),
    diskNumber: whole,
    style: z.enum(['gpt', 'mbr']),
    partitions: z.array(partition),
  }),
  z.object({ ...common, kind: z.literal('apply-operating-system'), imageId: z.string(), imageIndex: whole }),
  z.object({ ...common, kind: z.literal('apply-windows-settings'), owner: z.string(), organization: z.string() }),
  z.object({ ...common, kind: z.literal('apply-drivers') }),
  z.object({
    ...common,
    kind: z.literal('other'),
    className: z.string(),
    joins: z.enum(['domain', 'workgroup']).exactOptional(),
  }),
])

/** One row of a sequence: a step or a group, how deep it lies, and its conditions. */
export const stepItem = z.object({ depth: whole, step, conditions: z.array(conditionRow) })
export type StepRow = z.infer<typeof stepItem>
