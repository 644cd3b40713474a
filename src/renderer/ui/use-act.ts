import { useCallback, useRef, useState } from 'react'
import type { Failure } from '#shared/failure.ts'
import { failureOf } from './use-ask.ts'

export interface Act<A extends readonly unknown[]> {
  /** Does the work, once at a time: a second press while it is done is not heard. */
  readonly run: (...given: A) => Promise<void>
  /** Cancels what is done now. */
  readonly cancel: () => void
  readonly busy: boolean
  /** What went wrong the last time; null: nothing. */
  readonly failure: Failure | null
  readonly forget: () => void
}

/** Something that a person sets going: it is busy, can be cancelled, and a failure is kept to be shown where it arose. */
export function useAct<A extends readonly unknown[]>(
  work: (signal: AbortSignal, ...given: A) => Promise<void>,
): Act<A> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const going = useRef<AbortController | null>(null)
  const run = useCallback(
    async (...given: A): Promise<void> => {
      if (going.current !== null) return
      const abort = new AbortController()
      going.current = abort
      setBusy(true)
      setFailure(null)
      try {
        await work(abort.signal, ...given)
      } catch (error) {
        const what = failureOf(error)
        setFailure(what.kind === 'cancelled' ? null : what)
      } finally {
        going.current = null
        setBusy(false)
      }
    },
    [work],
  )
  return {
    run,
    busy,
    failure,
    cancel: () => going.current?.abort(),
    forget: () => {
      setFailure(null)
    },
  }
}
