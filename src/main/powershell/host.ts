import type { Clock, Random } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { newId } from '#main/ids.ts'
import type { Log } from '#main/log/port.ts'
import { ask } from './ask.ts'
import { openEngine, type Engine } from './engine.ts'
import type { Invocation, PowerShellHost } from './port.ts'
import { packRequest } from './protocol.ts'

export interface HostSettings {
  /** The engine; absent: Windows PowerShell of this machine. */
  readonly executable?: string | undefined
  /** The module's manifest; beside it lies the host script. */
  readonly module: string
  /** More of the environment: the console's place, the practice site's address. */
  readonly environment?: Readonly<Record<string, string>>
  readonly wall: Clock
  readonly random: Random
  readonly log: Log
  readonly times?: Partial<Times>
}

/** Wall milliseconds. */
export interface Times {
  readonly start: number
  readonly operation: number
  /** After a polite cancel, until the process is killed. */
  readonly grace: number
  /** Without work, until the process is ended. */
  readonly idle: number
}
const usualTimes: Times = { start: 60_000, operation: 10 * 60_000, grace: 5_000, idle: 15 * 60_000 }

/** One process behind a queue. Nothing is started before it is asked for; after an end the next call starts a new one. */
export function createPowerShellHost(settings: HostSettings): PowerShellHost {
  const { wall, random } = settings
  const times: Times = { ...usualTimes, ...settings.times }
  let engine: Engine | null = null
  let stopped = new AbortController()
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  async function warm(): Promise<Engine> {
    if (engine !== null) return engine
    const opened = await openEngine({ ...settings, startTimeout: times.start })
    engine = opened
    void opened.session.ended.then(() => {
      if (engine === opened) engine = null
    })
    return opened
  }

  async function discard(one: Engine): Promise<void> {
    if (engine === one) engine = null
    await one.session.kill()
    await one.session.ended
  }

  /** One at a time. Whoever has given up while waiting is passed over when the turn comes. */
  function inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const mine = queue.then(async () => {
      signal.throwIfAborted()
      clearTimeout(idle)
      try {
        return await work()
      } finally {
        idle = setTimeout(endIdle, Math.min(times.idle, 2 ** 31 - 1)).unref()
      }
    })
    queue = mine.catch(() => undefined)
    return mine
  }

  function endIdle(): void {
    const warmOne = engine
    engine = null
    void warmOne?.session.close(times.grace)
  }

  async function invoke<T>(invocation: Invocation<T>, signal: AbortSignal): Promise<readonly T[]> {
    const there = await warm()
    const id = newId(random)
    const argument = packRequest({ id, operation: invocation.operation, input: invocation.input }, there.key)
    const { timeout = times.operation } = invocation
    const asking = { id, argument, folder: there.folder, wall, timeout, grace: times.grace }
    const stop = stopped.signal
    try {
      return await ask(there.session, invocation, asking, signal, () => discard(there))
    } catch (error) {
      signal.throwIfAborted()
      if (stop.aborted) throw fail('cancelled', 'powershell-stopped')
      throw error
    }
  }

  return {
    async facts(signal) {
      const { session } = await inTurn(signal, warm)
      return session.ready
    },
    invoke: (invocation, signal) => inTurn(signal, () => invoke(invocation, signal)),
    processes: () => (engine === null ? [] : [engine.session.pid]),
    async stop() {
      stopped.abort()
      stopped = new AbortController()
      clearTimeout(idle)
      if (engine !== null) await discard(engine)
      await queue
    },
  }
}
