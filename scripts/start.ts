import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { root } from './tools/program.ts'
import { isBuilt } from './build/is-built.ts'

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
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'inherit' })
  if (built.status !== 0) process.exit(1)
}

/** Opens the address in the browser of the person, where there is one to open. */
function openBrowser(address: string): void {
  const opener = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }[process.platform as string]
  const [command = 'xdg-open', ...before] = opener ?? []
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) return
  spawn(command, [...before, address], { stdio: 'ignore', detached: true }).on('error', () => {
    // The address stands above: a person can open it.
  })
}

build()
const reason = reasonAgainstWindow()
if (reason !== null) console.log(`No desktop window: ${reason}. Starting the same app for your browser instead.`)
const child =
  reason === null
    ? spawn(binary, [root, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
    : spawn(process.execPath, [join(root, 'out/main/browser.js')], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
if (child.stdout !== null)
  createInterface({ input: child.stdout }).on('line', (address) => {
    console.log(`Open this address in a browser on this machine (Ctrl+C ends Drydock):\n${address}`)
    openBrowser(address)
  })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.log(`Drydock could not be started: ${error.message}`)
  process.exitCode = 1
})
child.on('exit', (code) => {
  process.exitCode = code ?? 0
})
