import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, gather, never, type TestWorld } from '../../test-world.ts'
import { dumpWorld } from '../../world/dump.ts'
import { failureOf, hostileName } from './hostile.ts'
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

    it('take 500 rules in a call and no more, none at all, and say which collection they miss', async () => {
      const many = await open({ devices: 501 })
      const ids = Array.from({ length: 501 }, (_, at) => 16777219 + at)
      const { collections } = many.site
      const id = await collections.create({ name: 'x', comment: '', limitingCollectionId: 'SMS00001' }, never)
      await collections.addDirectRules(id, [], never)
      expect(await codeOf(collections.addDirectRules('PRA0FFFF', [], never))).toBe('site-object-missing')
      expect(await codeOf(collections.addDirectRules('SMS00001', [], never))).toBe('site-collection-built-in')
      await collections.addDirectRules(id, ids.slice(0, 500), never)
      await collections.requestEvaluation(id, never)
      many.wait(10)
      const pages: number[] = []
      for await (const page of collections.members(id, never)) pages.push(page.length)
      expect(pages).toEqual([500])
      expect(await codeOf(collections.removeDirectRules(id, ids, never))).toBe('site-batch-too-large')
      await collections.addDirectRules(id, [16777719], never)
      await collections.requestEvaluation(id, never)
      many.wait(10)
      expect((await gather(collections.members(id, never))).length).toBe(501)
      await collections.removeDirectRules(id, ids.slice(1), never)
      await collections.removeDirectRules(id, [], never)
      expect(await gather(collections.rules(id, never))).toEqual([{ kind: 'direct', resourceId: 16777219 }])
      expect(dumpWorld(many.file).history.map((one) => one.primitive)).toEqual([
        'create-collection',
        'add-rule',
        'add-rule',
        'remove-rule',
      ])
      many.remove()
    })

    it('name the rules and devices for which a call was refused', async () => {
      const id = await make()
      await add(id, 16777219, 16777220)
      const { collections } = test.site
      expect(await failureOf(collections.addDirectRules(id, [16777221, 16777220, 16777219], never))).toEqual({
        code: 'site-rule-exists',
        parameters: { collection: id, resourceIds: [16777220, 16777219] },
      })
      expect(await failureOf(collections.addDirectRules(id, [16777221, 16777221], never))).toEqual({
        code: 'site-rule-exists',
        parameters: { collection: id, resourceIds: [] },
      })
      const missing = (what: string) => ({ code: 'site-object-missing', parameters: { what } })
      expect(await failureOf(collections.addDirectRules(id, [16777221, 99], never))).toEqual(missing('99'))
      expect(await failureOf(collections.addDirectRules('PRA0FFFF', [16777221], never))).toEqual(missing('PRA0FFFF'))
      expect(await failureOf(collections.removeDirectRules(id, [16777219, 16777221], never))).toEqual(
        missing(`${id} 16777221`),
      )
      expect(await failureOf(make('other', 'PRA0FFFF'))).toEqual(missing('PRA0FFFF'))
      expect(await failureOf(make('room 12'))).toEqual({ code: 'site-name-taken', parameters: { name: 'room 12' } })
      expect(await rules(id)).toHaveLength(2)
    })

    it('are known by ids alone: other text names none', async () => {
      const { collections } = test.site
      for (const id of ['', '*', 'PRA0001?', 'PRA00014 ', "PRA00014' OR '1'='1", 'pra0001g', 'SMS'])
        expect(await collections.get(id, never)).toBeNull()
      for (const id of ['*', 'PRA0FFFF']) {
        expect(await codeOf(members(id))).toBe('site-object-missing')
        expect(await codeOf(rules(id))).toBe('site-object-missing')
        expect(await add(id, 16777219)).toBe('site-object-missing')
        expect(await codeOf(collections.removeDirectRules(id, [16777219], never))).toBe('site-object-missing')
        expect(await codeOf(collections.requestEvaluation(id, never))).toBe('site-object-missing')
        expect(await codeOf(collections.remove(id, never))).toBe('site-object-missing')
      }
      for (const id of ['SMS00001', 'SMSDM003', 'SMS000US'])
        expect(await collections.get(id, never)).toMatchObject({ id, refresh: 'periodic' })
      expect((await members('SMSDM003')).length).toBeGreaterThan(3)
    })

    it('keep names and comments as they were given, and are found by them', async () => {
      const { collections } = test.site
      const input = { name: hostileName, comment: `50% [a] _x ${hostileName}`, limitingCollectionId: 'SMS00001' }
      const id = await collections.create(input, never)
      expect(await collections.get(id, never)).toMatchObject(input)
      expect((await collections.withName(hostileName.toUpperCase(), never)).map((one) => one.id)).toEqual([id])
      for (const name of ['%', '*', hostileName.replace('?', 'x'), ''])
        expect(await collections.withName(name, never)).toEqual([])
      for (const part of ['50% [A]', '_x', hostileName, '% [a] _X it'])
        expect((await collections.withMarker(part, never)).map((one) => one.id)).toEqual([id])
      for (const part of ['50_', '5%a', '[5]0', '50%%']) expect(await collections.withMarker(part, never)).toEqual([])
      const found = await collections.withMarker('50%', never)
      expect(found).toEqual([await collections.get(id, never)])
    })

    it('tell rules of every kind', async () => {
      const id = await make()
      const put = (kind: string, name: string, expression: string, other: string) =>
        test.world.db.run(
          'INSERT INTO rule (collectionId, kind, resourceId, name, expression, other) VALUES (?, ?, NULL, ?, ?, ?)',
          id,
          kind,
          name,
          expression,
          other,
        )
      const query = 'select SMS_R_System.ResourceId from SMS_R_System where SMS_R_System.Name = "PC-A1"'
      put('include', 'Staff laptops', '', 'PRA00014')
      put('exclude', 'Imaging lab', '', 'PRA00015')
      put('query', hostileName, query, '')
      put('query', 'broken', 'select * from', '')
      await add(id, 16777219)
      const all = await rules(id)
      expect(all).toHaveLength(5)
      expect(all).toEqual(
        expect.arrayContaining([
          { kind: 'direct', resourceId: 16777219 },
          { kind: 'query', name: hostileName, expression: query },
          { kind: 'query', name: 'broken', expression: 'select * from' },
          { kind: 'include', collectionId: 'PRA00014' },
          { kind: 'exclude', collectionId: 'PRA00015' },
        ]),
      )
      await test.site.collections.requestEvaluation(id, never)
      test.wait(10)
      const [excluded] = await members('PRA00015')
      expect(await members(id)).toEqual((await members('PRA00014')).filter((one) => one !== excluded))
    })

    it('are changed although the answer is lost', async () => {
      const lossy = await open({ devices: 3, faults: ['answer-lost'] })
      const { collections } = lossy.site
      const input = { name: 'x', comment: '', limitingCollectionId: 'SMS00001' }
      expect(await codeOf(collections.create(input, never))).toBe('site-answer-lost')
      const id = (await collections.withName('x', never))[0]?.id ?? ''
      expect(await codeOf(collections.addDirectRules(id, [16777219, 16777220], never))).toBe('site-answer-lost')
      expect(await gather(collections.rules(id, never))).toHaveLength(2)
      expect(await codeOf(collections.addDirectRules(id, [16777219], never))).toBe('site-rule-exists')
      expect(await codeOf(collections.removeDirectRules(id, [16777219], never))).toBe('site-answer-lost')
      expect(await gather(collections.rules(id, never))).toHaveLength(1)
      expect(await codeOf(collections.remove(id, never))).toBe('site-answer-lost')
      expect(await collections.get(id, never)).toBeNull()
      lossy.remove()
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
