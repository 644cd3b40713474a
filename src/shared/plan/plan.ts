import { z } from 'zod'

/** Limits of the site (configmgr.md 3.1, 3.2) and of one batch. */
const name = z.string().trim().min(1).max(50)
const id = z.string().min(1).max(64)
const comment = z.string().max(400)
const time = z.iso.datetime({ offset: true })
/** From the root, a drive or a server on: a plan is read by processes that stand in different folders. */
const wholePath = z
  .string()
  .max(1000)
  .regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\[^\\])/, 'a whole path')

const deviceKey = z.union([
  z.strictObject({ serial: z.string().trim().min(1).max(128) }),
  z.strictObject({ name: z.string().trim().min(1).max(64) }),
  z.strictObject({ resourceId: z.int().positive().max(0xffffffff) }),
  z.strictObject({ mac: z.string().regex(/^([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}$/) }),
  z.strictObject({ smbiosGuid: z.guid() }),
])

const existing = z.strictObject({ existing: z.strictObject({ id }) })

const newCollection = z.strictObject({
  new: z.strictObject({
    name,
    comment: comment.default(''),
    limitingCollectionId: id.default('SMS00001'),
  }),
})

const newTaskSequence = z.strictObject({
  new: z.strictObject({
    name,
    description: z.string().max(400).default(''),
    variant: z.literal('fast'),
    bootImageId: id,
    osImageId: id,
    imageIndex: z.int().min(1).max(99),
    atEnd: z.enum(['restart', 'shutdown']).default('restart'),
  }),
})

const deployment = z.strictObject({
  purpose: z.literal('available'),
  availability: z.enum(['clients', 'clients-media-pxe', 'media-pxe']),
  option: z.enum(['download-when-needed', 'download-first']),
  showProgress: z.boolean(),
  availableFrom: time.optional(),
  expires: time.optional(),
  comment: comment.default(''),
  cap: z.int().min(1).max(100_000).default(100),
})

/** The plan file (formats.md, "Plan"): what shall happen. Unknown keys are refused. */
export const planSchema = z.strictObject({
  schema: z.literal(1),
  batch: z.string().trim().min(1).max(80),
  connection: id,
  profile: z.union([z.strictObject({ id: z.guid() }), z.strictObject({ name: z.string().min(1).max(200) })]),
  share: z.strictObject({ folder: wholePath, unc: wholePath }).optional(),
  package: z.strictObject({ name }),
  collection: z.union([newCollection, existing]),
  devices: z.array(deviceKey).min(1).max(100_000),
  taskSequence: z.union([newTaskSequence, existing]),
  distribution: z.strictObject({
    points: z.array(z.string().min(1).max(256)).max(500).default([]),
    groups: z.array(z.string().min(1).max(256)).max(500).default([]),
  }),
  deployment,
  /** How many unfinished runs may be touched by a change of a package or task sequence that they share. */
  acceptRuns: z.int().min(1).max(10_000).optional(),
})

export type Plan = z.output<typeof planSchema>

/** Every parameter of a new deployment's window, in milliseconds: `expires` is 14 days after `availableFrom` unless given. */
export function deploymentWindow(plan: Plan, now: number): { from: number; expires: number } {
  const from = plan.deployment.availableFrom === undefined ? now : Date.parse(plan.deployment.availableFrom)
  const expires =
    plan.deployment.expires === undefined ? from + 14 * 24 * 60 * 60 * 1000 : Date.parse(plan.deployment.expires)
  return { from, expires }
}
