import { setTimeout } from 'node:timers/promises'
import { randomBytes } from 'node:crypto'
import type { Clock, Random } from '#shared/clock.ts'

/** The only place that reads the machine's clock and its random numbers. */
export const wallClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    signal.throwIfAborted()
    try {
      await setTimeout(Math.max(0, milliseconds), undefined, { signal })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    }
  },
}

export const systemRandom: Random = { bytes: (length) => randomBytes(length) }
