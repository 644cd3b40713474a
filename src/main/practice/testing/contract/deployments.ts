import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { iso } from '#shared/clock.ts'
import type { DeploymentRequest } from '#shared/site.ts'
import { codeOf, never, type TestWorld } from '../../test-world.ts'
import { dumpWorld } from '../../world/dump.ts'
import { hour, minute } from '../../world/world.ts'
import { failureOf } from './failure-of.ts'
import type { OpenDoor } from './open-door.ts'

/** Objects that every practice site holds. */
const sequence = 'PRA0000A'
const collection = 'PRA00014'
const otherOnes = 'PRA20001'

/** What every door to a practice site does alike: deployments. */
export function deploymentsContract(open: OpenDoor): void {
  describe('deployments', () => {
    let test: TestWorld
    let request: DeploymentRequest
    beforeEach(async () => {
      test = await open()
      const now = test.world.clock.now()
      request = {
        taskSequenceId: sequence,
        collectionId: collection,
        purpose: 'available',
        availability: 'clients',
        option: 'download-when-needed',
        showProgress: true,
        availableFrom: iso(now + 15 * minute),
        expires: iso(now + 24 * hour),
        comment: "Room 12's laptops [a-z]% drydock-run=x",
      }
    })
    afterEach(() => {
      test.remove()
    })
    const create = (wishes: Partial<DeploymentRequest> = {}) =>
      test.site.deployments.create({ ...request, ...wishes }, never)
    const get = (id: string) => test.site.deployments.get(id, never)

    it('hold every parameter that was sent', async () => {
      const id = await create()
      expect(await get(id)).toEqual({ id, ...request })
      const wishes: readonly Partial<DeploymentRequest>[] = [
        { purpose: 'required' },
        { availability: 'clients-media-pxe' },
        { availability: 'media-pxe' },
        { option: 'download-first' },
        { showProgress: false },
        { comment: '' },
      ]
      for (const wish of wishes) {
        const other = await create(wish)
        expect(await get(other)).toEqual({ id: other, ...request, ...wish })
      }
    })

    it('keep whole seconds, in UTC', async () => {
      const id = await create({ availableFrom: '2026-11-25T23:30:15.999+05:30', expires: '2026-12-01T00:00:00Z' })
      expect(await get(id)).toMatchObject({
        availableFrom: '2026-11-25T18:00:15.000Z',
        expires: '2026-12-01T00:00:00.000Z',
      })
    })

    it('reject what does not fit', async () => {
      const refused = (wishes: Partial<DeploymentRequest>) => failureOf(create(wishes))
      expect(await refused({ expires: request.availableFrom })).toEqual({
        code: 'site-value-refused',
        field: 'expires',
        limit: '> availableFrom',
      })
      expect(await refused({ option: 'download-first', availability: 'media-pxe' })).toEqual({
        code: 'site-value-refused',
        field: 'option',
        limit: 'download-when-needed',
      })
      for (const time of ['tomorrow', '2026-11-25', '2026-13-01T00:00:00Z', ''])
        expect(await refused({ availableFrom: time })).toEqual({
          code: 'site-value-refused',
          field: 'availableFrom',
          limit: 'RFC 3339',
        })
      expect(await refused({ comment: 'x'.repeat(513) })).toEqual({
        code: 'site-value-refused',
        field: 'comment',
        limit: '512',
      })
    })

    it('need a sequence and a collection that exist', async () => {
      for (const id of ['PRA0FFFF', "x' OR '1'='1", ''])
        expect(await failureOf(create({ taskSequenceId: id }))).toEqual({ code: 'site-object-missing', what: id })
      for (const id of ['PRA0FFFF', 'PRA00014x'])
        expect(await failureOf(create({ collectionId: id }))).toEqual({ code: 'site-object-missing', what: id })
      expect(dumpWorld(test.file).history).toEqual([])
    })

    it('are found by comment, collection and sequence', async () => {
      const [one, two] = [await create(), await create({ comment: 'other' })]
      const ids = (found: readonly { readonly id: string }[]) => found.map((deployment) => deployment.id)
      const withMarker = async (part: string) => ids(await test.site.deployments.withMarker(part, never))
      expect(await withMarker('DRYDOCK-run=x')).toEqual([one])
      expect(await withMarker('[A-Z]%')).toEqual([one])
      for (const wild of ['laptops _a-z_', '[b]', '%other', 'drydock-run=y']) expect(await withMarker(wild)).toEqual([])
      expect(ids(await test.site.deployments.onCollection(collection, never))).toEqual([one, two])
      expect(ids(await test.site.deployments.onCollection('PRA00015', never))).toEqual([otherOnes])
      expect(await test.site.deployments.onCollection('PRA0FFFF', never)).toEqual([])
      expect(ids(await test.site.deployments.ofTaskSequence(sequence, never))).toEqual([one, two])
      expect(await test.site.deployments.ofTaskSequence("' OR 1=1", never)).toEqual([])
      expect(await get('PRA2FFFF')).toBeNull()
      expect(await get("' OR 1=1")).toBeNull()
    })

    it('of somebody else are told as they are', async () => {
      expect(await get(otherOnes)).toMatchObject({ availability: 'media-pxe', comment: '' })
      test.world.db.run(
        `UPDATE deployment SET availability = 'media-pxe-hidden', option = 'run-from-point', expires = 8640000000000000
         WHERE id = ?`,
        otherOnes,
      )
      expect(await get(otherOnes)).toMatchObject({
        availability: 'media-pxe-hidden',
        option: 'run-from-point',
        expires: null,
      })
    })

    it('are changed in what is given, and in nothing else', async () => {
      const id = await create()
      const change = (wishes: Parameters<typeof test.site.deployments.change>[1]) =>
        test.site.deployments.change(id, wishes, never)
      const later = iso(test.world.clock.now() + 48 * hour)
      await change({ expires: later })
      expect(await get(id)).toEqual({ id, ...request, expires: later })
      await change({ option: 'download-first', availableFrom: iso(test.world.clock.now()) })
      await change({ option: 'download-when-needed', availability: 'clients-media-pxe' })
      expect(await get(id)).toEqual({
        id,
        ...request,
        expires: later,
        availableFrom: iso(test.world.clock.now()),
        availability: 'clients-media-pxe',
      })
      expect(await failureOf(change({ option: 'download-first' }))).toMatchObject({ field: 'option' })
      expect(await failureOf(change({ expires: iso(test.world.clock.now()) }))).toMatchObject({ field: 'expires' })
      expect(await failureOf(test.site.deployments.change('PRA2FFFF', { expires: later }, never))).toEqual({
        code: 'site-object-missing',
        what: 'PRA2FFFF',
      })
    })

    it('go when they are removed', async () => {
      const id = await create()
      await test.site.deployments.remove(id, never)
      expect(await get(id)).toBeNull()
      expect(await failureOf(test.site.deployments.remove(id, never))).toEqual({
        code: 'site-object-missing',
        what: id,
      })
      expect(await codeOf(test.site.deployments.remove('*', never))).toBe('site-object-missing')
      expect(dumpWorld(test.file).history.map((one) => [one.primitive, one.object])).toEqual([
        ['create-deployment', id],
        ['remove-deployment', id],
      ])
    })
  })
}
