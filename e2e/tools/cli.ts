import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const entry = path.join(root, 'src/main/fronts/terminal/main.ts')

export interface Ran {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
  /** What came on stdout, byte for byte. */
  readonly bytes: Buffer
}

export interface Options {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Runs as this user, where the tests themselves may do everything. */
  readonly uid?: number
}

export interface Started {
  readonly pid: number
  readonly ended: Promise<Ran>
  kill(signal: 'SIGKILL' | 'SIGINT' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): void
  /** Reads no more of stdout: what the program writes from now on finds a closed pipe. */
  closeOutput(): void
  /** Resolves with the first line of stdout that fits; rejects where the process ends before. */
  line(fits: (line: string) => boolean): Promise<string>
  /** The same of stderr. */
  errorLine(fits: (line: string) => boolean): Promise<string>
}

/** One place for what commands without a home leave behind: not the user's own. */
const otherHome = path.join(tmpdir(), 'drydock-e2e-user')

/** The PowerShell engine that tests run scripts on, and what it needs itself. */
const engine = Object.fromEntries(
  ['DRYDOCK_POWERSHELL', 'DOTNET_ROOT'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  }),
)

/** A clean environment: nothing of the machine's own settings reaches the program under test, or its user's data. */
const environment = (extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...engine,
  PATH: process.env['PATH'],
  HOME: otherHome,
  // Shared by all, so that not every process compiles the program anew.
  NODE_COMPILE_CACHE: path.join(tmpdir(), 'node-compile-cache'),
  ...extra,
})

/** Starts the command line as users do, from the sources. */
export function start(words: readonly string[], options: Options = {}): Started {
  const child = spawn(process.execPath, [entry, ...words], {
    cwd: options.cwd ?? root,
    env: environment(options.env ?? {}),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  })
  const chunks: Buffer[] = []
  let out = ''
  let err = ''
  const waiting = new Set<() => void>()
  const decoder = new StringDecoder('utf8')
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    out += decoder.write(chunk)
    for (const look of waiting) look()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
    for (const look of waiting) look()
  })
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve({ code, signal, out, err, bytes: Buffer.concat(chunks) })
    })
  })
  const awaited = (text: () => string, fits: (line: string) => boolean): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = text().split('\n').slice(0, -1).find(fits)
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
      void ended.then(({ code, signal }) => {
        reject(new Error(`ended before the line came: ${String(code)} ${String(signal)}\n${err}`))
      })
    })
  return {
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => void child.kill(signal),
    closeOutput: () => void child.stdout.destroy(),
    line: (fits) => awaited(() => out, fits),
    errorLine: (fits) => awaited(() => err, fits),
  }
}

export const run = (words: readonly string[], options: Options = {}): Promise<Ran> => start(words, options).ended

/** The one JSON object of `--json`. */
export function json(ran: Ran): Record<string, unknown> {
  const parsed: unknown = JSON.parse(ran.out)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new TypeError(ran.out)
  return { ...parsed }
}

/** A folder that is gone when the test is. */
export function temporaryFolder(): { path: string; [Symbol.dispose]: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-e2e-'))
  return {
    path: folder,
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whole matrices with `npm run test:long`, a fixed sample otherwise. */
export const long = process.env['DRYDOCK_LONG'] === '1'
