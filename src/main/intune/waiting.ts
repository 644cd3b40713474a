import type { Clock } from '#shared/clock.ts'

/** Settles like `work`, or rejects with the signal's reason as soon as it aborts, for work that knows no signal. */
export async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const ended = Promise.withResolvers<never>()
  const end = (): void => {
    // A signal's reason is whatever its owner chose; it is passed on as it is.
    ended.reject(signal.reason as Error)
  }
  if (signal.aborted) end()
  signal.addEventListener('abort', end, { once: true })
  try {
    return await Promise.race([work, ended.promise])
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** What `withTimeout` ends the work with. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}

/** Gives `work` a signal that aborts with `signal`, or with a `TookTooLong` after so many milliseconds. */
export async function withTimeout<T>(
  wall: Clock,
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController()
  const over = new AbortController()
  const timer = wall.sleep(milliseconds, over.signal).then(
    () => {
      late.abort(new TookTooLong())
    },
    () => undefined, // The sleep was ended because the work was over first.
  )
  try {
    const both = AbortSignal.any([signal, late.signal])
    return await abortable(work(both), both)
  } finally {
    over.abort()
    await timer
  }
}
