import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Clock } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { faultHooks } from '../faults/table.ts'
import { handlers } from '../life/handlers.ts'
import { populate } from '../population/populate.ts'
import { Db, shape, text } from './db.ts'
import { worldSchema, worldVersion } from './schema.ts'
import { checkSettings, worldClock, type Beginning, type WorldSettings } from './settings.ts'
import { minute, type World } from './world.ts'

export interface WorldOptions {
  readonly wall: Clock
  /** The folder behind a UNC name, for the share of this practice; null for every other. */
  readonly shareFolderOfUnc: (unc: string) => string | null
  /** Where SQLite's native part lies, in a bundle. */
  readonly nativeBinding?: string
  /** Wall time, milliseconds: how long a statement blocks this process while another one holds the file. Default 20 s. */
  readonly timeout?: number
}

interface Kept extends Beginning {
  readonly version: number
  readonly settings: WorldSettings
}

const metaRow = shape({ value: text })

/**
 * Makes a world: all of it or nothing, and only one of two that try at once. World time begins at the wall's minute.
 * Fails with `world-exists`, `bad-argument`, `fault-unknown`.
 */
export function createWorld(
  file: string,
  settings: WorldSettings,
  options: { readonly wall: Clock; readonly nativeBinding?: string },
): void {
  checkSettings(settings)
  const faults = faultHooks(settings.faults)
  if (existsSync(file)) throw fail('input', 'world-exists')
  mkdirSync(path.dirname(file), { recursive: true })
  const beside = mkdtempSync(path.join(path.dirname(file), '.practice-'))
  try {
    const made = path.join(beside, 'world')
    const wallStart = options.wall.now()
    const start = Math.floor(wallStart / minute) * minute
    const kept: Kept = { version: worldVersion, settings, start, wallStart, speed: settings.speed }
    const db = new Db(made, bindingOf(options))
    try {
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
      db.writing(() => {
        db.exec(worldSchema)
      })
      db.run("INSERT INTO meta (key, value) VALUES ('world', ?)", JSON.stringify(kept))
      populate(view(db, kept, faults, { ...options, wall: stopped(wallStart), shareFolderOfUnc: () => null }))
    } finally {
      db.close()
    }
    claim(made, file)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** A new name for a finished file; fails where the name is taken, also in the last moment. */
function claim(made: string, file: string): void {
  try {
    linkSync(made, file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw fail('input', 'world-exists')
    throw error
  }
}

const stopped = (now: number): Clock => ({
  now: () => now,
  sleep: () => Promise.reject(new TypeError('no time passes')),
})

const bindingOf = ({ nativeBinding, timeout }: Pick<WorldOptions, 'nativeBinding' | 'timeout'>) => ({
  ...(nativeBinding === undefined ? {} : { nativeBinding }),
  ...(timeout === undefined ? {} : { timeout }),
})

/** Opens a world for this process. Fails with `world-missing` or `practice-world-unreadable`. */
export function openWorld(file: string, options: WorldOptions): World {
  const { db, kept } = openFile(file, { fileMustExist: true, ...bindingOf(options) })
  db.exec('PRAGMA synchronous = OFF')
  return view(db, kept, faultHooks(kept.settings.faults), options)
}

/** What a world was made with; null: there is none. Fails with `practice-world-unreadable`. */
export function worldSettings(file: string, options: { readonly nativeBinding?: string } = {}): WorldSettings | null {
  if (!existsSync(file)) return null
  const { db, kept } = openFile(file, { readonly: true, fileMustExist: true, ...bindingOf(options) })
  db.close()
  return kept.settings
}

/** The time in a world, milliseconds; null: there is none. Fails with `practice-world-unreadable`. */
export function worldNow(file: string, wall: Clock): number | null {
  if (!existsSync(file)) return null
  const { db, kept } = openFile(file, { readonly: true, fileMustExist: true })
  db.close()
  return worldClock(kept, wall).now()
}

/** The file and what it was made with. Fails with `world-missing` or `practice-world-unreadable`. */
export function openFile(file: string, options: ConstructorParameters<typeof Db>[1]): { db: Db; kept: Kept } {
  if (!existsSync(file)) throw fail('input', 'world-missing')
  let db: Db | undefined
  try {
    db = new Db(file, options)
    const kept = JSON.parse(db.get(metaRow, "FROM meta WHERE key = 'world'")?.value ?? 'null') as Kept | null
    if (kept?.version === worldVersion) return { db, kept }
  } catch (error) {
    db?.close()
    throw fail('input', 'practice-world-unreadable', { file }, error instanceof Error ? error.message : '')
  }
  db.close()
  throw fail('input', 'practice-world-unreadable', { file })
}

function view(db: Db, kept: Kept, faults: World['faults'], options: WorldOptions): World {
  return {
    db,
    settings: kept.settings,
    clock: worldClock(kept, options.wall),
    wall: options.wall,
    start: kept.start,
    faults,
    handlers,
    shareFolderOfUnc: options.shareFolderOfUnc,
    moment: { at: null },
    shareIsFull: () => faults.some((one) => one.shareFull === true),
    close: () => {
      db.close()
    },
  }
}
