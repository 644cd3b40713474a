import path from 'node:path'
import Database from 'better-sqlite3'

interface Kept {
  readonly start: number
  readonly wallStart: number
  readonly speed: number
}

const hour = 60 * 60_000

/** So slow that for any test nothing more happens in the world; and as fast as worlds of tests usually run. */
export const slow = 20
export const fast = 5000

/**
 * Lets the world's time run on at another speed, and jump ahead by hours, so that no test depends on how fast this machine
 * is. For processes that start from now on: none may live that has opened the world already.
 */
export function setPace(home: string, speed: number, hoursAhead = 0): void {
  const database = new Database(path.join(home, 'practice', 'world.db'))
  try {
    const value = database.prepare("SELECT value FROM meta WHERE key = 'world'").pluck().get()
    const kept = JSON.parse(String(value)) as Kept
    const wall = Date.now()
    const world = kept.start + (wall - kept.wallStart) * kept.speed + hoursAhead * hour
    const changed = { ...kept, speed, wallStart: wall - (world - kept.start) / speed }
    database.prepare("UPDATE meta SET value = ? WHERE key = 'world'").run(JSON.stringify(changed))
  } finally {
    database.close()
  }
}
