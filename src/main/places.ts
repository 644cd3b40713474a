import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '#shared/failure.ts'

/** Where things are: the only module that knows (design, "From sources and bundled"). */
const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../..')

/** How another process of this program is started: the same engine, the same entry. */
export const terminalEntry = path.join(root, 'src/main/fronts/terminal/main.ts')

/** What was built: beside this file where it was built too, else where `npm run build` puts it. */
const out = path.basename(path.dirname(here)) === 'src' ? path.join(root, 'out') : path.dirname(here)

/** The built page, and the one file that is loaded into the window before it. */
export const pageFolder = path.join(out, 'renderer')
export const preloadFile = path.join(out, 'preload/preload.cjs')

const scripts = path.join(root, 'assets/powershell')

/** Scripts that run in PowerShell: the shipped module's manifest, and the folder of the stand-in for the console's. */
export const powerShellPlaces = {
  module: path.join(scripts, 'Drydock/Drydock.psd1'),
  practiceConsole: path.join(scripts, 'Practice'),
} as const

/** All data of one user: `--home`, `DRYDOCK_HOME`, else the platform's place for it (formats.md, "Command line"). */
export function homeFolder(given: string | undefined): string {
  const home = given ?? defaultHome()
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw fail('input', 'home-unusable', { home, reason })
  }
  return home
}

function defaultHome(): string {
  const local = process.env['LOCALAPPDATA']
  if (process.platform === 'win32' && local !== undefined) return path.join(local, 'Drydock')
  const data = process.env['XDG_DATA_HOME']
  return path.join(data === undefined || data === '' ? path.join(homedir(), '.local', 'share') : data, 'drydock')
}

/** Files inside a home. */
export const placesIn = (home: string) => ({
  store: path.join(home, 'drydock.db'),
  log: path.join(home, 'drydock.log'),
  /** Where the desktop window was. */
  window: path.join(home, 'window.json'),
  practice: path.join(home, 'practice'),
})
