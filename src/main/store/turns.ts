import type { Clock } from '#shared/clock.ts'

/** What came of one try: the work's value, or how the file was held: then nothing has been done. */
export type Attempt<T> = { readonly value: T } | { readonly held: Error }

export interface Patience {
  /** Ends the wait: it fails with the signal's reason. What is being done at once is not ended by it. */
  readonly signal: AbortSignal
  /** Wall time, milliseconds: after that the wait fails with what the last try failed with. */
  readonly limit: number
}

export interface TurnsMeans {
  readonly wall: Clock
  /** Hears since when (wall time) something waits, with every try, and null when nothing does any more. */
  readonly onWait?: ((since: number | null) => void) | undefined
}

export interface Turns {
  /** Does the work now, or when the file is free and what came before has been done. Each is done once, in order. */
  take<T>(attempt: () => Attempt<T>, patience: Patience): Promise<T>
  /** Resolves when what waits now has had its turn. */
  settled(signal: AbortSignal): Promise<void>
  /** Fails what waits still. */
  end(reason: Error): void
}

/** Wall time, milliseconds: pauses between two tries, doubled up to the longest. */
const firstPause = 20
const longestPause = 250

interface Waiter {
  readonly until: number
  /** Whether its turn is over: done, or failed for another reason than that the file is held. */
  tryIt(): boolean
  fail(reason: unknown): void
}

/**
 * Turns at a file that other programs may hold. Trying is synchronous and short; waiting is not, so that the process
 * answers meanwhile. While one waits all later ones do: what is stored keeps its order.
 */
export function openTurns({ wall, onWait = () => undefined }: TurnsMeans): Turns {
  const queue: Waiter[] = []
  const ended = new AbortController()
  let working = false
  let held = new Error('the file is held')

  const failAll = (reason: unknown): void => {
    for (const one of [...queue]) one.fail(reason)
  }
  const work = async (): Promise<void> => {
    const since = wall.now()
    for (let pause = firstPause; queue.length > 0; pause = Math.min(pause * 2, longestPause)) {
      onWait(since)
      await wall.sleep(pause, ended.signal).catch(failAll)
      while (queue[0]?.tryIt() === true) pause = firstPause
      for (const one of queue.filter(({ until }) => until <= wall.now())) one.fail(held)
    }
    working = false
    onWait(null)
  }
  const wait = <T>(attempt: () => Attempt<T>, { signal, limit }: Patience): Promise<T> =>
    new Promise((resolve, reject) => {
      const over = (settle: () => void): true => {
        signal.removeEventListener('abort', given)
        queue.splice(queue.indexOf(one), 1)
        settle()
        return true
      }
      const fail = (reason: unknown): true =>
        over(() => {
          reject(reason instanceof Error ? reason : new Error(String(reason)))
        })
      const given = (): void => void fail(signal.reason)
      const one: Waiter = {
        until: wall.now() + limit,
        fail,
        tryIt() {
          try {
            const now = attempt()
            if ('value' in now)
              return over(() => {
                resolve(now.value)
              })
            held = now.held
            return false
          } catch (error) {
            return fail(error)
          }
        },
      }
      signal.addEventListener('abort', given)
      queue.push(one)
      if (working) return
      working = true
      void work()
    })
  return {
    async take(attempt, patience) {
      if (queue.length === 0) {
        const now = attempt()
        if ('value' in now) return now.value
        held = now.held
      }
      patience.signal.throwIfAborted()
      return wait(attempt, patience)
    },
    async settled(signal) {
      if (queue.length > 0) await wait(() => ({ value: null }), { signal, limit: Number.POSITIVE_INFINITY })
    },
    end(reason) {
      ended.abort(reason)
      failAll(reason)
    },
  }
}
