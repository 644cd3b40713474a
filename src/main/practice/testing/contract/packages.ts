import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContentKind } from '#shared/site.ts'
import { codeOf, never, testUnc, type TestWorld } from '../../test-world.ts'
import { loadPackage } from '../../life/loaded.ts'
import { read } from '../../world/act.ts'
import { dumpWorld } from '../../world/dump.ts'
import { takeLock } from '../../world/locks.ts'
import { colleague } from '../../world/world.ts'
import { failureOf } from './failure-of.ts'
import type { OpenDoor } from './open-door.ts'

const dp1 = 'dp1.practice.example'
const dp2 = 'dp2.practice.example'

/** What every door to a practice site does alike: packages. */
export function packagesContract(open: OpenDoor): void {
  describe('packages and content', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open()
      mkdirSync(path.join(test.share, 'A'))
      writeFileSync(path.join(test.share, 'A', 'file.txt'), 'first')
    })
    afterEach(() => {
      test.remove()
    })
    const make = (description = ''): Promise<string> =>
      test.site.packages.create({ name: 'Config', path: `${testUnc}\\A`, description }, never)
    const states = async (id: string) =>
      (await test.site.content.states([{ kind: 'package', id }], never)).map(
        (one) => `${one.point} ${one.condition} ${one.sourceVersion}`,
      )
    const loaded = (id: string): string | null => {
      const files = read(test.world, () => loadPackage(test.world, id))
      return files === null ? null : files.map((one) => Buffer.from(one.bytes).toString()).join()
    }

    it('may have one name twice, and no program', async () => {
      const [one, two] = [await make(), await make()]
      expect(one).not.toBe(two)
      const both = await test.site.packages.withName('config', never)
      expect(both.map((found) => [found.id, found.sourceVersion, found.programs])).toEqual([
        [one, 1, 0],
        [two, 1, 0],
      ])
    })

    it('are searched as typed, without letter case', async () => {
      const id = await make('text drydock-profile=ABC')
      expect(await test.site.packages.withMarker('drydock-profile=abc', never)).toHaveLength(1)
      for (const wild of ['drydock_profile=abc', 'drydock%abc', 'drydock-profile=[a]bc', '%'])
        expect(await test.site.packages.withMarker(wild, never)).toHaveLength(0)
      expect(await test.site.packages.withMarker('drydock-profile=abd', never)).toHaveLength(0)
      expect((await test.site.packages.get(id, never))?.description).toBe('text drydock-profile=ABC')
      expect(await test.site.packages.get('PRA0FFFF', never)).toBeNull()
    })

    it('are found by their folder however it is typed, and not by one above, below or beside it', async () => {
      const at = async (path: string) => (await test.site.packages.withPath(path, never)).map((one) => one.id)
      const [one, other] = [await make(), await make()]
      const typed = await test.site.packages.create(
        { name: 'x', path: `${testUnc.toUpperCase()}\\a\\`, description: '' },
        never,
      )
      for (const path of [`${testUnc}\\A`, `${testUnc}\\A\\`, `${testUnc}\\a`.toUpperCase()])
        expect(await at(path)).toEqual([one, other, typed])
      for (const path of [
        testUnc,
        `${testUnc}\\A\\B`,
        `${testUnc}\\AB`,
        `${testUnc}\\_`,
        `${testUnc}\\%`,
        'A',
        '*',
        '',
      ])
        expect(await at(path)).toEqual([])
    })

    it('reject what does not fit', async () => {
      const create = (input: { name?: string; path?: string; description?: string }) =>
        codeOf(test.site.packages.create({ name: 'x', path: `${testUnc}\\A`, description: '', ...input }, never))
      expect(await create({ name: 'x'.repeat(51) })).toBe('site-value-refused')
      expect(await create({ name: ' ' })).toBe('site-value-refused')
      expect(await create({ description: 'x'.repeat(129) })).toBe('site-value-refused')
      expect(await create({ path: 'C:\\folder' })).toBe('site-value-refused')
    })

    it('arrive at each point in their own time', async () => {
      const id = await make()
      await test.site.content.send({ kind: 'package', id }, [dp1, dp2], never)
      expect(await states(id)).toEqual([`${dp1} in-progress 1`, `${dp2} in-progress 1`])
      expect(loaded(id)).toBeNull()
      test.wait(30)
      expect(await states(id)).toEqual([`${dp1} installed 1`, `${dp2} installed 1`])
      expect(loaded(id)).toBe('first')
    })

    it('fail without saying why when a point is unknown or has them already, and then send nothing', async () => {
      const id = await make()
      const send = (...points: string[]) => codeOf(test.site.content.send({ kind: 'package', id }, points, never))
      expect(await send(dp1, 'dp9.practice.example')).toBe('site-no-content-destination')
      expect(await states(id)).toEqual([])
      expect(await send(dp1)).toBeUndefined()
      expect(await send(dp1, dp2)).toBe('site-no-content-destination')
      expect(await send()).toBe('site-no-content-destination')
      expect(await send(dp2, dp2.toUpperCase())).toBe('site-no-content-destination')
      expect(await codeOf(test.site.content.send({ kind: 'os-image', id }, [dp2], never))).toBe(
        'site-no-content-destination',
      )
      expect(await states(id)).toHaveLength(1)
    })

    it('lag behind after an update: installed at the old version, in progress, installed at the new one', async () => {
      const id = await make()
      await test.site.content.send({ kind: 'package', id }, [dp1], never)
      test.wait(30)
      writeFileSync(path.join(test.share, 'A', 'file.txt'), 'second')
      await test.site.packages.updateContent(id, never)
      expect((await test.site.packages.get(id, never))?.sourceVersion).toBe(2)
      expect(await states(id)).toEqual([`${dp1} installed 1`])
      expect(loaded(id)).toBe('first')
      test.wait(5)
      expect(await states(id)).toEqual([`${dp1} in-progress 1`])
      test.wait(30)
      expect(await states(id)).toEqual([`${dp1} installed 2`])
      expect(loaded(id)).toBe('second')
    })

    it('hold what lay in the folder when they were made, not what lies there now', async () => {
      const id = await make()
      writeFileSync(path.join(test.share, 'A', 'file.txt'), 'later')
      await test.site.content.send({ kind: 'package', id }, [dp1], never)
      test.wait(30)
      expect(loaded(id)).toBe('first')
    })

    it('fail at the point when the site server can not read the folder', async () => {
      const id = await test.site.packages.create({ name: 'x', path: '\\\\else.example\\share', description: '' }, never)
      await test.site.content.send({ kind: 'package', id }, [dp1], never)
      test.wait(30)
      expect(await states(id)).toEqual([`${dp1} failed 1`])
    })

    it('are sent again to one point', async () => {
      const id = await make()
      expect(await codeOf(test.site.content.redistribute({ kind: 'package', id }, dp1, never))).toBe(
        'site-object-missing',
      )
      await test.site.content.send({ kind: 'package', id }, [dp1], never)
      test.wait(30)
      await test.site.content.redistribute({ kind: 'package', id }, dp1, never)
      expect(await states(id)).toEqual([`${dp1} in-progress 1`])
      test.wait(30)
      expect(await states(id)).toEqual([`${dp1} installed 1`])
    })

    it('are looked at on a point that is to have them, which changes nothing', async () => {
      const id = await make()
      const validate = (kind: ContentKind, what: string, point: string) =>
        failureOf(test.site.content.validate({ kind, id: what }, point, never))
      expect(await validate('package', id, dp1)).toEqual({ code: 'site-object-missing', what: `${id} ${dp1}` })
      await test.site.content.send({ kind: 'package', id }, [dp1], never)
      test.wait(30)
      expect(await validate('package', id, dp1)).toBeUndefined()
      expect(await validate('package', id, dp2)).toEqual({ code: 'site-object-missing', what: `${id} ${dp2}` })
      expect(await validate('package', id, dp1.toUpperCase())).toBeUndefined()
      for (const nearly of [`${dp1}\u0000`, dp1.replace('.', '\u200B.'), `${dp1} `])
        expect(await validate('package', id, nearly)).toEqual({ code: 'site-object-missing', what: `${id} ${nearly}` })
      expect(await validate('os-image', id, dp1)).toEqual({ code: 'site-object-missing', what: id })
      expect(await validate('package', "x'; y", dp1)).toEqual({ code: 'site-object-missing', what: "x'; y" })
      expect(await states(id)).toEqual([`${dp1} installed 1`])
      expect(dumpWorld(test.file).history.map((one) => one.primitive)).toEqual(['create-package', 'start-distribution'])
    })

    it('have states in the order asked, each of its own kind only', async () => {
      const id = await make()
      await test.site.content.send({ kind: 'package', id }, [dp2, dp1], never)
      const asked = [
        { kind: 'os-image', id: 'PRA00011' },
        { kind: 'package', id },
        { kind: 'package', id: 'PRA00005' },
        { kind: 'boot-image', id: 'PRA0FFFF' },
        { kind: 'package', id: "' OR 1=1" },
      ] as const
      expect((await test.site.content.states(asked, never)).map((one) => `${one.contentId} ${one.point}`)).toEqual([
        `PRA00011 ${dp2}`,
        `${id} ${dp1}`,
        `${id} ${dp2}`,
      ])
      expect(await test.site.content.states([], never)).toEqual([])
      const tooMany = Array.from({ length: 501 }, () => asked[0])
      expect(await codeOf(test.site.content.states(tooMany, never))).toBe('site-batch-too-large')
    })

    it('are not touched while somebody edits them', async () => {
      const id = await make()
      takeLock(test.world, colleague, 'package', id)
      expect(await codeOf(test.site.packages.updateContent(id, never))).toBe('site-object-locked')
      expect(await codeOf(test.site.packages.remove(id, never))).toBe('site-object-locked')
      expect(await test.site.locks.of('package', id, never)).toMatchObject({ owner: colleague.owner, ours: false })
      expect(await codeOf(test.site.locks.releaseOwn('package', id, never))).toBe('site-object-locked')
    })

    it('go with all their content, and the history tells it', async () => {
      const id = await make()
      await test.site.content.send({ kind: 'package', id }, [dp1], never)
      await test.site.packages.remove(id, never)
      expect(await test.site.packages.get(id, never)).toBeNull()
      expect(await states(id)).toEqual([])
      expect(await codeOf(test.site.packages.remove(id, never))).toBe('site-object-missing')
      expect(dumpWorld(test.file).history.map((one) => [one.primitive, one.object, one.by])).toEqual([
        ['create-package', id, 'drydock'],
        ['start-distribution', id, 'drydock'],
        ['remove-package', id, 'drydock'],
      ])
    })

    it('need something to be sent: the boot image is everywhere, the OS image on one point', async () => {
      const where = async (kind: 'boot-image' | 'os-image', id: string) =>
        (await test.site.content.states([{ kind, id }], never)).map((one) => one.point)
      expect(await where('boot-image', 'PRA00005')).toEqual([dp1, dp2])
      expect(await where('os-image', 'PRA00011')).toEqual([dp2])
      expect(await test.site.content.points(never)).toHaveLength(2)
      expect(await test.site.content.groups(never)).toEqual([{ name: 'All branches', points: [dp1, dp2] }])
    })
  })
}
