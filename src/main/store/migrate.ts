import { renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { fail } from '#shared/failure.ts'
import { named } from './errors.ts'

/** Brings the tables to version `to`: one module each in migrations/, numbered by tens. */
export interface Migration {
  readonly to: number
  readonly sql: string
}

export interface Migrating {
  readonly file: string
  readonly migrations: readonly Migration[]
  /** Tells files of processes apart that open the same old database at once. */
  readonly unique: string
}

/** "DRYD": what `PRAGMA application_id` holds in a database of ours. */
const applicationId = 0x44525944

export const isOurs = (database: Database.Database): boolean =>
  database.pragma('application_id', { simple: true }) === applicationId
export const versionOf = (database: Database.Database): number => Number(database.pragma('user_version', { simple: true }))
const changesSeen = (database: Database.Database): unknown => database.pragma('data_version', { simple: true })

/** The copy that is kept of a database of this version before it is migrated. */
export const backupOf = (file: string, version: number): string => `${file}.backup-v${version}`

/**
 * Migrates in one transaction, after a backup beside the file. Foreign keys are off meanwhile (rebuilding a parent table
 * would otherwise delete its children) and are checked before the commit. Throws database-not-migrated, with nothing changed.
 */
export function migrate(database: Database.Database, { file, migrations, unique }: Migrating): void {
  const newest = migrations.at(-1)?.to ?? 0
  const copy = `${file}.backup-${unique}.tmp`
  database.pragma('foreign_keys = OFF')
  try {
    // Another process may write or migrate between the copy and the lock; then the copy is taken anew.
    for (let done = false; !done; ) {
      const from = versionOf(database)
      if (from >= newest) return
      const seen = changesSeen(database)
      if (from > 0) copyTo(database, copy)
      done = database
        .transaction(() => {
          if (from > 0 && changesSeen(database) !== seen) return false
          if (versionOf(database) !== from) return false
          if (from > 0) renameSync(copy, backupOf(file, from))
          apply(database, file, from, migrations)
          return true
        })
        .immediate()
    }
  } finally {
    rmSync(copy, { force: true })
    database.pragma('foreign_keys = ON')
  }
}

function copyTo(database: Database.Database, copy: string): void {
  rmSync(copy, { force: true })
  database.prepare<[string]>('VACUUM INTO ?').run(copy)
}

function apply(database: Database.Database, file: string, from: number, migrations: readonly Migration[]): void {
  const to = migrations.at(-1)?.to ?? from
  try {
    for (const one of migrations) if (one.to > from) database.exec(one.sql)
    const [orphan] = database.prepare<[], { table: string }>('PRAGMA foreign_key_check').all()
    if (orphan !== undefined) throw new TypeError(`a row of ${orphan.table} has lost the row it belongs to`)
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${to}`)
  } catch (error) {
    const known = named(error, file)
    if (known !== error) throw known
    const detail = error instanceof Error ? error.message : String(error)
    throw fail('work', 'database-not-migrated', { file, from, to }, detail)
  }
}
