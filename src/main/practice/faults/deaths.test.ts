import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { codeOf, fastSequence, never, testWorld, type TestWorld } from '../test-world.ts'
import { dumpWorld } from '../world/dump.ts'

const lives: TestWorld[] = []
afterEach(() => {
  for (const one of lives.splice(0)) one.remove()
})

const here = import.meta.dirname
const script = `
const [, folder, file, what] = process.argv
const { openWorld } = await import(folder + '/world/open.ts')
const { practiceSite } = await import(folder + '/site/practice-site.ts')
const { handClock, fastSequence, never } = await import(folder + '/test-world.ts')
const site = practiceSite(openWorld(file, { wall: handClock(), shareFolderOfUnc: () => null }))
if (what === 'create') await site.collections.create({ name: 'x', comment: '', limitingCollectionId: 'SMS00001' }, never)
else await site.taskSequences.write(what, fastSequence('PRA00007'), never)
process.stdout.write('survived')
`

/** What becomes of another process that does one thing in this world. */
function inChild(test: TestWorld, what: string): string {
  const child = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, '--', path.join(here, '..'), test.file, what],
    {
      encoding: 'utf8',
      cwd: path.join(here, '..', '..', '..', '..'),
    },
  )
  return child.signal ?? (child.stdout === '' ? child.stderr : child.stdout)
}

const begin = (...faults: string[]): TestWorld => {
  const test = testWorld({ devices: 1, faults })
  lives.push(test)
  return test
}
const made = (test: TestWorld) => dumpWorld(test.file).history.map((one) => one.primitive)

describe('a process that is killed', { timeout: 60_000 }, () => {
  it('just before a change leaves nothing, and is not killed there again', async () => {
    const test = begin('die-before-apply')
    expect(inChild(test, 'create')).toBe('SIGKILL')
    expect(made(test)).toEqual([])
    expect(await test.site.collections.withName('x', never)).toEqual([])
    expect(inChild(test, 'create')).toBe('survived')
    expect(made(test)).toEqual(['create-collection'])
  })

  it('just after a change leaves all of it, and is not killed there again', () => {
    const test = begin('die-after-apply:create-collection')
    expect(inChild(test, 'create')).toBe('SIGKILL')
    expect(made(test)).toEqual(['create-collection'])
    expect(dumpWorld(test.file).faults).toMatchObject([{ fault: 'die-after-apply', what: 'create-collection' }])
    expect(inChild(test, 'create')).toMatch(/site-name-taken/)
  })

  it('only at the change that was named', () => {
    expect(inChild(begin('die-before-apply:create-package', 'die-after-apply:add-rule'), 'create')).toBe('survived')
  })

  it('in the middle of an edit leaves our lock and the old steps', async () => {
    const test = begin('kill-mid-edit')
    const id = await test.site.taskSequences.create({ name: 'x', description: '', bootImageId: 'PRA00005' }, never)
    expect(inChild(test, id)).toBe('SIGKILL')
    expect(await test.site.taskSequences.read(id, never)).toEqual({ steps: [] })
    expect(await test.site.locks.of('task-sequence', id, never)).toMatchObject({ ours: true })
    expect(await codeOf(test.site.taskSequences.write(id, fastSequence('PRA00007'), never))).toBe('site-object-locked')
    await test.site.locks.releaseOwn('task-sequence', id, never)
    expect(inChild(test, id)).toBe('survived')
    expect(await test.site.taskSequences.read(id, never)).toEqual(fastSequence('PRA00007'))
    expect(made(test)).toEqual(['create-task-sequence', 'edit-task-sequence'])
  })
})
