import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildProgram } from './build/build-program.ts'
import { isBuilt } from './build/is-built.ts'
import { out } from './build/targets.ts'
import { openAddress } from './start/open-address.ts'
import { runChild } from './start/run-child.ts'
import { root } from './tools/program.ts'

/** `npm start`: builds where that is due, opens the window, or says in one line why not and opens the page in a browser. */

// The package's folder, not the package: loading `electron` begins a download, and throws where that fails.
const home = join(createRequire(import.meta.url).resolve('electron/package.json'), '..')
const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string]
const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist'), name ?? 'electron')

/** Milliseconds: a download that does not get on is given up. */
const patience = 5 * 60_000

function reasonAgainstWindow(): string | null {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined)
    return 'there is no display'
  if (process.getuid?.() === 0) return 'Electron does not run as root'
  if (existsSync(binary)) return null
  console.log('Downloading Electron, once ...')
  const got = spawnSync(process.execPath, [join(home, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: patience,
  })
  return got.status === 0 && existsSync(binary) ? null : 'Electron could not be downloaded'
}

function build(): void {
  if (isBuilt()) return
  console.log('Building ...')
  if (!buildProgram()) process.exit(1)
}

/** The exit code of the window; a text: why there is none. */
async function openWindow(): Promise<number | string> {
  const reason = reasonAgainstWindow()
  if (reason !== null) return reason
  // The project is the program, so that it goes by its name; another folder of builds is one file of it.
  const program = process.env['DRYDOCK_OUT'] === undefined ? root : join(out, 'main/window.js')
  const { code, notStarted } = await runChild(binary, [program, ...process.argv.slice(2)])
  return notStarted === null ? code : `Electron ${notStarted}`
}

async function openPage(reason: string): Promise<number> {
  console.log(`No desktop window: ${reason}. Starting the same app for your browser instead.`)
  let close = (): void => undefined
  const { code } = await runChild(process.execPath, [join(out, 'main/browser.js')], (address) => {
    console.log(`Open this address in a browser on this machine (Ctrl+C ends Drydock):\n${address}`)
    close = openAddress(address, out)
  })
  close()
  return code
}

build()
const window = await openWindow()
process.exitCode = typeof window === 'number' ? window : await openPage(window)
