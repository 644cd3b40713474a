import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '#shared/failure.ts'
import { failureOf } from '../ui/use-ask.ts'

interface Stored<T> {
  /** As the person left it; it may still be on its way to the store. */
  readonly value: T
  readonly set: (patch: Partial<T>) => void
  /** Why the last change was not stored; null: it was. */
  readonly failure: Failure | null
  /** Stores what was not stored. */
  readonly again: () => void
  /** Settled when everything is stored that was set; false: something was not. */
  readonly settle: () => Promise<boolean>
}

/**
 * A part of the draft that is edited here: shown at once, stored in the order of the changes, the newest value only where
 * they come faster than they are stored.
 */
export function useStored<T extends object>(stored: T, store: (value: T) => Promise<unknown>): Stored<T> {
  const [value, setValue] = useState(stored)
  const [failure, setFailure] = useState<Failure | null>(null)
  const newest = useRef(stored)
  const kept = useRef(stored)
  const going = useRef(Promise.resolve())
  const latestStore = useRef(store)
  useEffect(() => {
    latestStore.current = store
  }, [store])
  const again = useCallback(() => {
    going.current = going.current.then(async () => {
      const now = newest.current
      if (kept.current === now) return
      try {
        await latestStore.current(now)
        kept.current = now
        setFailure(null)
      } catch (error) {
        setFailure(failureOf(error))
      }
    })
  }, [])
  const set = useCallback(
    (patch: Partial<T>) => {
      newest.current = { ...newest.current, ...patch }
      setValue(newest.current)
      again()
    },
    [again],
  )
  const settle = useCallback(async () => {
    await going.current
    return kept.current === newest.current
  }, [])
  return { value, set, failure, again, settle }
}
