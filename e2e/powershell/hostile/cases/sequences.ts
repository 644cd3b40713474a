import type { LockableKind } from '#shared/site.ts'
import type { Condition, Step } from '#shared/task-sequence/model.ts'
import { command, group, never, type TestWorld } from '#main/practice/test-world.ts'
import type { Case } from './case.ts'

const create = (test: TestWorld, given: { name?: string; description?: string; bootImageId?: string }) =>
  test.site.taskSequences.create({ name: 'Sequence', description: '', bootImageId: 'PRA00005', ...given }, never)

/** Written into a new sequence and read back. */
const written = async (test: TestWorld, steps: readonly Step[]) => {
  const id = await create(test, {})
  await test.site.taskSequences.write(id, { steps }, never)
  return test.site.taskSequences.read(id, never)
}

const always = { enabled: true, continueOnError: false } as const
const when = (condition: Condition): Step => ({ ...always, ...command('step', 'cmd.exe'), condition })

/** A step with the text in one place. */
const steps: Readonly<Record<string, (text: string) => Step>> = {
  'step name': (text) => command(text, 'cmd.exe'),
  'group name': (text) => group(text, [command('step', 'cmd.exe')]),
  'command line': (text) => command('step', text),
  packageId: (text) => command('step', 'cmd.exe', text),
  'variable name': (name) => when({ kind: 'variable', name, operator: 'exists' }),
  'variable value': (value) => when({ kind: 'variable', name: 'DrydockPermit', operator: 'not-equals', value }),
  'value of any': (value) =>
    when({
      kind: 'any',
      of: [
        { kind: 'variable', name: 'A', operator: 'not-exists' },
        { kind: 'variable', name: 'A', operator: 'equals', value },
      ],
    }),
  imageId: (imageId) => ({ ...always, kind: 'apply-operating-system', name: 'step', imageId, imageIndex: 3 }),
  owner: (owner) => ({ ...always, kind: 'apply-windows-settings', name: 'step', owner, organization: 'x' }),
  organization: (organization) => ({
    ...always,
    kind: 'apply-windows-settings',
    name: 'step',
    owner: 'x',
    organization,
  }),
  'partition name': (name) => ({
    ...always,
    kind: 'partition-disk',
    name: 'step',
    diskNumber: 0,
    style: 'gpt',
    partitions: [{ name, type: 'primary', size: 100, unit: 'percent', bootable: true }],
  }),
  className: (className) => ({ ...always, kind: 'other', name: 'step', className }),
}

const kinds: readonly LockableKind[] = ['task-sequence', 'package', 'boot-image', 'os-image']

export const sequenceCases: readonly Case[] = [
  {
    name: 'taskSequences.create name',
    run: async (test, name) => {
      const id = await create(test, { name })
      return [await test.site.taskSequences.get(id, never), await test.site.taskSequences.withName(name, never)]
    },
  },
  {
    name: 'taskSequences.create description',
    run: async (test, text) => {
      const id = await create(test, { description: text })
      return [await test.site.taskSequences.get(id, never), await test.site.taskSequences.withMarker(text, never)]
    },
  },
  { name: 'taskSequences.create bootImageId', run: (test, bootImageId) => create(test, { bootImageId }) },
  ...Object.entries(steps).map(([place, step]): Case => ({
    name: `taskSequences.write ${place}`,
    run: (test, text) => written(test, [command('first', 'cmd.exe'), step(text), command('last', 'cmd.exe')]),
  })),
  { name: 'taskSequences.withName', run: (test, text) => test.site.taskSequences.withName(text, never) },
  { name: 'taskSequences.withMarker', run: (test, text) => test.site.taskSequences.withMarker(text, never) },
  { name: 'taskSequences.get', run: (test, text) => test.site.taskSequences.get(text, never) },
  { name: 'taskSequences.read', run: (test, text) => test.site.taskSequences.read(text, never) },
  {
    name: 'taskSequences.write',
    run: (test, text) => test.site.taskSequences.write(text, { steps: [command('step', 'cmd.exe')] }, never),
  },
  { name: 'taskSequences.setEnabled', run: (test, text) => test.site.taskSequences.setEnabled(text, false, never) },
  { name: 'taskSequences.references', run: (test, text) => test.site.taskSequences.references(text, never) },
  { name: 'taskSequences.remove', run: (test, text) => test.site.taskSequences.remove(text, never) },
  { name: 'images.bootImage', run: (test, text) => test.site.images.bootImage(text, never) },
  { name: 'images.osImage', run: (test, text) => test.site.images.osImage(text, never) },
  ...kinds.flatMap((kind): readonly Case[] => [
    { name: `locks.of ${kind}`, run: (test, text) => test.site.locks.of(kind, text, never) },
    { name: `locks.releaseOwn ${kind}`, run: (test, text) => test.site.locks.releaseOwn(kind, text, never) },
  ]),
]
