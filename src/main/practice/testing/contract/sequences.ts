import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, command, deploy, fastSequence, never, type TestWorld } from '../../test-world.ts'
import { iso } from '#shared/clock.ts'
import { dumpWorld } from '../../world/dump.ts'
import { releaseLock, takeLock } from '../../world/locks.ts'
import { colleague, minute, technician } from '../../world/world.ts'
import type { OpenDoor } from './open-door.ts'

/** What every door to a practice site does alike: sequences. */
export function sequencesContract(open: OpenDoor): void {
  describe('task sequences, locks and deployments', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open({ devices: 2 })
    })
    afterEach(() => {
      test.remove()
    })
    const make = () =>
      test.site.taskSequences.create({ name: 'Autopilot', description: 'd', bootImageId: 'PRA00005' }, never)
    const write = (id: string, packageId = 'PRA00007') =>
      codeOf(test.site.taskSequences.write(id, fastSequence(packageId), never))

    it('are made empty, may share a name, and need a boot image', async () => {
      const [one, two] = [await make(), await make()]
      expect(await test.site.taskSequences.read(one, never)).toEqual({ steps: [] })
      expect((await test.site.taskSequences.withName('autopilot', never)).map((found) => found.id)).toEqual([one, two])
      const wrong = { name: 'x', description: '', bootImageId: 'PRA00011' }
      expect(await codeOf(test.site.taskSequences.create(wrong, never))).toBe('site-object-missing')
      const long = { name: 'x', description: 'x'.repeat(513), bootImageId: 'PRA00005' }
      expect(await codeOf(test.site.taskSequences.create(long, never))).toBe('site-value-refused')
    })

    it('are found by their description as typed, without letter case', async () => {
      const described = { name: 'x', description: 'Room_12 drydock-profile=abc', bootImageId: 'PRA00005' }
      const id = await test.site.taskSequences.create(described, never)
      const found = async (part: string) => (await test.site.taskSequences.withMarker(part, never)).map((one) => one.id)
      expect(await found('DRYDOCK-profile=abc')).toEqual([id])
      expect(await found('room_12')).toEqual([id])
      for (const wild of ['Room%', 'drydock_profile', '[R]oom', 'drydock-profile=abd'])
        expect(await found(wild)).toEqual([])
    })

    it('give back what was written, and know what they need', async () => {
      const id = await make()
      await write(id)
      expect(await test.site.taskSequences.read(id, never)).toEqual(fastSequence('PRA00007'))
      const references = await test.site.taskSequences.references(id, never)
      expect(references.map((one) => `${one.kind} ${one.id}`).toSorted()).toEqual([
        'boot-image PRA00005',
        'os-image PRA00011',
        'package PRA00007',
      ])
      expect(references.find((one) => one.id === 'PRA00011')?.size).toBeGreaterThan(5_000_000)
      expect(await write(id, 'PRA0FFFF')).toBe('site-object-missing')
    })

    it('are edited by one at a time; an edit of ours that was cut off leaves our lock', async () => {
      const id = await make()
      takeLock(test.world, colleague, 'task-sequence', id)
      expect(await write(id)).toBe('site-object-locked')
      expect(await codeOf(test.site.taskSequences.setEnabled(id, false, never))).toBe('site-object-locked')
      expect(await codeOf(test.site.locks.releaseOwn('task-sequence', id, never))).toBe('site-object-locked')
      releaseLock(test.world, colleague, 'task-sequence', id)
      expect(await write(id, 'PRA0FFFF')).toBe('site-object-missing')
      expect(await test.site.locks.of('task-sequence', id, never)).toBeNull()
      takeLock(test.world, technician, 'task-sequence', id)
      expect(await test.site.locks.of('task-sequence', id, never)).toEqual({
        owner: technician.owner,
        machine: technician.machine,
        since: iso(test.world.clock.now()),
        ours: true,
      })
      expect(await write(id)).toBe('site-object-locked')
      await test.site.locks.releaseOwn('task-sequence', id, never)
      expect(await write(id)).toBeUndefined()
      expect(await test.site.locks.of('task-sequence', id, never)).toBeNull()
      expect(await codeOf(test.site.locks.of('task-sequence', 'PRA0FFFF', never))).toBe('site-object-missing')
    })

    it('change only when they are not that already', async () => {
      const id = await make()
      await test.site.taskSequences.setEnabled(id, true, never)
      await test.site.taskSequences.setEnabled(id, false, never)
      expect((await test.site.taskSequences.get(id, never))?.enabled).toBe(false)
      await test.site.taskSequences.setEnabled(id, true, never)
      expect(dumpWorld(test.file).history.map((one) => one.primitive)).toEqual([
        'create-task-sequence',
        'disable-task-sequence',
        'enable-task-sequence',
      ])
    })

    it('are dumped with their steps', async () => {
      const id = await make()
      await write(id)
      const found = dumpWorld(test.file).taskSequences.find((one) => one.id === id)
      expect(found).toMatchObject({ name: 'Autopilot', enabled: true, steps: fastSequence('PRA00007').steps })
    })

    it('run on a device as they were when it started', async () => {
      const { sequenceId, deploymentId, packageId } = await deploy(test)
      let started = 0
      while (started === 0) {
        test.wait(5)
        started = (await test.site.status.messages(deploymentId, null, never)).lines.length
      }
      await test.site.taskSequences.write(sequenceId, { steps: [command('Other', 'cmd.exe /c exit 9')] }, never)
      test.wait(24 * 60)
      const lines = (await test.site.status.messages(deploymentId, null, never)).lines
      const first = lines[0]?.resourceId
      expect(lines.filter((one) => one.resourceId === first).at(-1)?.exitCode).toBe(0)
      expect(lines.filter((one) => one.exitCode === 9).map((one) => one.resourceId)).not.toContain(first)
      expect(packageId).toBeDefined()
    })

    describe('deployments', () => {
      const request = async (more: object = {}) => ({
        taskSequenceId: await make(),
        collectionId: 'PRA00015',
        purpose: 'available' as const,
        availability: 'clients' as const,
        option: 'download-when-needed' as const,
        showProgress: true,
        availableFrom: iso(test.world.clock.now() + 500),
        expires: iso(test.world.clock.now() + 60 * minute + 500),
        comment: 'drydock-run=x',
        ...more,
      })

      it('are read back as they were sent, to the second, and may exist twice', async () => {
        const wanted = await request()
        const [one, two] = [
          await test.site.deployments.create(wanted, never),
          await test.site.deployments.create(wanted, never),
        ]
        const expected = { ...wanted, availableFrom: '2026-11-24T07:00:00.000Z', expires: '2026-11-24T08:00:00.000Z' }
        expect(await test.site.deployments.get(one, never)).toEqual({ ...expected, id: one })
        expect(
          (await test.site.deployments.ofTaskSequence(wanted.taskSequenceId, never)).map((each) => each.id),
        ).toEqual([one, two])
        expect(await test.site.deployments.withMarker('DRYDOCK-RUN=x', never)).toHaveLength(2)
        expect(await test.site.deployments.onCollection('PRA00015', never)).toHaveLength(3)
        await test.site.deployments.remove(one, never)
        expect(await test.site.deployments.get(one, never)).toBeNull()
        expect(await codeOf(test.site.deployments.remove(one, never))).toBe('site-object-missing')
      })

      it.each([
        [{ taskSequenceId: 'PRA0FFFF' }, 'site-object-missing'],
        [{ collectionId: 'PRA0FFFF' }, 'site-object-missing'],
        [{ expires: '2026-11-24T07:00:00Z' }, 'site-value-refused'],
        [{ availableFrom: 'soon' }, 'site-value-refused'],
        [{ option: 'download-first', availability: 'clients-media-pxe' }, 'site-value-refused'],
        [{ comment: 'x'.repeat(513) }, 'site-value-refused'],
      ])('refuse %j', async (wrong, code) => {
        expect(await codeOf(test.site.deployments.create(await request(wrong), never))).toBe(code)
      })

      it('go with their sequence and with their collection', async () => {
        const wanted = await request()
        const id = await test.site.deployments.create(wanted, never)
        await test.site.taskSequences.remove(wanted.taskSequenceId, never)
        expect(await test.site.deployments.get(id, never)).toBeNull()
        expect(
          dumpWorld(test.file)
            .history.slice(-2)
            .map((one) => one.primitive),
        ).toEqual(['remove-deployment', 'remove-task-sequence'])
      })
    })
  })
}
