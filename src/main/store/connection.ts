import type Database from 'better-sqlite3'
import { isLocked, named } from './errors.ts'
import type { Attempt } from './turns.ts'

export type Value = string | number | null
type Prepared = Database.Statement

/** A prepared statement that yields rows. The tables are STRICT, so a row is what its columns say. */
export interface Query<P extends readonly Value[], R> {
  get(...values: P): R | undefined
  all(...values: P): R[]
  /** One row at a time; nothing else can use the connection until it has ended. */
  iterate(...values: P): Generator<R, void, undefined>
}

/** One SQLite connection: statements prepared once, refusals of SQLite named. Nobody outside store/ sees it. */
export class Connection {
  readonly file: string
  readonly #database: Database.Database
  readonly #prepared = new Map<string, Prepared>()
  /** Made once: making a transaction costs more than a small one does. */
  readonly #within: Database.Transaction<(work: () => unknown) => unknown>

  constructor(database: Database.Database, file: string) {
    this.#database = database
    this.file = file
    this.#within = database.transaction((work: () => unknown) => work())
  }

  /** `writes: false` refuses SQL that changes something. */
  query<P extends readonly Value[], R>(sql: string, writes: boolean): Query<P, R> {
    const statement = this.#statement(sql)
    if (!writes && !statement.readonly) throw new TypeError('a reader was given SQL that writes')
    const { file } = this
    return {
      get: (...values) => this.#named(() => statement.get(...values) as R | undefined),
      all: (...values) => this.#named(() => statement.all(...values) as R[]),
      *iterate(...values) {
        try {
          for (const row of statement.iterate(...values)) yield row as R
        } catch (error) {
          throw named(error, file)
        }
      },
    }
  }

  /** Runs one statement; the number of rows it changed. */
  change(sql: string, values: readonly Value[]): number {
    return this.#named(() => this.#statement(sql).run(...values).changes)
  }

  /** All or nothing; takes the write lock at once. Inside another one: a savepoint of it. */
  write<T>(work: () => T): T {
    return this.#named(() => this.#within.immediate(work) as T)
  }

  /**
   * The same where nothing is under way; when another program holds the file it has not begun. SQLite says so before
   * `work`: a transaction that has the write lock is not refused by a lock any more (WAL, no read before it).
   */
  tryWrite<T>(work: () => T): Attempt<T> {
    if (this.#database.inTransaction) throw new TypeError('a transaction was begun within another one')
    const transaction = { begun: false }
    try {
      return {
        value: this.write(() => {
          transaction.begun = true
          return work()
        }),
      }
    } catch (error) {
      if (!transaction.begun && isLocked(error)) return { held: error }
      throw error
    }
  }

  /** One consistent view; takes no write lock. */
  snapshot<T>(work: () => T): T {
    return this.#named(() => this.#within.deferred(work) as T)
  }

  close(): void {
    this.#prepared.clear()
    this.#database.close()
  }

  #statement(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const made = this.#named(() => this.#database.prepare(sql))
    this.#prepared.set(sql, made)
    return made
  }

  #named<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw named(error, this.file)
    }
  }
}
