import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { wallClock } from '#main/time.ts'
import { practiceSite } from '../site/practice-site.ts'
import { testWorld } from '../test-world.ts'
import { dumpWorld } from './dump.ts'
import { inTurn } from './in-turn.ts'
import { openWorld } from './open.ts'
import { createPackage } from './packages.ts'
import { technician } from './world.ts'

const forever = new AbortController().signal
const input = (name: string) => ({ name, path: String.raw`\\files.practice.example\autopilot$\Room`, description: '' })

/** A world that another program may hold, opened as the app does. */
function heldWorld() {
  const test = testWorld()
  const world = openWorld(test.file, { wall: wallClock, shareFolderOfUnc: () => test.share, timeout: 0 })
  const other = new Database(test.file)
  onTestFinished(() => {
    other.close()
    world.close()
    test.remove()
  })
  const made = (name: string) => dumpWorld(test.file).packages.filter((one) => one.name === name).length
  return { world, made, hold: () => other.exec('BEGIN EXCLUSIVE'), free: () => other.exec('ROLLBACK') }
}

it('a call of the site waits for a file that another program holds, without blocking, and is done once', async () => {
  const { world, made, hold, free } = heldWorld()
  hold()
  const creating = practiceSite(world).packages.create(input('Again'), forever)
  await wallClock.sleep(100, forever)
  expect(made('Again')).toBe(0)
  free()
  await creating
  expect(made('Again')).toBe(1)
})

it('its caller can give up, and nothing is done then', async () => {
  const { world, made, hold, free } = heldWorld()
  const abort = new AbortController()
  hold()
  const creating = practiceSite(world).packages.create(input('Again'), abort.signal)
  await wallClock.sleep(100, forever)
  abort.abort(new Error('given up'))
  await expect(creating).rejects.toThrow('given up')
  free()
  await wallClock.sleep(600, forever)
  expect(made('Again')).toBe(0)
})

it('what has begun is not done again', async () => {
  const { world, made, hold } = heldWorld()
  const work = () => {
    createPackage(world, technician, input('First'))
    hold()
    createPackage(world, technician, input('Second'))
  }
  await expect(inTurn(world, work, forever)).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  expect([made('First'), made('Second')]).toEqual([1, 0])
})
