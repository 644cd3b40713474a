import type { Clock } from '#shared/clock.ts'

/** Wall time, milliseconds: a listener is told at most ten times a second (design, "Runner"). */
const leastPause = 100

/** Hands on the newest value of a stream that may be much faster than anybody looks; the last one is never lost. */
export function sampled<T>(wall: Clock, tell: (newest: T) => void): { put(value: T): void; flush(): void } {
  let waiting: { readonly value: T } | null = null
  let timer: AbortController | null = null
  let toldAt = Number.NEGATIVE_INFINITY

  const flush = (): void => {
    timer?.abort()
    timer = null
    if (waiting === null) return
    const { value } = waiting
    waiting = null
    toldAt = wall.now()
    tell(value)
  }
  return {
    put(value) {
      waiting = { value }
      const since = wall.now() - toldAt
      // Less than nothing: the clock was put back.
      if (since >= leastPause || since < 0) flush()
      else if (timer === null) timer = later(wall, leastPause - since, flush)
    },
    flush,
  }
}

/** The same for several streams at once, told apart by a key: none of them loses its last value to another one. */
export function sampledBy<T>(
  wall: Clock,
  keyOf: (value: T) => string,
  tell: (newest: T) => void,
): { put(value: T): void; flush(): void } {
  const streams = new Map<string, ReturnType<typeof sampled<T>>>()
  return {
    put(value) {
      const key = keyOf(value)
      const stream = streams.get(key) ?? sampled(wall, tell)
      streams.set(key, stream)
      stream.put(value)
    },
    flush() {
      for (const stream of streams.values()) stream.flush()
    },
  }
}

function later(wall: Clock, pause: number, work: () => void): AbortController {
  const cancel = new AbortController()
  wall.sleep(pause, cancel.signal).then(work, () => {
    // Cancelled: the value has been told already.
  })
  return cancel
}
