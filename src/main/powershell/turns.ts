import { aborted } from './aborted.ts'

/** A queue: one after the other, in the order asked. */
export interface Turns {
  /** Rejects with the signal's reason at once where it aborts while waiting; the work never starts then. */
  take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    async take(signal, work) {
      const before = last
      const over = new AbortController()
      const turn = { mine: false }
      const mine = before.then(() => {
        signal.throwIfAborted()
        turn.mine = true
        over.abort()
        return work()
      })
      last = mine.catch(() => undefined)
      // While it works, the work itself hears of the signal and says when it is through.
      await Promise.race([mine, aborted(signal, over.signal)])
      if (!turn.mine) {
        over.abort()
        signal.throwIfAborted()
      }
      return mine
    },
  }
}
