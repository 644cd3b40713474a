import type { Clock } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { noteForeign, type Notes } from './foreign.ts'
import { createListener } from './listener.ts'
import { answerLimit, type Line, type Ready } from './protocol.ts'
import type { LibrarySettings } from './library.ts'
import { startShell } from './shell.ts'
import { whenReady } from './start.ts'

export interface SessionSettings extends LibrarySettings {
  readonly marker: string
  readonly wall: Clock
  readonly log: Notes
  /** Wall milliseconds until the engine has to be ready. */
  readonly startTimeout: number
  /** The process is there; it is told nothing before this has ended, and is ended where it fails. */
  readonly onProcess: (pid: number) => unknown
}

/** One process, from its start to its end. */
export interface Session {
  readonly ready: Ready
  /** Resolves once it has ended and what it wrote was read. */
  readonly ended: Promise<unknown>
  /** Whether it can't be used any more. */
  isOver(): boolean
  /**
   * Sends one request; lines go to `onLine` until the engine is through with it. Fails with powershell-ended and
   * powershell-answer-too-large.
   */
  request(argument: string, onLine: (line: Line) => void): Promise<void>
  /** The end of what was written to standard error since the request began. */
  errorText(): string
  kill(): Promise<void>
  /** Lets the process end by itself, kills it where it does not within `grace` wall milliseconds. */
  close(grace: number): Promise<void>
}

/** Wall milliseconds for the system to end a killed process; nothing waits for it longer. */
const killTime = 5_000

/** Fails as `startShell` and `whenReady` do; no process is left then. Rejects with the signal's reason. */
export async function openSession(settings: SessionSettings, signal: AbortSignal): Promise<Session> {
  const { wall, marker, onProcess } = settings
  const foreign = noteForeign(settings.log)
  const listener = createListener(marker, foreign)
  const shell = await startShell({
    ...settings,
    limit: answerLimit,
    onLine: (line) => {
      listener.take(line)
    },
    onErrorLine: (line) => {
      foreign.error(line)
    },
  })
  const kill = async (): Promise<void> => {
    await shell.kill()
    await within(killTime, wall, shell.ended)
  }
  try {
    await onProcess(shell.pid)
    const ready = await whenReady(shell, listener, foreign, { wall, timeout: settings.startTimeout, signal })
    return {
      ready,
      ended: shell.ended,
      isOver: () => shell.isOver(),
      errorText: () => foreign.errorText(),
      kill,
      async request(argument, onLine) {
        foreign.begin()
        listener.ours = onLine
        const outcome = await shell.send(`Invoke-DrydockJob '${argument}'`)
        listener.ours = () => undefined
        if (outcome === 'too-much')
          throw fail('work', 'powershell-answer-too-large', { megabytes: Math.floor(answerLimit / 1_048_576) })
        if (outcome === 'ended')
          throw fail('outside', 'powershell-ended', `${await shell.ended}\n${foreign.errorText()}`.trim())
      },
      async close(grace) {
        shell.endInput()
        await within(grace, wall, shell.ended)
        await kill()
      },
    }
  } catch (error) {
    await kill()
    throw error
  }
}

async function within(milliseconds: number, wall: Clock, work: Promise<unknown>): Promise<void> {
  const over = new AbortController()
  const late = wall.sleep(milliseconds, over.signal).catch(() => undefined)
  await Promise.race([work, late])
  over.abort()
}
