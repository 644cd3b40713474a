import { z } from 'zod'
import { planSchema } from '#shared/plan/plan.ts'
import type { Review } from '#shared/plan/review.ts'
import { finding } from '#shared/contract/words.ts'

/** Plan and review as stored with a run; parsed again when they are read back. */
const image = z.object({ id: z.string(), version: z.string(), sourceVersion: z.number() })

export const reviewSchema: z.ZodType<Review> = z.object({
  devices: z.array(
    z.object({
      resourceId: z.number(),
      name: z.string(),
      serial: z.string(),
      smbiosGuid: z.string(),
      smsId: z.string(),
      model: z.string(),
      lastContact: z.string().nullable(),
      joinNow: z.enum(['entra', 'domain', 'workgroup']),
      joinPlanned: z.enum(['entra', 'hybrid']),
      // Reviews of an earlier version know of no choice.
      besides: z.array(z.number()).default([]),
    }),
  ),
  findings: z.array(finding),
  tenantId: z.string(),
  profile: z.object({ id: z.string(), name: z.string(), lastModified: z.string() }).nullable(),
  fileSha256: z.string().nullable(),
  folderName: z.string(),
  bootImage: image.nullable(),
  osImage: image.extend({ index: z.number() }).nullable(),
  existing: z.object({
    fileSha256: z.string().nullable(),
    package: z.object({ id: z.string(), sourceVersion: z.number(), path: z.string() }).nullable(),
    taskSequence: z.object({ id: z.string(), hash: z.string(), enabled: z.boolean() }).nullable(),
  }),
})

export const documents = { plan: planSchema, review: reviewSchema }

/** For a run whose hash was never shown here: everything that is found differs from it. */
export const emptyReview: Review = {
  devices: [],
  findings: [],
  tenantId: '',
  profile: null,
  fileSha256: null,
  folderName: '',
  bootImage: null,
  osImage: null,
  existing: { fileSha256: null, package: null, taskSequence: null },
}
