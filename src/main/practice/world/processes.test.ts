import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { testWorld, type TestWorld } from '../test-world.ts'
import { dumpWorld } from './dump.ts'

const run = promisify(execFile)
const practice = path.join(import.meta.dirname, '..')
const prelude = `
const [, folder, file] = process.argv
const { createWorld, openWorld } = await import(folder + '/world/open.ts')
const { practiceSite } = await import(folder + '/site/practice-site.ts')
const { handClock, never } = await import(folder + '/test-world.ts')
const options = { wall: handClock(), shareFolderOfUnc: () => null }
`

/** What each of several processes printed that did the same at once. */
const atOnce = (file: string, script: string): Promise<readonly string[]> =>
  Promise.all(
    [1, 2, 3].map(async () => {
      const child = ['--input-type=module', '--eval', prelude + script, '--', practice, file]
      return (await run(process.execPath, child, { cwd: path.join(practice, '..', '..', '..') })).stdout
    }),
  )

const lives: TestWorld[] = []
afterEach(() => {
  for (const one of lives.splice(0)) one.remove()
})

describe('several processes', { timeout: 60_000 }, () => {
  it('change one world without losing or repeating anything', async () => {
    const test = testWorld({ devices: 1 })
    lives.push(test)
    const script = `
const site = practiceSite(openWorld(file, options))
const ids = []
for (let at = 0; at < 60; at += 1) ids.push(await site.packages.create({ name: 'x', path: '\\\\\\\\a\\\\b', description: '' }, never))
process.stdout.write(ids.join())`
    const ids = (await atOnce(test.file, script)).flatMap((one) => one.split(','))
    expect(new Set(ids).size).toBe(180)
    expect(
      dumpWorld(test.file)
        .history.map((one) => one.object)
        .toSorted(),
    ).toEqual(ids.toSorted())
  })

  it('that all make the world: one does', async () => {
    const test = testWorld({ devices: 1 })
    lives.push(test)
    const script = `
try {
  createWorld(file, { seed: 1, devices: 200, speed: 1, faults: [], door: 'in-process' }, options)
  process.stdout.write('made')
} catch (error) {
  process.stdout.write(error.message)
}`
    const said = await atOnce(path.join(test.folder, 'new.db'), script)
    expect(said.toSorted()).toEqual(['made', 'world-exists', 'world-exists'])
  })
})
