import type { Clock } from '#shared/clock.ts'

/** A clock whose time passes only while everybody sleeps, and then at once. */
export interface IdleClock extends Clock {
  /** Nobody is idle while this lasts: for real files and real HTTP. */
  during<T>(work: Promise<T>): Promise<T>
  /** Milliseconds pass, whoever sleeps. */
  pass(milliseconds: number): void
}

interface Sleeper {
  readonly until: number
  readonly wake: () => void
}

/** Hours of waiting take as long as the work between the waits, and that takes no time on this clock. */
export function idleClock(start: number): IdleClock {
  const sleepers = new Set<Sleeper>()
  let now = start
  let working = 0
  let looking = false

  const look = (): void => {
    looking = false
    if (sleepers.size === 0) return
    if (working === 0) {
      now = Math.max(now, Math.min(...[...sleepers].map((one) => one.until)))
      for (const one of [...sleepers].filter((each) => each.until <= now)) one.wake()
    }
    soon()
  }
  /** After everything that could go on at once has done so. */
  const soon = (): void => {
    if (looking || sleepers.size === 0) return
    looking = true
    setImmediate(look)
  }

  return {
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const end = (settle: () => void) => () => {
          sleepers.delete(sleeper)
          signal.removeEventListener('abort', given)
          settle()
        }
        const sleeper: Sleeper = { until: now + Math.max(0, milliseconds), wake: end(resolve) }
        const given = end(() => {
          const reason: unknown = signal.reason
          reject(reason instanceof Error ? reason : new Error(String(reason)))
        })
        signal.addEventListener('abort', given)
        sleepers.add(sleeper)
        soon()
      }),
    async during(work) {
      working += 1
      try {
        return await work
      } finally {
        working -= 1
      }
    },
  }
}
