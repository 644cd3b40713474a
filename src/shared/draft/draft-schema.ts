import { z } from 'zod'
import { pages } from './draft.ts'

const id = z.string().max(64)
const place = z.string().max(1000)
const time = z.iso.datetime()

/**
 * A plan as it grows: every part may still be missing. `passed` says when a person went on from a page; what a page reads
 * from having changed takes that back (change-draft.ts). The devices are lines, kept apart (line.ts).
 */
export const draftSchema = z.strictObject({
  batch: z.string().max(80),
  connection: id,
  profile: z.strictObject({ id: z.guid(), name: z.string().max(200) }).nullable(),
  /** null: the share of the connection. */
  share: z.strictObject({ folder: place, unc: place }).nullable(),
  package: z.strictObject({ name: z.string().max(50) }),
  collection: z.strictObject({
    name: z.string().max(50),
    comment: z.string().max(400),
    limitingCollectionId: id,
  }),
  taskSequence: z.strictObject({
    name: z.string().max(50),
    bootImageId: id.nullable(),
    osImageId: id.nullable(),
    imageIndex: z.int().min(1).max(99).nullable(),
    atEnd: z.enum(['restart', 'shutdown']),
  }),
  distribution: z.strictObject({
    points: z.array(z.string().max(256)).max(500),
    groups: z.array(z.string().max(256)).max(500),
  }),
  deployment: z.strictObject({
    availableFrom: time.nullable(),
    /** null: 14 days after it becomes available. */
    expires: time.nullable(),
    comment: z.string().max(400),
    cap: z.int().min(1).max(100_000),
  }),
  passed: z.partialRecord(z.enum(pages), time),
})
export type Draft = z.output<typeof draftSchema>

/** What a person may change in one go; what is left out stays. `passed` only grows by `pass`. */
export const draftChange = draftSchema
  .omit({ passed: true })
  .partial()
  .extend({ pass: z.enum(pages).optional() })
export type DraftChange = z.output<typeof draftChange>
