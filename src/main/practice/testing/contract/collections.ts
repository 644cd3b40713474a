import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, gather, never, type TestWorld } from '../../test-world.ts'
import { dumpWorld } from '../../world/dump.ts'
import type { OpenDoor } from './open-door.ts'

/** What every door to a practice site does alike: collections. */
export function collectionsContract(open: OpenDoor): void {
  describe('collections', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open({ devices: 3 })
    })
    afterEach(() => {
      test.remove()
    })
    const make = (name = 'Room 12', limitingCollectionId = 'SMS00001'): Promise<string> =>
      test.site.collections.create({ name, comment: 'drydock-run=x', limitingCollectionId }, never)
    const add = (id: string, ...ids: number[]) => codeOf(test.site.collections.addDirectRules(id, ids, never))
    const members = (id: string) => gather(test.site.collections.members(id, never))
    const rules = (id: string) => gather(test.site.collections.rules(id, never))

    it('have one name each, and a limiting collection that exists', async () => {
      await make()
      expect(await codeOf(make('ROOM 12'))).toBe('site-name-taken')
      expect(await codeOf(make('other', 'PRA0FFFF'))).toBe('site-object-missing')
      expect(await codeOf(make('x'.repeat(51)))).toBe('site-value-refused')
    })

    it('are evaluated later, and only when asked', async () => {
      const id = await make()
      expect(await add(id, 16777219, 16777221)).toBeUndefined()
      test.wait(120)
      expect(await members(id)).toEqual([])
      expect(await test.site.collections.get(id, never)).toMatchObject({ evaluatedAt: null, memberCount: 0 })
      await test.site.collections.requestEvaluation(id, never)
      test.wait(1)
      expect(await members(id)).toEqual([])
      test.wait(5)
      expect(await members(id)).toEqual([16777219, 16777221])
      const after = await test.site.collections.get(id, never)
      expect(after).toMatchObject({ refresh: 'manual', memberCount: 2, limitingCollectionId: 'SMS00001' })
      expect(after?.evaluatedAt).not.toBeNull()
    })

    it('hold only what their limiting collection holds', async () => {
      const id = await make('Room 12', 'PRA00014')
      const server = await test.site.devices.find([{ name: 'SRV-FILE1' }], never)
      const serverId = server[0]?.records[0]?.resourceId ?? 0
      await add(id, 16777219, serverId)
      await test.site.collections.requestEvaluation(id, never)
      test.wait(10)
      expect(await members(id)).toEqual([16777219])
      expect(await rules(id)).toHaveLength(2)
    })

    it('take no rule when they are built in', async () => {
      expect(await add('SMS00001', 16777219)).toBe('site-collection-built-in')
      expect(await codeOf(test.site.collections.remove('SMS00001', never))).toBe('site-collection-built-in')
    })

    it('take all the rules of a call or none', async () => {
      const id = await make()
      await add(id, 16777219)
      expect(await add(id, 16777220, 16777219)).toBe('site-rule-exists')
      expect(await add(id, 16777220, 16777220)).toBe('site-rule-exists')
      expect(await add(id, 16777220, 99)).toBe('site-object-missing')
      expect(await rules(id)).toEqual([{ kind: 'direct', resourceId: 16777219 }])
      const remove = (...ids: number[]) => codeOf(test.site.collections.removeDirectRules(id, ids, never))
      expect(await remove(16777219, 16777220)).toBe('site-object-missing')
      expect(await rules(id)).toHaveLength(1)
      expect(await remove(16777219)).toBeUndefined()
      expect(await rules(id)).toHaveLength(0)
    })

    it('keep their members when a rule goes, until they are evaluated', async () => {
      const id = await make()
      await add(id, 16777219)
      await test.site.collections.requestEvaluation(id, never)
      test.wait(10)
      await test.site.collections.removeDirectRules(id, [16777219], never)
      test.wait(60)
      expect(await members(id)).toEqual([16777219])
      await test.site.collections.requestEvaluation(id, never)
      test.wait(10)
      expect(await members(id)).toEqual([])
    })

    it('can not go while they limit another', async () => {
      const id = await make()
      const inner = await make('inner', id)
      expect(await codeOf(test.site.collections.remove(id, never))).toBe('site-object-in-use')
      await test.site.collections.remove(inner, never)
      await test.site.collections.remove(id, never)
      expect(await test.site.collections.get(id, never)).toBeNull()
      expect(await codeOf(members(id))).toBe('site-object-missing')
    })

    it('take at most 500 rules in a call, and give them back in pages', async () => {
      const many = await open({ devices: 1200 })
      const id = await many.site.collections.create({ name: 'x', comment: '', limitingCollectionId: 'SMS00001' }, never)
      const ids = Array.from({ length: 1200 }, (_, at) => 16777219 + at)
      expect(await codeOf(many.site.collections.addDirectRules(id, ids, never))).toBe('site-batch-too-large')
      for (const from of [0, 500, 1000])
        await many.site.collections.addDirectRules(id, ids.slice(from, from + 500), never)
      const sizes: number[] = []
      for await (const page of many.site.collections.rules(id, never)) sizes.push(page.length)
      expect(sizes).toEqual([500, 500, 200])
      await many.site.collections.requestEvaluation(id, never)
      many.wait(10)
      expect(await gather(many.site.collections.members(id, never))).toEqual(ids)
      many.remove()
    })

    it('do nothing for a caller who has given up', async () => {
      const stop = new AbortController()
      const reason = new Error('stopped')
      stop.abort(reason)
      await expect(
        test.site.collections.create({ name: 'y', comment: '', limitingCollectionId: 'SMS00001' }, stop.signal),
      ).rejects.toBe(reason)
      expect(dumpWorld(test.file).history).toEqual([])
    })

    it('know the queries of others', async () => {
      expect(await members('PRA00014')).toHaveLength(7)
      expect(await rules('PRA00014')).toMatchObject([{ kind: 'query', name: 'By name' }])
    })
  })
}
