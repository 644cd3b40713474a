import { performance } from 'node:perf_hooks'

/** Adds up the time in which at least one call is under way. */
export interface Stopwatch {
  readonly milliseconds: number
  readonly calls: number
  /** A call begins; answers how to end it. */
  begin(): () => void
}

/**
 * `also` is begun and ended with each call: a stopwatch of several ports together, or a clock that has to stand still.
 * `now`: real time, milliseconds.
 */
export function stopwatch(also: () => () => void, now: () => number = () => performance.now()): Stopwatch {
  let [total, calls, open, since] = [0, 0, 0, 0]
  return {
    get milliseconds() {
      return total
    },
    get calls() {
      return calls
    },
    begin() {
      const end = also()
      calls += 1
      if (open === 0) since = now()
      open += 1
      return () => {
        open -= 1
        if (open === 0) total += now() - since
        end()
      }
    },
  }
}

/** The same port; its calls are timed, of a list page by page each page. */
export function timedPort<T extends object>(port: T, watch: Stopwatch): T {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...given: unknown[]): unknown => timed(watch, (): unknown => Reflect.apply(value, target, given))
    },
  })
}

/** A bundle of ports. */
export function timedPorts<T extends object>(bundle: T, watch: Stopwatch): T {
  return new Proxy(bundle, {
    get(target, name) {
      const port: unknown = Reflect.get(target, name, target)
      return typeof port === 'object' && port !== null ? timedPort(port, watch) : port
    },
  })
}

function timed(watch: Stopwatch, call: () => unknown): unknown {
  const end = watch.begin()
  let answer: unknown
  try {
    answer = call()
  } catch (error) {
    end()
    throw error
  }
  if (answer instanceof Promise) return answer.finally(end)
  end()
  return isPaged(answer) ? pages(watch, answer) : answer
}

const isPaged = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

async function* pages(watch: Stopwatch, list: AsyncIterable<unknown>): AsyncGenerator {
  const iterator = list[Symbol.asyncIterator]()
  try {
    for (;;) {
      const end = watch.begin()
      const next = await iterator.next().finally(end)
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}
