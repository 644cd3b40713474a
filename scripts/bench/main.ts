import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import type { Bench } from './line.ts'
import { whyNoWindow } from './window-there.ts'

/** What can be measured; each is loaded only where it runs, so that it shares memory and caches with no other. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  conversions: async () => (await import('./conversions.ts')).conversions,
  start: async () => (await import('./start.ts')).start,
  run: async () => (await import('./run.ts')).run,
  events: async () => (await import('./events.ts')).events,
  board: async () => (await import('./board.ts')).board,
  page: async () => (await import('./page.ts')).page,
  window: async () => (await import('./window.ts')).window,
  storm: async () => (await import('./storm.ts')).storm,
  cancel: async () => (await import('./cancel.ts')).cancel,
  resume: async () => (await import('./resume.ts')).resume,
  powershell: async () => (await import('./powershell.ts')).powershell,
}

/** Those that open a real Electron. */
const inWindow: readonly string[] = ['window', 'storm', 'cancel', 'resume']

/** The window needs a display: what is put before its command gives it one (scripts/test/window-suite.ts). */
const prefixOf = (name: string): readonly string[] =>
  inWindow.includes(name) ? (process.env['DRYDOCK_WINDOW_PREFIX'] ?? '').split(' ').filter((word) => word !== '') : []

const inOwnProcess = (name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const own = [process.execPath, import.meta.filename, '--only', name]
    const words = [...prefixOf(name), ...own]
    const child = spawn(words[0] ?? process.execPath, words.slice(1), { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => {
      resolve(code === 0)
    })
  })

/** Prints JSON lines and no verdict; the exit code says only whether everything could be measured. */
async function bench(only: string | undefined): Promise<number> {
  if (only === undefined) {
    const good: boolean[] = []
    for (const name of Object.keys(benches)) good.push(await inOwnProcess(name))
    return good.every(Boolean) ? 0 : 1
  }
  const load = Object.hasOwn(benches, only) ? benches[only] : undefined
  if (load === undefined) {
    process.stderr.write(`--only takes one of: ${Object.keys(benches).join(', ')}\n`)
    return 2
  }
  const why = inWindow.includes(only) ? whyNoWindow(process.env) : null
  if (why !== null) {
    process.stderr.write(`SKIPPED ${only}: ${why}\n`)
    return 0
  }
  await (
    await load()
  )((line) => void process.stdout.write(`${JSON.stringify(line)}\n`))
  return 0
}

process.exitCode = await bench(parseArgs({ options: { only: { type: 'string' } } }).values.only)
