import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Failed } from '#shared/failure.ts'
import { handClock } from '../test-world.ts'
import { chosenDevices } from './devices.ts'
import { createWorld, openWorld, worldSettings } from './open.ts'
import type { WorldSettings } from './settings.ts'

const settings: WorldSettings = { seed: 1, devices: 3, speed: 2000, faults: [], door: 'in-process' }
const options = { wall: handClock(), shareFolderOfUnc: () => null }

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'no failure'
  } catch (error) {
    return error instanceof Failed ? error.failure.code : 'another error'
  }
}

describe('world file', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'drydock-open-'))
    file = path.join(folder, 'home', 'world.db')
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('is made as a whole, once, and leaves nothing beside it', () => {
    createWorld(file, settings, options)
    const before = readFileSync(file)
    expect(readdirSync(path.dirname(file))).toEqual(['world.db'])
    expect(codeOf(() => createWorld(file, settings, options))).toBe('world-exists')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(path.dirname(file))).toEqual(['world.db'])
  })

  it('is not made over one that appears in the last moment', () => {
    const late = {
      ...handClock(),
      now: () => {
        writeFileSync(file, 'somebody else was faster')
        return 0
      },
    }
    expect(codeOf(() => createWorld(file, settings, { wall: late }))).toBe('world-exists')
    expect(readFileSync(file, 'utf8')).toBe('somebody else was faster')
    expect(readdirSync(path.dirname(file))).toEqual(['world.db'])
  })

  it('is refused when another version made it', () => {
    createWorld(file, settings, options)
    const database = new Database(file)
    database.exec(`UPDATE meta SET value = json_set(value, '$.version', 0)`)
    database.close()
    expect(codeOf(() => openWorld(file, options))).toBe('practice-world-unreadable')
  })

  it('keeps its settings', () => {
    expect(worldSettings(file)).toBeNull()
    createWorld(file, { ...settings, faults: ['throttle'] }, options)
    expect(worldSettings(file)).toEqual({ ...settings, faults: ['throttle'] })
  })

  it.each([
    ['seed', { seed: -1 }],
    ['devices', { devices: 0 }],
    ['devices', { devices: 1.5 }],
    ['speed', { speed: 0 }],
    ['speed', { speed: Number.NaN }],
  ])('refuses a wrong %s', (_, wrong) => {
    expect(codeOf(() => createWorld(file, { ...settings, ...wrong }, options))).toBe('bad-argument')
  })

  it.each([
    'no-such-fault',
    'die-before-apply:no-such-primitive',
    'throttle:add-rule',
    'die-after-apply:add-rule:x',
    '',
  ])('refuses the fault "%s"', (fault) => {
    expect(codeOf(() => createWorld(file, { ...settings, faults: [fault] }, options))).toBe('fault-unknown')
  })

  it('says what is wrong with a file that is none', () => {
    expect(codeOf(() => openWorld(file, options))).toBe('world-missing')
    const text = path.join(folder, 'text')
    writeFileSync(text, 'not a database, but long enough to be looked at as one'.repeat(40))
    expect(codeOf(() => openWorld(text, options))).toBe('practice-world-unreadable')
    writeFileSync(text, '')
    expect(codeOf(() => openWorld(text, options))).toBe('practice-world-unreadable')
  })

  it('begins at the minute of the wall and runs as fast as asked', async () => {
    const wall = handClock(Date.parse('2026-11-24T07:00:30.500Z'))
    createWorld(file, settings, { wall })
    const world = openWorld(file, { ...options, wall })
    expect(new Date(world.clock.now()).toISOString()).toBe('2026-11-24T07:00:00.000Z')
    wall.pass(90)
    expect(new Date(world.clock.now()).toISOString()).toBe('2026-11-24T07:03:00.000Z')
    await world.clock.sleep(60_000, new AbortController().signal)
    expect(new Date(world.clock.now()).toISOString()).toBe('2026-11-24T07:04:00.000Z')
    world.close()
  })

  it('holds the same devices for the same seed, and the ones that the example plan names', () => {
    createWorld(file, settings, options)
    const twin = path.join(folder, 'twin.db')
    createWorld(twin, settings, options)
    const other = path.join(folder, 'other.db')
    createWorld(other, { ...settings, seed: 2 }, options)
    const [one, two, three] = [file, twin, other].map((name) => {
      const world = openWorld(name, options)
      const devices = chosenDevices(world)
      world.close()
      return devices
    })
    expect(one).toEqual(two)
    expect(one).not.toEqual(three)
    expect(one?.map((device) => device.resourceId)).toEqual([16777219, 16777220, 16777221])
    expect(one?.[1]?.name).toBe('PC-01')
    expect(one?.[2]?.serial).toBe('PF3K2M7')
  })
})
