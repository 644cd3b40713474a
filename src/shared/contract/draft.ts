import { z } from 'zod'
import { pages } from '../draft/draft.ts'
import { draftChange, draftSchema } from '../draft/draft-schema.ts'
import { lineFilters, lineOrigins, longestLine, mostLines } from '../draft/line.ts'
import { line, lineCounts, lineRecord } from '../draft/line-schema.ts'
import { device, finding, runId } from './words.ts'

const draftRow = z.object({
  id: runId,
  batch: z.string(),
  template: z.boolean(),
  /** Wall time, ISO 8601. */
  savedAt: z.string(),
  /** The run that was started from it; null: none yet. */
  run: runId.nullable(),
})

/** A draft in a list; `place`: its first open page, and how many devices it has. null: what is stored can't be read. */
const listed = draftRow.extend({
  place: z.object({ page: z.enum(pages), devices: z.int().nonnegative() }).nullable(),
})

const opened = draftRow.extend({ draft: draftSchema, lines: lineCounts })
export type OpenedDraft = z.output<typeof opened>

const one = z.strictObject({ id: runId })
/** A call that changes nothing is a mistake. */
const someChange = draftChange.refine((change) => Object.keys(change).length > 0)
const numbers = z.array(z.int().positive()).min(1).max(mostLines)
const changed = z.object({ lines: z.array(line), counts: lineCounts })

/** Drafts are plans as they grow, stored with every change; their devices are lines. */
export const draftCalls = {
  'draft:list': {
    input: z.strictObject({ after: z.string().max(100).optional(), limit: z.int().min(1).max(200).default(50) }),
    output: z.object({ drafts: z.array(listed), next: z.string().optional() }),
  },
  /** `from`: copies another one, without its lines where that is a template. */
  'draft:new': {
    input: z.strictObject({
      batch: z.string().trim().min(1).max(80),
      from: runId.optional(),
      template: z.boolean().default(false),
    }),
    output: opened,
  },
  'draft:open': { input: one, output: opened },
  'draft:change': { input: z.strictObject({ id: runId, change: someChange }), output: opened },
  'draft:remove': { input: one, output: z.object({}) },
  /** Makes the plan of a draft, keeps it, and reviews it. `plan` and `reviewHash` are what `run:start` is asked with. */
  'draft:review': {
    input: one,
    output: z.object({
      plan: runId,
      ok: z.boolean(),
      reviewHash: z.string(),
      devices: z.array(device),
      findings: z.array(finding),
      /** Wall time, ISO 8601: when the facts were read. */
      at: z.string(),
    }),
  },
  /** Stores lines as they came, before anybody has looked them up. A double is told at once. */
  'lines:add': {
    input: z.strictObject({
      id: runId,
      origin: z.enum(lineOrigins),
      texts: z.array(z.string().max(longestLine)).min(1).max(mostLines),
    }),
    output: changed,
  },
  /** Looks lines up in the site, where they have not been set aside. */
  'lines:check': { input: z.strictObject({ id: runId, numbers }), output: changed },
  /** Numbers of lines that were never looked up, or could not be; at most one call's worth. */
  'lines:unchecked': {
    input: z.strictObject({ id: runId, after: z.int().min(0).default(0) }),
    output: z.object({ numbers: z.array(z.int()) }),
  },
  /** Newest first; `before` is the number of the last line of the page before. */
  'lines:list': {
    input: z.strictObject({
      id: runId,
      filter: z.enum(lineFilters).default('all'),
      before: z.int().positive().optional(),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.object({ lines: z.array(line), counts: lineCounts, next: z.int().optional() }),
  },
  /** `what`: lines by number, or every line that is to be solved. */
  'lines:aside': {
    input: z.strictObject({ id: runId, numbers: z.union([numbers, z.literal('to-solve')]), aside: z.boolean() }),
    output: changed,
  },
  'lines:remove': { input: z.strictObject({ id: runId, numbers }), output: changed },
  /** Takes a device that was silent for long. */
  'lines:keep': {
    input: z.strictObject({ id: runId, number: z.int().positive(), keep: z.boolean() }),
    output: changed,
  },
  /** Records that a line may mean. */
  'lines:records': {
    input: z.strictObject({ id: runId, number: z.int().positive() }),
    output: z.object({ records: z.array(lineRecord) }),
  },
  'lines:choose': {
    input: z.strictObject({ id: runId, number: z.int().positive(), resourceId: z.int().positive() }),
    output: changed,
  },
  /** Takes the last change of the lines back, 20 deep. `undone`: what it was; null: nothing is left to take back. */
  'lines:undo': {
    input: one,
    output: changed.extend({ undone: z.enum(['add', 'aside', 'remove', 'keep', 'choose']).nullable() }),
  },
  /** Devices of the site whose name or serial number begins so, or whose MAC address it is; at most 100. */
  'site:search': {
    input: z.strictObject({ text: z.string().trim().min(2).max(64), connection: z.string().max(64) }),
    output: z.object({ records: z.array(lineRecord), more: z.boolean() }),
  },
}
