import { z } from 'zod'
import { siteBatch, type CollectionRecord, type MembershipRule } from '#shared/site.ts'
import type { Collections } from '../port.ts'
import { slices, withinBatch, type Calls } from './calls.ts'

const collectionItem: z.ZodType<CollectionRecord> = z.object({
  id: z.string(),
  name: z.string(),
  comment: z.string(),
  limitingCollectionId: z.string(),
  refresh: z.enum(['manual', 'periodic', 'continuous', 'both']),
  evaluatedAt: z.iso.datetime().nullable(),
  memberCount: z.number().int(),
})

const ruleItem: z.ZodType<MembershipRule> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('direct'), resourceId: z.number().int() }),
  z.object({ kind: z.literal('query'), name: z.string(), expression: z.string() }),
  z.object({ kind: z.literal(['include', 'exclude']), collectionId: z.string() }),
])

const memberItem = z.number().int()

export const collections = (calls: Calls): Collections => ({
  withMarker: (marker, signal) => calls.all('collections-commented', { Part: marker }, collectionItem, signal),
  withName: (name, signal) => calls.all('collections-named', { Name: name }, collectionItem, signal),
  get: (id, signal) => calls.one('collection-get', { Id: id }, collectionItem, signal),
  create: ({ name, comment, limitingCollectionId }, signal) =>
    calls.made(
      'collection-create',
      { Name: name, Comment: comment, LimitingCollectionId: limitingCollectionId },
      signal,
    ),
  rules: (id, signal) => slices(() => calls.all('collection-rules', { Id: id }, ruleItem, signal)),
  async addDirectRules(id, resourceIds, signal) {
    withinBatch(resourceIds)
    await calls.run('collection-add-direct-rules', { Id: id, ResourceIds: resourceIds }, signal)
  },
  async removeDirectRules(id, resourceIds, signal) {
    withinBatch(resourceIds)
    await calls.run('collection-remove-direct-rules', { Id: id, ResourceIds: resourceIds }, signal)
  },
  requestEvaluation: (id, signal) => calls.run('collection-evaluate', { Id: id }, signal),
  async *members(id, signal) {
    let after = 0
    for (;;) {
      const page = await calls.all('collection-members', { Id: id, After: after }, memberItem, signal)
      const last = page.at(-1)
      if (last === undefined) return
      yield page
      if (page.length < siteBatch) return
      after = last
    }
  },
  remove: (id, signal) => calls.run('collection-remove', { Id: id }, signal),
})
