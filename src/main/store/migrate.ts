import { renameSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
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
  /** A second connection to the same file, for the backup. */
  readonly connect: () => Database.Database
}

/** "DRYD": what `PRAGMA application_id` holds in a database of ours. */
const applicationId = 0x44525944

export const isOurs = (database: Database.Database): boolean =>
  database.pragma('application_id', { simple: true }) === applicationId

export const versionOf = (database: Database.Database): number =>
  Number(database.pragma('user_version', { simple: true }))

/** The copy that is kept of a database of this version before it is migrated. */
export const backupOf = (file: string, version: number): string => `${file}.backup-v${version}`

/**
 * Migrates in one transaction, with a backup beside the file first. Foreign keys are off meanwhile (rebuilding a parent
 * table would otherwise delete its children) and are checked before the commit. Throws database-not-migrated, with nothing
 * changed.
 */
export function migrate(database: Database.Database, migrating: Migrating): void {
  database.pragma('foreign_keys = OFF')
  try {
    database
      .transaction(() => {
        // Another process may have done it while this one waited for the lock.
        const from = versionOf(database)
        if (from >= newestOf(migrating.migrations)) return
        if (from > 0) backUp(migrating, from)
        apply(database, migrating, from)
      })
      .immediate()
  } finally {
    database.pragma('foreign_keys = ON')
  }
}

export const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.to ?? 0

/** By a second connection: this one holds the write lock, so the copy has everything and nobody writes after it. */
function backUp({ file, connect }: Migrating, version: number): void {
  const copy = `${backupOf(file, version)}.tmp`
  rmSync(copy, { force: true })
  const reading = connect()
  try {
    reading.prepare<[string]>('VACUUM INTO ?').run(copy)
    renameSync(copy, backupOf(file, version))
  } finally {
    reading.close()
    rmSync(copy, { force: true })
  }
}

function apply(database: Database.Database, { file, migrations }: Migrating, from: number): void {
  const to = newestOf(migrations)
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
