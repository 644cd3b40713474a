import type { Clock, Random } from '#shared/clock.ts'
import { Connection } from './connection.ts'
import { Reader, Writer } from './handles.ts'
import { migrations } from './migrations/all.ts'
import { openDatabase } from './open.ts'

export interface StoreMeans {
  readonly wall: Clock
  readonly random: Random
  /** Path of SQLite's native file, where it does not lie in node_modules (src/main/places.ts). */
  readonly nativeBinding?: string
  /** Wall time, milliseconds: how long a statement waits for another process. Default 10 s. */
  readonly patience?: number
}

export interface Store {
  readonly reader: Reader
  readonly writer: Writer
  close(): void
}

/**
 * Opens the database of a home, making or migrating it where that is due. Throws database-newer, -corrupt, -foreign,
 * -locked, -not-local, -unusable, -full or -not-migrated.
 */
export function openStore(file: string, means: StoreMeans): Store {
  const { nativeBinding, patience } = means
  const database = openDatabase(file, { migrations, nativeBinding, patience })
  const connection = new Connection(database, file)
  return {
    reader: new Reader(connection, means),
    writer: new Writer(connection, means),
    close: () => {
      connection.close()
    },
  }
}
