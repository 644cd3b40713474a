import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemRandom, wallClock } from '#main/time.ts'
import { insertDevices } from './devices.ts'
import { migrations } from './migrations/all.ts'
import { getRun, insertRun } from './runs.ts'
import { openStore } from './store.ts'
import { failureOf, openTest, runA, someDevice, someRun, storeFile, temporaryFolder } from './test-store.ts'

/** A database that another program has open. */
function elsewhere(file: string): Database.Database {
  const database = new Database(file)
  onTestFinished(() => {
    database.close()
  })
  return database
}

function filled(): string {
  const file = storeFile()
  const store = openTest(file)
  insertRun(store.writer, someRun(runA))
  insertDevices(
    store.writer,
    runA,
    Array.from({ length: 500 }, (_, at) => someDevice(at + 1)),
  )
  store.close()
  return file
}

function damage(file: string, offset: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, bytes.length, offset)
  closeSync(handle)
}

describe('a new database', () => {
  it('is made with the newest tables, safe settings and nothing beside it that stays', () => {
    const file = storeFile()
    const store = openTest(file)
    const pragma = (name: string) => store.writer.query<[], Record<string, unknown>>(`PRAGMA ${name}`).get()
    expect(pragma('user_version')).toEqual({ user_version: migrations.at(-1)?.to })
    expect(pragma('journal_mode')).toEqual({ journal_mode: 'wal' })
    expect(pragma('synchronous')).toEqual({ synchronous: 2 })
    expect(pragma('foreign_keys')).toEqual({ foreign_keys: 1 })
    expect(pragma('recursive_triggers')).toEqual({ recursive_triggers: 1 })
    expect(pragma('busy_timeout')).toEqual({ timeout: 200 })
    store.close()
    expect(readdirSync(path.dirname(file))).toEqual(['drydock.db'])
  })

  it('has only STRICT tables', () => {
    const store = openTest()
    const loose = store.reader
      .query<[], { name: string }>(
        `SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
      )
      .all()
    expect(loose).toEqual([])
  })

  it('is made in an empty file, which a process leaves that dies while it makes one', () => {
    const file = storeFile()
    writeFileSync(file, '')
    expect(() => openTest(file)).not.toThrow()
  })
})

describe('a current database', () => {
  it('is not written to by opening and reading it, and needs no lock', () => {
    const file = filled()
    const before = { bytes: readFileSync(file), time: statSync(file).mtimeMs }
    const other = elsewhere(file)
    other.exec('BEGIN IMMEDIATE')
    const store = openTest(file)
    expect(getRun(store.reader, runA)?.batch).toBe('Room 12')
    store.close()
    other.exec('ROLLBACK')
    other.close()
    expect(readFileSync(file).equals(before.bytes)).toBe(true)
    expect(statSync(file).mtimeMs).toBe(before.time)
  })

  it('refuses a reader that would write', () => {
    const { reader } = openTest()
    expect(() => reader.query('DELETE FROM setting RETURNING key').all()).toThrow(TypeError)
  })

  it('is readable while another process writes, and says so when that one holds the lock too long', () => {
    const file = filled()
    const store = openTest(file)
    const other = elsewhere(file)
    other.exec('BEGIN IMMEDIATE')
    expect(getRun(store.reader, runA)).not.toBeNull()
    const failure = failureOf(() => store.writer.transaction(() => 1))
    expect(failure).toMatchObject({ kind: 'owned', code: 'database-locked', parameters: { file } })
    other.exec('ROLLBACK')
    expect(store.writer.transaction(() => 1)).toBe(1)
  })
})

describe('a program that was packed', () => {
  it('gives the native file that lies elsewhere', () => {
    const here = createRequire(import.meta.url)
    const prebuilds = path.join(path.dirname(here.resolve('better-sqlite3/package.json')), 'prebuilds')
    const nativeBinding = path.join(temporaryFolder(), 'better_sqlite3.node')
    copyFileSync(path.join(prebuilds, `${process.platform}-${process.arch}.node`), nativeBinding)
    const store = openStore(storeFile(), { wall: wallClock, random: systemRandom, nativeBinding })
    expect(getRun(store.reader, runA)).toBeNull()
    store.close()
    expect(() =>
      openStore(storeFile(), { wall: wallClock, random: systemRandom, nativeBinding: '/missing.node' }),
    ).toThrow()
  })
})

describe('what is no database of ours', () => {
  it('is refused where it was written by a newer program, and left as it was', () => {
    const file = filled()
    const other = elsewhere(file)
    other.pragma('user_version = 100000')
    other.close()
    const before = readFileSync(file)
    expect(failureOf(() => openTest(file))).toEqual({
      kind: 'input',
      code: 'database-newer',
      parameters: { file, version: 100000, known: migrations.at(-1)?.to },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is refused where another program keeps something in it', () => {
    const file = storeFile()
    const other = elsewhere(file)
    other.exec('CREATE TABLE theirs (a)')
    other.pragma('user_version = 3')
    other.close()
    expect(failureOf(() => openTest(file))).toEqual({ kind: 'input', code: 'database-foreign', parameters: { file } })
  })

  it.each([
    ['text', (file: string) => writeFileSync(file, 'this is no database\n'.repeat(500))],
    ['a few bytes', (file: string) => writeFileSync(file, 'SQLite')],
    ['cut short', (file: string) => truncateSync(file, statSync(file).size - 8192)],
    ['a damaged schema', (file: string) => damage(file, 100, new Uint8Array(3996).fill(0xa5))],
  ])('is refused where it holds %s', (_, spoil) => {
    const file = filled()
    spoil(file)
    expect(failureOf(() => openTest(file))).toMatchObject({
      kind: 'input',
      code: 'database-corrupt',
      parameters: { file },
    })
  })

  it('is found out while it is read, where the damage lies deeper', () => {
    const file = filled()
    const other = elsewhere(file)
    const root = other.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'runDevice'`).pluck().get() as number
    other.close()
    damage(file, (root - 1) * 4096, new Uint8Array(4096).fill(0xa5))
    const store = openTest(file)
    const failure = failureOf(() => store.reader.query('SELECT model FROM runDevice').all())
    expect(failure).toMatchObject({ code: 'database-corrupt' })
  })

  it('is waited for, then refused, where another program has locked it as a whole', () => {
    const file = storeFile()
    const other = elsewhere(file)
    other.exec('BEGIN EXCLUSIVE')
    expect(failureOf(() => openTest(file))).toMatchObject({ kind: 'owned', code: 'database-locked' })
    other.exec('ROLLBACK')
    other.exec('BEGIN')
    other.prepare('SELECT * FROM sqlite_schema').all()
    expect(failureOf(() => openTest(file))).toMatchObject({
      kind: 'owned',
      code: 'database-locked',
      parameters: { file },
    })
  })

  it('is refused where there is no folder, or the file is one', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'drydock.db'))
    for (const file of [path.join(folder, 'drydock.db'), path.join(folder, 'missing', 'drydock.db')])
      expect(failureOf(() => openTest(file))).toMatchObject({
        kind: 'input',
        code: 'database-unusable',
        parameters: { file, reason: 'SQLITE_CANTOPEN' },
      })
  })

  it('is refused in a synchronised folder before anything is made there', () => {
    const folder = path.join(temporaryFolder(), 'OneDrive - Fabrikam')
    mkdirSync(folder)
    const file = path.join(folder, 'drydock.db')
    expect(failureOf(() => openTest(file))).toMatchObject({ code: 'database-not-local' })
    expect(readdirSync(folder)).toEqual([])
  })
})
