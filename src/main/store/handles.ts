import type { Clock, Random } from '#shared/clock.ts'
import type { Connection, Query, Value } from './connection.ts'

export interface Means {
  readonly wall: Clock
  readonly random: Random
}

/**
 * What a query function takes: it can't change anything. Reader, Writer and Leased are classes with a private field, so
 * that none can be made up elsewhere or passed where more is needed.
 */
export class Reader {
  readonly wall: Clock
  readonly #connection: Connection

  constructor(connection: Connection, means: Means) {
    this.#connection = connection
    this.wall = means.wall
  }

  query<P extends readonly Value[], R>(sql: string): Query<P, R> {
    return this.#connection.query<P, R>(sql, false)
  }

  /** Several queries that see the same state; takes no write lock. */
  snapshot<T>(work: () => T): T {
    return this.#connection.snapshot(work)
  }
}

/** What a change takes. Changes of a run that somebody may own take a `Leased`. */
export class Writer extends Reader {
  readonly random: Random
  readonly #connection: Connection
  readonly #means: Means

  constructor(connection: Connection, means: Means) {
    super(connection, means)
    this.random = means.random
    this.#connection = connection
    this.#means = means
  }

  /** As in a Reader, but also for SQL that changes something and returns rows. */
  override query<P extends readonly Value[], R>(sql: string): Query<P, R> {
    return this.#connection.query<P, R>(sql, true)
  }

  /** Runs one statement; the number of rows it changed. */
  change(sql: string, ...values: readonly Value[]): number {
    return this.#connection.change(sql, values)
  }

  /** All or nothing, begun with the write lock; `work` is synchronous. Inside another one it is a part of that one. */
  transaction<T>(work: () => T): T {
    return this.#connection.write(work)
  }

  /** For lease.ts, which has checked the lease in the transaction that `work` runs in. */
  lend<T>(run: string, epoch: number, work: (tx: Leased) => T): T {
    const tx = new Leased(this.#connection, this.#means, run, epoch)
    try {
      return work(tx)
    } finally {
      tx.end()
    }
  }
}

/** The right to change one run, for as long as the transaction lasts that has checked its lease. */
export class Leased extends Writer {
  readonly run: string
  readonly epoch: number
  #ended = false

  constructor(connection: Connection, means: Means, run: string, epoch: number) {
    super(connection, means)
    this.run = run
    this.epoch = epoch
  }

  override query<P extends readonly Value[], R>(sql: string): Query<P, R> {
    this.#check()
    return super.query<P, R>(sql)
  }

  override change(sql: string, ...values: readonly Value[]): number {
    this.#check()
    return super.change(sql, ...values)
  }

  end(): void {
    this.#ended = true
  }

  #check(): void {
    if (this.#ended) throw new TypeError('the transaction that checked the lease has ended')
  }
}
