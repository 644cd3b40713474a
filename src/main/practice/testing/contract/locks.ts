import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { iso } from '#shared/clock.ts'
import type { LockableKind } from '#shared/site.ts'
import { codeOf, command, never, type TestWorld } from '../../test-world.ts'
import { takeLock } from '../../world/locks.ts'
import { colleague, technician } from '../../world/world.ts'
import type { OpenDoor } from './open-door.ts'

const objects: readonly (readonly [LockableKind, string])[] = [
  ['task-sequence', 'PRA00009'],
  ['package', 'PRA00007'],
  ['boot-image', 'PRA00005'],
  ['os-image', 'PRA00011'],
]
const elsewhere = { ...technician, machine: 'BENCH-02' }

/** What every door to a practice site does alike: edit locks. */
export function locksContract(open: OpenDoor): void {
  describe('edit locks', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open({ devices: 1 })
    })
    afterEach(() => {
      test.remove()
    })
    const lockOf = (kind: LockableKind, id: string) => test.site.locks.of(kind, id, never)
    const release = (kind: LockableKind, id: string) => test.site.locks.releaseOwn(kind, id, never)

    it.each(objects)('of a %s are shown, and released where they are ours', async (kind, id) => {
      expect(await lockOf(kind, id)).toBeNull()
      await release(kind, id)
      takeLock(test.world, technician, kind, id)
      const since = iso(test.world.clock.now())
      expect(await lockOf(kind, id)).toEqual({
        owner: technician.owner,
        machine: technician.machine,
        since,
        ours: true,
      })
      await release(kind, id)
      expect(await lockOf(kind, id)).toBeNull()
    })

    it.each([
      ['a colleague', colleague],
      ['the same account on another machine', elsewhere],
    ])('of %s are nobody else’s to release', async (_, holder) => {
      for (const [kind, id] of objects) {
        takeLock(test.world, holder, kind, id)
        expect(await lockOf(kind, id)).toMatchObject({ ...pick(holder), ours: false })
        await expect(release(kind, id)).rejects.toMatchObject(lockedBy(id, holder))
        expect(await lockOf(kind, id)).toMatchObject(pick(holder))
      }
    })

    it('are named by every change that they stop', async () => {
      for (const [kind, id] of objects) takeLock(test.world, colleague, kind, id)
      const sequence = 'PRA00009'
      const { taskSequences, packages } = test.site
      const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
        [sequence, () => taskSequences.write(sequence, { steps: [command('A', 'x')] }, never)],
        [sequence, () => taskSequences.setEnabled(sequence, false, never)],
        [sequence, () => taskSequences.remove(sequence, never)],
        ['PRA00007', () => packages.updateContent('PRA00007', never)],
        ['PRA00007', () => packages.remove('PRA00007', never)],
      ]
      for (const [id, change] of changes) await expect(change()).rejects.toMatchObject(lockedBy(id, colleague))
    })

    it('are of objects that exist', async () => {
      for (const [kind, id] of [...objects.map(([one]) => [one, 'PRA0FFFF'] as const), ['package', "x'"] as const]) {
        expect(await codeOf(lockOf(kind, id))).toBe('site-object-missing')
        expect(await codeOf(release(kind, id))).toBe('site-object-missing')
      }
      // One row of ids, but each kind has its own.
      expect(await codeOf(lockOf('package', 'PRA00005'))).toBe('site-object-missing')
    })
  })
}

const pick = ({ owner, machine }: typeof technician) => ({ owner, machine })
const lockedBy = (id: string, holder: typeof technician) => ({
  failure: { code: 'site-object-locked', parameters: { id, ...pick(holder) } },
})
