import { openEngine, type Engine, type EngineSettings } from './engine.ts'

export interface WarmSettings extends Omit<EngineSettings, 'onProcess'> {
  /** A process is there; null: it has ended. */
  readonly onProcess?: ((pid: number | null) => unknown) | undefined
  /** Wall milliseconds without use, after which it is looked at before it is used. */
  readonly check: number
  /** Wall milliseconds for a process to end by itself. */
  readonly grace: number
}

/** The one process of a host, started when it is needed. */
export interface Warm {
  /** The process, started where none is there. One that was idle has to pass `answers`; else a new one takes its place. */
  get(signal: AbortSignal, answers: (engine: Engine) => Promise<boolean>): Promise<Engine>
  /** Kills it. */
  readonly discard: (engine: Engine) => Promise<void>
  /** Lets it end by itself, or kills it. */
  readonly end: () => Promise<void>
  readonly processes: () => readonly number[]
}

export function keepWarm(settings: WarmSettings): Warm {
  const { wall, log, check, grace, onProcess } = settings
  let engine: Engine | null = null
  let used = 0
  const pids = new Set<number>()

  async function start(signal: AbortSignal): Promise<Engine> {
    let pid = 0
    const forget = async (): Promise<void> => {
      if (!pids.delete(pid)) return
      try {
        await onProcess?.(null)
      } catch (error) {
        log.error('powershell-end-untold', { pid, reason: String(error) })
      }
    }
    try {
      const opened = await openEngine(
        {
          ...settings,
          onProcess(started) {
            pid = started
            pids.add(pid)
            return onProcess?.(pid)
          },
        },
        signal,
      )
      void opened.session.ended.then((ending) => {
        log.info('powershell-process-ended', { pid, ending })
        if (engine === opened) engine = null
        void forget()
      })
      log.info('powershell-process-started', { ...opened.session.ready, pid })
      return opened
    } catch (error) {
      void forget()
      throw error
    }
  }

  async function discard(one: Engine): Promise<void> {
    if (engine === one) engine = null
    await one.session.kill()
  }

  async function isUsable(one: Engine, answers: (engine: Engine) => Promise<boolean>): Promise<boolean> {
    return !one.session.isOver() && (wall.now() - used < check || (await answers(one)))
  }

  return {
    async get(signal, answers) {
      const there = engine
      if (there !== null && !(await isUsable(there, answers))) await discard(there)
      signal.throwIfAborted()
      engine ??= await start(signal)
      used = wall.now()
      return engine
    },
    discard,
    async end() {
      const one = engine
      engine = null
      await one?.session.close(grace)
    },
    processes: () => [...pids],
  }
}
