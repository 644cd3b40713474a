import type { Clock, Random } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { Connection } from './connection.ts'
import { isLocked } from './errors.ts'
import { Reader, Writer } from './handles.ts'
import { migrations } from './migrations/all.ts'
import { openDatabase } from './open.ts'
import { openTurns, type Attempt, type Turns } from './turns.ts'

export interface StoreMeans {
  readonly wall: Clock
  readonly random: Random
  /** Path of SQLite's native file, where it does not lie in node_modules (src/main/places.ts). */
  readonly nativeBinding?: string
  /** Wall time, milliseconds: how long a statement blocks this process while another one holds the file. Default 10 s. */
  readonly patience?: number
  /** Hears since when (wall time, milliseconds) something waits for the file, with every try; null: nothing does any more. */
  readonly onWait?: (since: number | null) => void
}

/** Wall time, milliseconds: how long a call waits for a file that another program holds. */
const callLimit = 10_000
/** The same for what has all the time that its signal gives it: a run that is carried out. */
export const noLimit = Number.POSITIVE_INFINITY
/** Wall time, milliseconds: what a person does not notice. */
const shortPatience = 50

export interface Store {
  readonly reader: Reader
  /**
   * The one way to write: `work` is done at once, in one transaction, or when the file is free, after what waits already.
   * It is done once or not at all. Fails with database-locked after `limit` (10 s), or with the signal's reason.
   */
  write<T>(work: (writer: Writer) => T, signal: AbortSignal, limit?: number): Promise<T>
  /** Resolves when nothing waits to be written that was there before. Rejects with the signal's reason. */
  settled(signal: AbortSignal): Promise<void>
  close(): void
}

/** A store whose owner may also write without waiting its turn: tests, benches, processes that do nothing else. */
export interface OpenedStore extends Store {
  readonly writer: Writer
}

/**
 * Opens the database of a home, making or migrating it where that is due. Throws database-newer, -corrupt, -foreign,
 * -locked, -not-local, -unusable, -full or -not-migrated.
 */
export function openStore(file: string, means: StoreMeans): OpenedStore {
  return openWith(file, means, openTurns(means))
}

/**
 * The same for the app: neither opening nor writing blocks its process longer than a person notices. `signal` ends a wait
 * for the file before it is open.
 */
export function openStoreInTurn(file: string, means: StoreMeans, signal: AbortSignal): Promise<Store> {
  const turns = openTurns(means)
  const attempt = (): Attempt<Store> => {
    try {
      return { value: openWith(file, { ...means, patience: shortPatience }, turns) }
    } catch (error) {
      if (isLocked(error)) return { held: error }
      throw error
    }
  }
  return turns.take(attempt, { signal, limit: callLimit })
}

function openWith(file: string, means: StoreMeans, turns: Turns): OpenedStore {
  const { nativeBinding, patience } = means
  const connection = new Connection(openDatabase(file, { migrations, nativeBinding, patience }), file)
  const writer = new Writer(connection, means)
  return {
    reader: new Reader(connection, means),
    writer,
    write: (work, signal, limit = callLimit) =>
      turns.take(() => connection.tryWrite(() => work(writer)), { signal, limit }),
    settled: (signal) => turns.settled(signal),
    close: () => {
      turns.end(fail('cancelled', 'cancelled'))
      connection.close()
    },
  }
}
