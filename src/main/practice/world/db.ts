import Database from 'better-sqlite3'

export type Value = string | number | null | Uint8Array
type Column<T> = (value: unknown) => T
type Shape = Readonly<Record<string, Column<unknown>>>
export type Row<S extends Shape> = { readonly [K in keyof S]: ReturnType<S[K]> }

const wrong = (value: unknown): never => {
  throw new TypeError(`a column of the practice world holds ${typeof value}`)
}
export const text: Column<string> = (value) => (typeof value === 'string' ? value : wrong(value))
export const int: Column<number> = (value) => (typeof value === 'number' ? value : wrong(value))
export const flag: Column<boolean> = (value) => int(value) !== 0
export const bytes: Column<Uint8Array> = (value) => (value instanceof Uint8Array ? value : wrong(value))
export const textOrNull: Column<string | null> = (value) => (value === null ? null : text(value))
export const intOrNull: Column<number | null> = (value) => (value === null ? null : int(value))

/** What a row looks like: column names and how each is read. */
export const shape = <const S extends Shape>(columns: S): S => columns

/** Wall time, milliseconds: how long a file that another program holds is waited for. */
export const longestHold = 20_000

/** Another program holds the file. */
export const isHeld = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

/** SQLite as the world uses it: prepared once, rows typed by their shape, statements counted. */
export class Db {
  /** Statements executed so far: what a poll costs. */
  statements = 0
  /** Transactions of `writing` so far. */
  commits = 0
  readonly #database: Database.Database
  readonly #prepared = new Map<string, Database.Statement>()
  /** Made once: making a transaction costs more than a small one does. */
  readonly #within: Database.Transaction<(work: () => unknown) => unknown>

  constructor(
    file: string,
    options: { readonly?: boolean; fileMustExist?: boolean; nativeBinding?: string; timeout?: number },
  ) {
    this.#database = new Database(file, { timeout: longestHold, ...options })
    this.#within = this.#database.transaction((work: () => unknown) => work())
  }

  #statement(sql: string): Database.Statement {
    this.statements += 1
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const made = this.#database.prepare(sql)
    this.#prepared.set(sql, made)
    return made
  }

  #select(columns: Shape, rest: string): Database.Statement {
    return this.#statement(`SELECT ${Object.keys(columns).join(', ')} ${rest}`)
  }

  /** The first row of `SELECT <columns> <rest>`. */
  get<S extends Shape>(columns: S, rest: string, ...values: readonly Value[]): Row<S> | undefined {
    const row = this.#select(columns, rest).get(...values)
    return row === undefined ? undefined : decode(columns, row)
  }

  /** All rows of `SELECT <columns> <rest>`. */
  all<S extends Shape>(columns: S, rest: string, ...values: readonly Value[]): readonly Row<S>[] {
    return this.#select(columns, rest)
      .all(...values)
      .map((row) => decode(columns, row))
  }

  /** Runs one statement; the number of rows it changed. */
  run(sql: string, ...values: readonly Value[]): number {
    return this.#statement(sql).run(...values).changes
  }

  exec(sql: string): void {
    this.#database.exec(sql)
  }

  /** One transaction that takes the write lock at once. */
  writing<T>(work: () => T): T {
    const value = this.#within.immediate(work) as T
    this.commits += 1
    return value
  }

  /** One consistent view; takes no write lock. */
  reading<T>(work: () => T): T {
    return this.#within.deferred(work) as T
  }

  close(): void {
    this.#database.close()
  }
}

function decode<S extends Shape>(columns: S, row: unknown): Row<S> {
  const values: Record<string, unknown> = {}
  if (typeof row !== 'object' || row === null) return wrong(row)
  for (const [name, value] of Object.entries(row)) values[name] = columns[name]?.(value)
  return values as Row<S>
}
