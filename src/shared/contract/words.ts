import { z } from 'zod'
import type { Failure } from '../failure.ts'
import type { Finding } from '../finding.ts'
import { stages } from '../stages/stage.ts'

const coded = z.object({ code: z.string(), parameters: z.object({}).loose() })

/** A finding crosses as code and parameters; its sentence is made where it is shown. */
export const finding = z.custom<Finding>(
  (raw) => coded.extend({ level: z.enum(['block', 'warn', 'note']), where: z.string() }).safeParse(raw).success,
)
export const failure = z.custom<Failure>((raw) => coded.extend({ kind: z.string() }).safeParse(raw).success)

export const runId = z.string().regex(/^[a-z2-7]{26}$/)
/** Malformed is told apart from outdated (formats.md, "Review hash"), so it is checked by the handler. */
export const reviewHash = z.string().max(200)
export const path = z.string().min(1).max(4096)
export const nothing = z.strictObject({})

export const stageName = z.enum(stages)

/** One device as it is known now (formats.md, DEVICE). `evidence.parameters` become words where it is shown. */
export const device = z.object({
  serial: z.string(),
  name: z.string(),
  resourceId: z.number(),
  smbiosGuid: z.string(),
  smsId: z.string(),
  model: z.string(),
  lastContact: z.string().nullable(),
  batch: z.string(),
  joinNow: z.string().optional(),
  joinPlanned: z.string().optional(),
  stage: stageName,
  since: z.string(),
  reached: stageName,
  formatted: z.union([z.boolean(), z.literal('unknown')]),
  evidence: z.object({
    code: z.string(),
    parameters: z.object({}).loose(),
    source: z.string(),
    at: z.string(),
  }),
})
export type DeviceRow = z.output<typeof device>
