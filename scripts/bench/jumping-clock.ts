import { performance } from 'node:perf_hooks'
import type { Clock } from '#shared/clock.ts'

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

export interface JumpingClock extends Clock {
  /** Milliseconds of real time that went by while everybody slept. */
  readonly waited: number
  /** Milliseconds of its own time that were jumped over. */
  readonly jumped: number
  /** While one thing is busy (an answer from outside is awaited) time stands still. Answers how to end that. */
  busy(): () => void
}

/**
 * Time that stands still while work is done and jumps to the next awakening when everybody sleeps: a run takes only
 * as long as its work, and polls as often as it would in real time.
 */
export function jumpingClock(start: number): JumpingClock {
  const sleepers = new Set<Sleeper>()
  let now = start
  let busy = 0
  let waited = 0
  let pending: NodeJS.Immediate | undefined

  const look = (): void => {
    clearImmediate(pending)
    if (busy > 0 || sleepers.size === 0) return
    const begun = performance.now()
    pending = setImmediate(() => {
      waited += performance.now() - begun
      now = Math.max(now, Math.min(...[...sleepers].map((one) => one.at)))
      for (const one of sleepers) if (one.at <= now) one.wake()
    })
  }
  return {
    get waited() {
      return waited
    },
    get jumped() {
      return now - start
    },
    now: () => now,
    busy() {
      busy += 1
      return () => {
        busy -= 1
        look()
      }
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const end = (): void => {
          sleepers.delete(sleeper)
          signal.removeEventListener('abort', give)
          look()
        }
        const give = (): void => {
          end()
          const reason: unknown = signal.reason
          reject(reason instanceof Error ? reason : new Error(String(reason)))
        }
        const sleeper: Sleeper = {
          at: now + Math.max(0, Math.ceil(milliseconds)),
          wake: () => {
            end()
            resolve()
          },
        }
        sleepers.add(sleeper)
        signal.addEventListener('abort', give, { once: true })
        look()
      }),
  }
}
