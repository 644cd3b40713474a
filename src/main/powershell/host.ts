import type { Clock, Random } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { z } from 'zod'
import { ask } from './ask.ts'
import type { Engine } from './engine.ts'
import type { Notes } from './foreign.ts'
import type { Invocation, PowerShellHost } from './port.ts'
import { createTurns } from './turns.ts'
import { keepWarm } from './warm.ts'

export interface HostSettings {
  /** The engine; absent: Windows PowerShell of this machine. */
  readonly executable?: string | undefined
  /** The module's manifest; beside it lies the host script. */
  readonly module: string
  /** More of the environment: the console's place, the practice site's address. */
  readonly environment?: Readonly<Record<string, string>>
  readonly wall: Clock
  readonly random: Random
  readonly log: Notes
  readonly times?: Partial<Times>
  /** A process was started: it is given nothing to do before this has ended; null: it has ended. For whoever stores its id. */
  readonly onProcess?: (pid: number | null) => unknown
}

/** Wall milliseconds. */
export interface Times {
  readonly start: number
  readonly operation: number
  /** After a polite cancel, until the process is killed. */
  readonly grace: number
  /** Without work, until the process is ended. */
  readonly idle: number
  /** Without work, after which the process is looked at before it is used again; and the time for its answer. */
  readonly check: number
  readonly checkAnswer: number
}
const usualTimes: Times = {
  start: 60_000,
  operation: 10 * 60_000,
  grace: 5_000,
  idle: 15 * 60_000,
  check: 60_000,
  checkAnswer: 5_000,
}

const never = new AbortController().signal
/** What every engine answers without a module: nothing. */
const health: Invocation<never> = { operation: '', input: {}, item: z.never() }

/** One process behind a queue. Nothing is started before it is asked for; after an end the next call starts a new one. */
export function createPowerShellHost(settings: HostSettings): PowerShellHost {
  const { wall, random, log } = settings
  const times: Times = { ...usualTimes, ...settings.times }
  const warm = keepWarm({ ...settings, startTimeout: times.start, check: times.check, grace: times.grace })
  const turns = createTurns()
  const calls = new Set<AbortController>()
  let idle: NodeJS.Timeout | undefined
  const asking = { wall, random, grace: times.grace, discard: warm.discard }

  /** In turn, and given up when the caller gives up or the host is stopped. */
  async function call<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const ends = new AbortController()
    const giveUp = (): void => {
      ends.abort(signal.reason)
    }
    signal.throwIfAborted()
    signal.addEventListener('abort', giveUp)
    calls.add(ends)
    clearTimeout(idle)
    try {
      return await turns.take(ends.signal, () => work(ends.signal))
    } finally {
      signal.removeEventListener('abort', giveUp)
      calls.delete(ends)
      if (calls.size === 0) idle = setTimeout(endIdle, Math.min(times.idle, 2 ** 31 - 1)).unref()
    }
  }

  function endIdle(): void {
    void turns.take(never, async () => {
      if (calls.size === 0) await warm.end()
    })
  }

  async function answers(engine: Engine, signal: AbortSignal): Promise<boolean> {
    try {
      await ask(engine, health, { ...asking, timeout: times.checkAnswer, grace: 0 }, signal)
      return true
    } catch (error) {
      signal.throwIfAborted()
      log.warn('powershell-no-sign-of-life', { reason: String(error) })
      return false
    }
  }

  const engineFor = (signal: AbortSignal): Promise<Engine> => warm.get(signal, (one) => answers(one, signal))

  return {
    facts: (signal) =>
      call(signal, async (ends) => {
        const { edition, version, languageMode, executionPolicy, pid } = (await engineFor(ends)).session.ready
        return { edition, version, languageMode, executionPolicy, pid }
      }),
    invoke: (invocation, signal) =>
      call(signal, async (ends) => {
        const engine = await engineFor(ends)
        return ask(engine, invocation, { ...asking, timeout: invocation.timeout ?? times.operation }, ends)
      }),
    processes: warm.processes,
    async stop() {
      for (const one of calls) one.abort(fail('cancelled', 'powershell-stopped'))
      clearTimeout(idle)
      await turns.take(never, warm.end)
    },
  }
}
