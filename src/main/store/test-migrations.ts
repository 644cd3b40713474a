import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { migrations } from './migrations/all.ts'
import { openDatabase } from './open.ts'
import { storeFile } from './test-store.ts'

/** A database as it was at a version, and what the migrations up to another one make of it. */
export function databaseAt(version: number, file = storeFile()): Database.Database {
  const database =
    version === 0
      ? new Database(file)
      : openDatabase(file, { migrations: migrations.filter((one) => one.to <= version) })
  onTestFinished(() => {
    database.close()
  })
  return database
}

/** Fills a database at one version by `fill`, then brings it to the next. */
export function migrated(from: number, to: number, fill = ''): Database.Database {
  const file = storeFile()
  const old = databaseAt(from, file)
  old.exec(fill)
  old.close()
  return databaseAt(to, file)
}

/** The names of tables or triggers or indexes, sorted. */
export const namesOf = (database: Database.Database, type: 'table' | 'index' | 'trigger'): readonly string[] =>
  database
    .prepare<[string], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE 'deviceText_%' ORDER BY name`,
    )
    .all(type)
    .map((row) => row.name)
