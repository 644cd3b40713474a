import { gather, never, type TestWorld } from '#main/practice/test-world.ts'
import type { Case } from './case.ts'

const create = (test: TestWorld, given: { name?: string; comment?: string; limitingCollectionId?: string }) =>
  test.site.collections.create({ name: 'x', comment: '', limitingCollectionId: 'SMS00001', ...given }, never)

export const collectionCases: readonly Case[] = [
  {
    name: 'collections.create name',
    run: async (test, text) => {
      const id = await create(test, { name: text })
      return [await test.site.collections.get(id, never), await test.site.collections.withName(text, never)]
    },
  },
  {
    name: 'collections.create comment',
    // Names are unique: the one of the call before is taken away again.
    run: async (test, comment) => {
      const id = await create(test, { name: 'commented', comment })
      const found = await test.site.collections.withMarker(comment, never)
      const read = await test.site.collections.get(id, never)
      await test.site.collections.remove(id, never)
      return [read, found]
    },
  },
  {
    name: 'collections.create limitingCollectionId',
    run: (test, limitingCollectionId) => create(test, { name: 'limited', limitingCollectionId }),
  },
  { name: 'collections.withName', run: (test, text) => test.site.collections.withName(text, never) },
  { name: 'collections.withMarker', run: (test, text) => test.site.collections.withMarker(text, never) },
  { name: 'collections.get', run: (test, text) => test.site.collections.get(text, never) },
  { name: 'collections.rules', run: (test, text) => gather(test.site.collections.rules(text, never)) },
  { name: 'collections.members', run: (test, text) => gather(test.site.collections.members(text, never)) },
  {
    name: 'collections.addDirectRules',
    run: (test, text) => test.site.collections.addDirectRules(text, [16_777_219], never),
  },
  {
    name: 'collections.removeDirectRules',
    run: (test, text) => test.site.collections.removeDirectRules(text, [16_777_219], never),
  },
  {
    name: 'collections.requestEvaluation',
    run: (test, text) => test.site.collections.requestEvaluation(text, never),
  },
  { name: 'collections.remove', run: (test, text) => test.site.collections.remove(text, never) },
]
