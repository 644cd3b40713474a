import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'

/** Another connection to the file that holds it, as a backup does. */
export interface Holder {
  hold(): void
  free(): void
}

/** For tests that say to the moment when the file is held; a real second process is that of held.test.ts. */
export function holderOf(file: string): Holder {
  const other = new Database(file)
  onTestFinished(() => {
    other.close()
  })
  return {
    hold() {
      if (!other.inTransaction) other.exec('BEGIN EXCLUSIVE')
    },
    free() {
      if (other.inTransaction) other.exec('ROLLBACK')
    },
  }
}
