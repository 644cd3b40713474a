import { never, testUnc, type TestWorld } from '#main/practice/test-world.ts'
import type { Case } from './case.ts'

const create = (test: TestWorld, given: { name?: string; path?: string; description?: string }) =>
  test.site.packages.create({ name: 'Config', path: `${testUnc}\\A`, description: '', ...given }, never)

/** Whatever has the text is found by it, and nothing else is. */
export const packageCases: readonly Case[] = [
  {
    name: 'packages.create name',
    run: async (test, name) => {
      const id = await create(test, { name })
      return [await test.site.packages.get(id, never), await test.site.packages.withName(name, never)]
    },
  },
  {
    name: 'packages.create description',
    run: async (test, description) => {
      const id = await create(test, { description })
      return [await test.site.packages.get(id, never), await test.site.packages.withMarker(description, never)]
    },
  },
  {
    name: 'packages.create path',
    run: async (test, path) => test.site.packages.get(await create(test, { path }), never),
  },
  {
    name: 'packages.create path below the share',
    run: async (test, path) => test.site.packages.get(await create(test, { path: `${testUnc}\\${path}` }), never),
  },
  { name: 'packages.withName', run: (test, text) => test.site.packages.withName(text, never) },
  { name: 'packages.withPath', run: (test, text) => test.site.packages.withPath(text, never) },
  { name: 'packages.withMarker', run: (test, text) => test.site.packages.withMarker(text, never) },
  { name: 'packages.get', run: (test, text) => test.site.packages.get(text, never) },
  { name: 'packages.updateContent', run: (test, text) => test.site.packages.updateContent(text, never) },
  { name: 'packages.remove', run: (test, text) => test.site.packages.remove(text, never) },
]
