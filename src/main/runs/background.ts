import { Failed, fail } from '#shared/failure.ts'
import type { Log } from '#main/log/port.ts'

/** `begun` is called as soon as the run is owned and opened: from then on nobody waits for the end of the work. */
export type BackgroundWork = (signal: AbortSignal, begun: () => void) => Promise<unknown>

/** The runs that this process carries out while nobody waits for them. One for each app. */
export interface Background {
  /**
   * Resolves when the work has begun, or has ended before; rejects with what it fails with before that. Until then `signal`,
   * which is of who asks, interrupts it too.
   */
  begin(run: string, work: BackgroundWork, signal: AbortSignal): Promise<void>
  /** Lets go of a run and waits until its lease is given back; false: this process does not carry it out. */
  release(run: string): Promise<boolean>
  /** The runs that are carried out now. */
  runs(): readonly string[]
  /** Lets go of all of them, and of what begins from now on. They stay resumable. */
  close(): Promise<void>
}

interface Carried {
  readonly abort: AbortController
  readonly ended: Promise<void>
}

/** `tell` hears of each run that is begun or let go of here: its owner is no event of the run. */
export function openBackground(log: Log, tell: (run: string) => void = () => undefined): Background {
  const carried = new Map<string, Carried>()
  let closed = false

  const interrupt = async ({ abort, ended }: Carried): Promise<void> => {
    abort.abort(fail('cancelled', 'cancelled'))
    await ended
  }
  return {
    begin: (run, work, signal) =>
      new Promise((resolve, reject) => {
        const abort = new AbortController()
        const cancel = () => {
          abort.abort(signal.reason)
        }
        if (closed) abort.abort(fail('cancelled', 'cancelled'))
        if (signal.aborted) cancel()
        signal.addEventListener('abort', cancel)
        let isBegun = false
        const begun = () => {
          signal.removeEventListener('abort', cancel)
          isBegun = true
          resolve()
        }
        const over = () => {
          signal.removeEventListener('abort', cancel)
          if (carried.get(run)?.abort !== abort) return
          carried.delete(run)
          tell(run)
        }
        const ended = work(abort.signal, begun).then(
          () => {
            over()
            begun()
          },
          (error: unknown) => {
            over()
            if (isBegun) logEnd(log, run, error)
            else reject(error instanceof Error ? error : new TypeError(String(error)))
          },
        )
        carried.set(run, { abort, ended })
        tell(run)
      }),
    async release(run) {
      const one = carried.get(run)
      if (one === undefined) return false
      await interrupt(one)
      return true
    },
    runs: () => [...carried.keys()],
    async close() {
      closed = true
      await Promise.all([...carried.values()].map(interrupt))
    },
  }
}

/** What the run is worth knowing of is in the store already. */
function logEnd(log: Log, run: string, error: unknown): void {
  if (error instanceof Failed && error.failure.kind === 'cancelled') log.info('run-released', { run })
  else if (error instanceof Failed)
    log.error('run-broke', { run, code: error.failure.code, detail: error.failure.detail })
  else log.error('run-broke', { run, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
