import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupOf, type Migration } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { openDatabase } from './open.ts'
import { failureOf, storeFile } from './test-store.ts'

const first: Migration = { to: 10, sql: 'CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;' }
const second: Migration = {
  to: 20,
  sql: `CREATE TABLE child (parent INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;
INSERT INTO child SELECT id FROM parent;`,
}
/** Rebuilds the parent as SQLite wants it done; with foreign keys on this would delete the children. */
const third: Migration = {
  to: 30,
  sql: `CREATE TABLE newer (id INTEGER PRIMARY KEY, name TEXT) STRICT;
INSERT INTO newer (id) SELECT id FROM parent;
DROP TABLE parent;
ALTER TABLE newer RENAME TO parent;`,
}

function open(file: string, ...list: readonly Migration[]): Database.Database {
  const database = openDatabase(file, { migrations: list, patience: 200 })
  onTestFinished(() => {
    database.close()
  })
  return database
}

const count = (database: Database.Database, table: string) =>
  database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const version = (database: Database.Database) => database.pragma('user_version', { simple: true })

describe('the list of migrations', () => {
  it('ascends by tens, and every module is in it', () => {
    expect(migrations.map((one) => one.to)).toEqual(migrations.map((_, at) => (at + 1) * 10))
    const folder = fileURLToPath(new URL('./migrations', import.meta.url))
    const modules = readdirSync(folder).filter((name) => /^\d/.test(name) && !name.endsWith('.test.ts'))
    expect(modules.map((name) => Number(name.slice(0, 4)))).toEqual(migrations.map((one) => one.to))
    for (const name of modules) expect(existsSync(path.join(folder, name.replace('.ts', '.test.ts')))).toBe(true)
  })
})

describe('migrating', () => {
  it('brings an old database to the newest version, keeping its rows, its children and a copy', () => {
    const file = storeFile()
    const old = open(file, first)
    old.exec('INSERT INTO parent VALUES (1), (2)')
    old.close()

    const current = open(file, first, second, third)
    expect(version(current)).toBe(30)
    expect(count(current, 'parent')).toBe(2)
    expect(count(current, 'child')).toBe(2)
    expect(current.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => current.exec('INSERT INTO child VALUES (3)')).toThrow('FOREIGN KEY')

    const copy = open(backupOf(file, 10), first)
    expect(version(copy)).toBe(10)
    expect(count(copy, 'parent')).toBe(2)
    expect(readdirSync(path.dirname(file)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('copies what another process has committed and not yet written back', () => {
    const file = storeFile()
    const old = open(file, first)
    old.exec('INSERT INTO parent VALUES (1)')
    open(file, first, second)
    expect(count(open(backupOf(file, 10), first), 'parent')).toBe(1)
  })

  it('makes no copy of a new database, and none where nothing is due', () => {
    const file = storeFile()
    open(file, first)
    open(file, first)
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('backup'))).toEqual([])
  })

  it('changes nothing where one fails', () => {
    const file = storeFile()
    const old = open(file, first)
    old.exec('INSERT INTO parent VALUES (1)')
    old.close()
    const broken: Migration = { to: 30, sql: 'CREATE TABLE half (a TEXT) STRICT; INSERT INTO missing VALUES (1);' }
    expect(failureOf(() => open(file, first, second, broken))).toEqual({
      kind: 'work',
      code: 'database-not-migrated',
      parameters: { file, from: 10, to: 30 },
      detail: 'no such table: missing',
    })
    const same = open(file, first)
    expect(version(same)).toBe(10)
    expect(count(same, 'parent')).toBe(1)
    expect(same.prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('child', 'half')`).pluck().get()).toBe(0)
  })

  it('changes nothing where a row would lose its parent', () => {
    const file = storeFile()
    const old = open(file, first, second)
    old.exec('INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1)')
    old.close()
    const losing: Migration = { to: 30, sql: 'DELETE FROM parent' }
    expect(failureOf(() => open(file, first, second, losing))).toMatchObject({ code: 'database-not-migrated' })
    expect(count(open(file, first, second), 'parent')).toBe(1)
  })

  it('waits for another process that writes, then gives up', () => {
    const file = storeFile()
    const old = open(file, first)
    old.exec('BEGIN IMMEDIATE')
    const before = readFileSync(file)
    expect(failureOf(() => open(file, first, second))).toMatchObject({ kind: 'owned', code: 'database-locked' })
    expect(readFileSync(file).equals(before)).toBe(true)
    old.exec('ROLLBACK')
    expect(version(open(file, first, second))).toBe(20)
  })
})
