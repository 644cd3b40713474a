import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '#main/store/store.ts'
import { homeFolder, placesIn, terminalEntry } from './places.ts'
import { systemRandom, wallClock } from './time.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'places-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('places', () => {
  it('finds the command line from the sources', () => {
    expect(existsSync(terminalEntry)).toBe(true)
  })

  it('makes the home that is given, and a database opens in it', () => {
    const home = homeFolder(path.join(folder, 'a', 'b'))
    const store = openStore(placesIn(home).store, { wall: wallClock, random: systemRandom })
    store.close()
    expect(existsSync(placesIn(home).store)).toBe(true)
  })

  it('takes the place of the platform where none is given', () => {
    vi.stubEnv('XDG_DATA_HOME', folder)
    expect(homeFolder(undefined)).toBe(path.join(folder, 'drydock'))
  })

  it('refuses a home that is a file', () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    expect(() => homeFolder(file)).toThrow(/home-unusable/)
  })
})
