import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalSequence } from '#shared/task-sequence/canonical.ts'
import { Failed } from '#shared/failure.ts'
import type { Condition, Sequence, Step } from '#shared/task-sequence/model.ts'
import { codeOf, command, fastSequence, group, guard, install, never, type TestWorld } from '../../test-world.ts'
import { shape, text } from '../../world/db.ts'
import { dumpWorld } from '../../world/dump.ts'
import { colleague } from '../../world/world.ts'
import { hostileTexts, isRefused } from './hostile-texts.ts'
import type { OpenDoor } from './open-door.ts'
import { randomSequence } from './random-sequence.ts'

const always = { enabled: true, continueOnError: false } as const
const exists = (name: string): Condition => ({ kind: 'variable', name, operator: 'exists' })

/** What every door to a practice site does alike: the steps of a task sequence. */
export function sequenceStepsContract(open: OpenDoor): void {
  describe('steps of a task sequence', () => {
    let test: TestWorld
    let id: string
    beforeEach(async () => {
      test = await open({ devices: 2 })
      id = await test.site.taskSequences.create({ name: 'Steps', description: '', bootImageId: 'PRA00005' }, never)
    })
    afterEach(() => {
      test.remove()
    })
    const write = (...steps: readonly Step[]) => test.site.taskSequences.write(id, { steps }, never)
    const read = (): Promise<Sequence> => test.site.taskSequences.read(id, never)
    /** Which field the site does not take; null: it took all. */
    const refusal = async (step: Step): Promise<unknown> => {
      try {
        await write(step)
        return null
      } catch (error) {
        if (!(error instanceof Failed) || error.failure.code !== 'site-value-refused') throw error
        return error.failure.parameters
      }
    }
    /** Every state that the sequence has been in, oldest first. */
    const states = (): readonly (readonly Step[])[] =>
      test.world.db
        .all(shape({ steps: text }), 'FROM revision WHERE sequenceId = ? ORDER BY revision', id)
        .map((one) => JSON.parse(one.steps) as readonly Step[])

    it('come back as they were written, whatever they are', async () => {
      await fc.assert(
        fc.asyncProperty(randomSequence, async (sequence) => {
          await test.site.taskSequences.write(id, sequence, never)
          expect(canonicalSequence(await read())).toBe(canonicalSequence(sequence))
        }),
        { numRuns: process.env['DRYDOCK_LONG'] === '1' ? 60 : 5 },
      )
    })

    it('keep their success codes, and say nothing of the usual ones', async () => {
      const codes = [0, 1, 2_147_942_402, 4_294_967_295]
      await write(
        guard,
        { ...command('A', 'a'), successCodes: codes },
        { ...command('B', 'b'), successCodes: [3010, 0] },
      )
      const [first, second, third] = (await read()).steps
      expect(first).not.toHaveProperty('successCodes')
      expect(second).toHaveProperty('successCodes', codes)
      expect(canonicalSequence({ steps: third === undefined ? [] : [third] })).toBe(
        canonicalSequence({ steps: [command('B', 'b')] }),
      )
    })

    it('keep what is disabled, what continues on error, and conditions in conditions', async () => {
      const nested: Condition = {
        kind: 'any',
        of: [
          { kind: 'none', of: [exists('A'), exists('B')] },
          { kind: 'all', of: [exists('C'), exists('D')] },
        ],
      }
      const steps: readonly Step[] = [
        { ...command('Off', 'x'), enabled: false, condition: nested },
        {
          ...group('Outer', [{ ...group('Inner', [command('Deep', 'y')]), enabled: false, condition: exists('E') }]),
          continueOnError: true,
          condition: { kind: 'none', of: [exists('F')] },
        },
        group('Empty', []),
      ]
      await write(...steps)
      expect(await read()).toEqual({ steps })
    })

    it.each<[string, Step, unknown]>([
      ['no name', command(' ', 'x'), { field: 'step', limit: '1' }],
      ['a long name', command('x'.repeat(101), 'x'), { field: 'step', limit: '100' }],
      ['a long name in a group', group('G', [command('x'.repeat(101), 'x')]), { field: 'step', limit: '100' }],
      ['no command line', command('A', ''), { field: 'command line', limit: '1' }],
      ['a long command line', command('A', 'x'.repeat(32_001)), { field: 'command line', limit: '32000' }],
      ['no time', { ...command('A', 'x'), timeoutMinutes: 0 }, { field: 'timeout', limit: '1-999' }],
      ['half a minute', { ...command('A', 'x'), timeoutMinutes: 0.5 }, { field: 'timeout', limit: '1-999' }],
      ['no success', { ...command('A', 'x'), successCodes: [] }, { field: 'success codes', limit: '1' }],
      [
        'a code that is none',
        { ...command('A', 'x'), successCodes: [2 ** 32] },
        { field: 'success codes', limit: '0-4294967295' },
      ],
      [
        'a variable that is none',
        { ...command('A', 'x'), condition: exists('a b') },
        { field: 'variable', limit: 'A-Z, 0-9, _, -' },
      ],
      [
        'a partition without size',
        partitions({ type: 'primary', size: 0, bootable: false }),
        { field: 'size', limit: '1-100' },
      ],
      [
        'a boot partition that can not be one',
        partitions({ type: 'efi', size: 9, bootable: true }),
        { field: 'boot partition', limit: 'primary' },
      ],
      [
        'an index that is none',
        { ...always, kind: 'apply-operating-system', name: 'A', imageId: 'PRA00011', imageIndex: 0 },
        { field: 'image index', limit: '1-2147483647' },
      ],
    ])('with %s are refused', async (_, step, expected) => {
      await write(guard)
      expect(await refusal(step)).toEqual(expected)
      expect(await read()).toEqual({ steps: [guard] })
    })

    it.each(Object.entries(hostileTexts))('arrive unchanged, or are refused by name: %s', async (_, hostile) => {
      const settings = (owner: string): Step => ({
        ...always,
        kind: 'apply-windows-settings',
        name: 'S',
        owner,
        organization: 'o',
      })
      const value: Condition = { kind: 'variable', name: 'A', operator: 'equals', value: hostile }
      const places: readonly (readonly [string, number, Step])[] = [
        ['step', 100, command(hostile, 'x')],
        ['command line', 32_000, command('A', hostile)],
        ['value', 32_000, { ...command('A', 'x'), condition: value }],
        ['owner', 255, settings(hostile)],
      ]
      for (const [field, most, step] of places) {
        const refused = await refusal(step)
        expect(refused === null).toBe(!isRefused(hostile, most))
        if (refused === null) expect(await read()).toEqual({ steps: [step] })
        else expect(refused).toMatchObject({ field })
      }
    })

    it('that are not ours are refused, and nothing is touched', async () => {
      await write(guard)
      const foreign: Step = { ...always, kind: 'other', name: 'Install VPN', className: 'SMS_TaskSequence_XAction' }
      await expect(write(guard, group('G', [foreign]))).rejects.toMatchObject({
        failure: { code: 'site-step-unsupported', parameters: { name: 'Install VPN' } },
      })
      expect(await read()).toEqual({ steps: [guard] })
    })

    it('of others are read, with what they join', async () => {
      const wizard = await test.site.taskSequences.read('PRA0000A', never)
      expect(wizard).toEqual({ steps: dumpWorld(test.file).taskSequences.find((one) => one.id === 'PRA0000A')?.steps })
      const network = { ...always, kind: 'other' as const, className: 'SMS_TaskSequence_ApplyNetworkSettingsAction' }
      const join = { ...always, kind: 'other' as const, className: 'SMS_TaskSequence_JoinDomainWorkgroupAction' }
      const steps: readonly Step[] = [
        { ...network, name: 'A', joins: 'domain' },
        { ...network, name: 'B' },
        { ...join, name: 'C', joins: 'workgroup' },
        { ...join, name: 'D', joins: 'domain' },
      ]
      test.world.db.run('UPDATE revision SET steps = ? WHERE sequenceId = ?', JSON.stringify(steps), id)
      expect(await read()).toEqual({ steps })
    })

    it('that need what the site does not hold are refused, and nothing is touched', async () => {
      await write(guard)
      const image: Step = { ...always, kind: 'apply-operating-system', name: 'I', imageId: 'PRA00005', imageIndex: 1 }
      const missing: readonly (readonly [string, Step])[] = [
        ['PRA00005', image],
        ['PRA0FFFF', group('G', [command('A', 'x', 'PRA0FFFF')])],
        ['no id', command('A', 'x', 'no id')],
        ['', command('A', 'x', '')],
        ['PRA00007\u00AD', group('G', [command('A', 'x', 'PRA00007'), command('B', 'x', 'PRA00007\u00AD')])],
      ]
      for (const [what, step] of missing)
        await expect(write(step)).rejects.toMatchObject({
          failure: { code: 'site-object-missing', parameters: { what } },
        })
      expect(await read()).toEqual({ steps: [guard] })
      expect(await test.site.locks.of('task-sequence', id, never)).toBeNull()
      expect(await codeOf(test.site.taskSequences.write('PRA0FFFF', { steps: [] }, never))).toBe('site-object-missing')
      expect(await codeOf(test.site.taskSequences.read('x', never))).toBe('site-object-missing')
    })

    it('are replaced from the last to the first, whatever they are called: the guard goes last', async () => {
      const named = (name: string): Step => ({ ...guard, name })
      const old = [
        guard,
        group('G', install()),
        named(guard.name.toUpperCase()),
        command('[x]*', 'y'),
        command('G', 'z'),
      ]
      await write(...old)
      const before = states().length
      await test.site.taskSequences.write(id, fastSequence('PRA00007'), never)
      const [, ...later] = states().slice(before - 1)
      expect(later.at(-1)).toEqual(fastSequence('PRA00007').steps)
      expect(later.at(-2)).toEqual([])
      for (const steps of later) expect(steps.length === 0 || steps[0]?.name === guard.name).toBe(true)
      await write()
      expect(await read()).toEqual({ steps: [] })
    })

    it('wait for a colleague who has the editor open from the beginning', async () => {
      test.remove()
      test = await open({ devices: 1, faults: ['ts-locked'] })
      id = await test.site.taskSequences.create({ name: 'Steps', description: '', bootImageId: 'PRA00005' }, never)
      const locked = {
        code: 'site-object-locked',
        parameters: { id, owner: colleague.owner, machine: colleague.machine },
      }
      await expect(write(guard)).rejects.toMatchObject({ failure: locked })
      test.wait(21)
      await write(guard)
      expect(await read()).toEqual({ steps: [guard] })
    })

    it('are there although the answer was lost', async () => {
      test.remove()
      test = await open({ devices: 1, faults: ['answer-lost'] })
      const lost = { name: 'Lost', description: '', bootImageId: 'PRA00005' }
      expect(await codeOf(test.site.taskSequences.create(lost, never))).toBe('site-answer-lost')
      const [found] = await test.site.taskSequences.withName('Lost', never)
      id = found?.id ?? ''
      expect(await codeOf(write(guard))).toBe('site-answer-lost')
      expect(await read()).toEqual({ steps: [guard] })
      expect(await test.site.locks.of('task-sequence', id, never)).toBeNull()
    })

    it('are left with the guard alone where a rewrite is cut off', async () => {
      await test.site.taskSequences.write(id, fastSequence('PRA00007'), never)
      // A colleague opens the editor the moment that the first edit has let go of the lock.
      test.world.db.exec(`CREATE TRIGGER grab AFTER DELETE ON editLock BEGIN
        INSERT INTO editLock (kind, id, owner, machine, since)
        VALUES (OLD.kind, OLD.id, '${colleague.owner}', '${colleague.machine}', OLD.since); END`)
      await expect(write(command('A', 'x'))).rejects.toMatchObject({
        failure: {
          code: 'site-object-locked',
          parameters: { id, owner: colleague.owner, machine: colleague.machine },
        },
      })
      expect(await read()).toEqual({ steps: [guard] })
      expect(dumpWorld(test.file).history.filter((one) => one.primitive === 'edit-task-sequence')).toHaveLength(2)
    })
  })
}

const partitions = (of: { type: 'primary' | 'efi'; size: number; bootable: boolean }): Step => ({
  ...always,
  kind: 'partition-disk',
  name: 'P',
  diskNumber: 0,
  style: 'gpt',
  partitions: [{ name: 'x', unit: 'percent', ...of }],
})
