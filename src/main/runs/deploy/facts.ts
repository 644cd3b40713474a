import { z } from 'zod'

/** What the steps of a run have learned and made, stored with the step and read back on resume. */
export const deployFacts = z.object({
  configuration: z
    .object({
      path: z.string(),
      unc: z.string(),
      folderName: z.string(),
      sha256: z.string(),
      correlationId: z.string(),
      tenantId: z.string(),
    })
    .optional(),
  package: z.object({ id: z.string(), name: z.string(), sourceVersion: z.number() }).optional(),
  sequence: z.object({ id: z.string(), name: z.string(), hash: z.string() }).optional(),
  redistributed: z.array(z.string()).optional(),
  permit: z.string().optional(),
  collection: z.object({ id: z.string(), name: z.string() }).optional(),
  /** What was sent, stored before the call: what is found later is compared with it. */
  request: z
    .object({
      taskSequenceId: z.string(),
      collectionId: z.string(),
      purpose: z.enum(['available', 'required']),
      availability: z.enum(['clients', 'clients-media-pxe', 'media-pxe']),
      option: z.enum(['download-when-needed', 'download-first']),
      showProgress: z.boolean(),
      availableFrom: z.string(),
      expires: z.string(),
      comment: z.string(),
    })
    .optional(),
  /** World time, milliseconds: when the deployment was asked for. Nothing that was seen before is of this run. */
  askedAt: z.number().optional(),
  deployment: z
    .object({ id: z.string(), from: z.string(), expires: z.string(), since: z.string().optional() })
    .optional(),
})

/** Filled in by the steps as they go; a step reads what the steps before it left. */
export type DeployFacts = z.output<typeof deployFacts>

/** A step asked for what a step before it has to leave: a mistake in the order of steps. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`${what} is needed, but no step has left it`)
  return value
}
