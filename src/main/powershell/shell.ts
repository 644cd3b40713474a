import { once } from 'node:events'
import type { Clock } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { killTree } from './kill-tree.ts'
import { startLibrary, type Library, type LibrarySettings } from './library.ts'
import { createLines } from './lines.ts'

export interface ShellSettings extends LibrarySettings {
  readonly wall: Clock
  /** Characters of standard output that one line sent may lead to. */
  readonly limit: number
  /** Lines of standard output and standard error as they come. */
  readonly onLine: (line: string) => void
  readonly onErrorLine: (line: string) => void
}

/** Worked off; the process ended first; or it wrote more than the limit, and nothing of it is read any more. */
export type Outcome = 'worked' | 'ended' | 'too-much'

/** How a process ended: an exit code, or the signal that killed it. */
export type Ending = string

/** A PowerShell process as lines in and lines out. */
export interface Shell {
  readonly pid: number
  /** Resolves once the process has ended and what it wrote was read. */
  readonly ended: Promise<Ending>
  /** Whether it has ended, or wrote too much: it can't be used then. */
  isOver(): boolean
  /** Sends one line, when the one before is worked off. */
  send(line: string): Promise<Outcome>
  /** Tells the engine that nothing more will come: it ends by itself. */
  endInput(): void
  /** Kills it with all that it started. */
  kill(): Promise<void>
}

/** Wall milliseconds for reading what an ended process wrote: a child of it may hold the pipe open for ever. */
const drainTime = 250
/** Characters of a line of standard error. */
const longestError = 64 * 1024

/** Fails with powershell-missing where the system does not start the executable. */
export async function startShell(settings: ShellSettings): Promise<Shell> {
  const { executable, limit, onLine, onErrorLine } = settings
  const library = start(settings)
  const { child, stdin, stdout, stderr } = library
  const state: { over: boolean; received: number; finish: (outcome: Outcome) => void } = {
    over: false,
    received: 0,
    finish: () => undefined,
  }
  const out = createLines(limit)
  const errors = createLines(longestError)
  stdout.on('data', (text: string) => {
    state.received += text.length
    if (state.received > limit) {
      state.over = true
      state.finish('too-much')
      return
    }
    for (const line of out.take(text)) {
      const rest = library.takeMark(line, 'stdout') ?? line
      if (rest !== '') onLine(rest)
    }
  })
  stderr.on('data', (text: string) => {
    for (const line of errors.take(text)) {
      const rest = library.takeMark(line, 'stderr') ?? line
      if (rest !== '') onErrorLine(rest)
    }
  })
  stdout.resume()
  stderr.resume()
  const ended = whenEnded(library, settings.wall, () => {
    state.over = true
  })
  void ended.then(() => {
    state.finish('ended')
  })
  try {
    await once(child, 'spawn')
  } catch (error) {
    throw notStarted(executable, error)
  }
  return {
    pid: child.pid ?? 0,
    ended,
    isOver: () => state.over,
    async send(line) {
      if (state.over) return 'ended'
      state.received = 0
      const finished = new Promise<Outcome>((resolve) => {
        state.finish = resolve
      })
      library.run(line).then(
        () => {
          state.finish('worked')
        },
        // It has ended: said by the end itself, once all that it wrote was read.
        () => undefined,
      )
      return finished
    },
    endInput: () => void stdin.end(),
    async kill() {
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await killTree(child.pid)
    },
  }
}

function start(settings: LibrarySettings): Library {
  try {
    return startLibrary(settings)
  } catch (error) {
    throw notStarted(settings.executable, error)
  }
}

const notStarted = (where: string, error: unknown) =>
  fail('input', 'powershell-missing', { where }, error instanceof Error ? error.message : String(error))

function whenEnded({ child, stdout, stderr }: Library, wall: Clock, onExit: () => void): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      onExit()
      const drained = new AbortController()
      child.once('close', () => {
        drained.abort()
      })
      const finish = (): void => {
        stdout.destroy()
        stderr.destroy()
        resolve(`exit ${String(signal ?? code)}`)
      }
      wall.sleep(drainTime, drained.signal).then(finish, finish)
    })
  })
}
