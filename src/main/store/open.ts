import { createRequire } from 'node:module'
import Database from 'better-sqlite3'
import { Failed, fail } from '#shared/failure.ts'
import { named } from './errors.ts'
import { isOurs, migrate, newestOf, versionOf, type Migration } from './migrate.ts'
import { requireLocal } from './place.ts'

/** How long a statement waits for another process, milliseconds. */
const busyTimeout = 10_000
const retryEvery = 20

export interface Opening {
  readonly migrations: readonly Migration[]
  readonly nativeBinding?: string | undefined
  /** Wall time, milliseconds: how long to wait for a lock. */
  readonly patience?: number | undefined
}

/**
 * Opens the database, making or migrating it where that is due. A current one is not written to and needs no lock.
 * Throws database-... failures; nothing stays open then.
 */
export function openDatabase(file: string, opening: Opening): Database.Database {
  requireLocal(file)
  const database = connect(file, opening)
  try {
    prepare(database, file, opening)
    return database
  } catch (error) {
    database.close()
    throw named(error, file)
  }
}

function connect(file: string, { nativeBinding, patience = busyTimeout }: Opening): Database.Database {
  try {
    return new Database(file, { timeout: patience, ...(nativeBinding === undefined ? {} : native(nativeBinding)) })
  } catch (error) {
    const known = named(error, file)
    if (known instanceof Failed) throw known
    const reason = error instanceof Error ? error.message : String(error)
    throw fail('input', 'database-unusable', { file, reason: 'SQLITE_CANTOPEN' }, reason)
  }
}

/** The loaded addon, not its path: a bundler must not guess at it (toolchain.md 2). The types know paths only. */
function native(file: string): object {
  const addon: unknown = createRequire(import.meta.url)(file)
  return { nativeBinding: addon }
}

function prepare(database: Database.Database, file: string, opening: Opening): void {
  const newest = newestOf(opening.migrations)
  requireKnown(database, file, newest)
  if (!isOurs(database) && hasTables(database)) throw fail('input', 'database-foreign', { file })
  useWal(database, opening.patience ?? busyTimeout)
  database.pragma('synchronous = FULL')
  database.pragma('recursive_triggers = ON')
  database.pragma('foreign_keys = ON')
  if (versionOf(database) === newest) return
  migrate(database, { file, migrations: opening.migrations, connect: () => connect(file, opening) })
  requireKnown(database, file, newest)
}

function requireKnown(database: Database.Database, file: string, known: number): void {
  const version = versionOf(database)
  if (version > known && isOurs(database)) throw fail('input', 'database-newer', { file, version, known })
}

const hasTables = (database: Database.Database): boolean =>
  database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined

/** SQLite does not wait for the lock that this change needs, so this waits where several processes make one database. */
function useWal(database: Database.Database, patience: number): void {
  const rest = new Int32Array(new SharedArrayBuffer(4))
  database.pragma('busy_timeout = 0')
  for (let waited = 0; !isWal(database); waited += retryEvery) {
    if (waited > 0) Atomics.wait(rest, 0, 0, retryEvery)
    if (waited > patience) throw fail('owned', 'database-locked', { file: database.name })
  }
  database.pragma(`busy_timeout = ${patience}`)
}

function isWal(database: Database.Database): boolean {
  try {
    return database.pragma('journal_mode = WAL', { simple: true }) === 'wal'
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}
