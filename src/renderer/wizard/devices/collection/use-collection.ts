import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft } from '#shared/draft/draft.ts'
import type { Failure } from '#shared/failure.ts'
import { failureOf } from '../../../ui/use-ask.ts'
import type { WizardPageProps } from '../../wizard-page.ts'

export type Collection = Draft['collection']

export interface CollectionFields {
  readonly shown: Collection
  readonly type: (part: Partial<Collection>) => void
  readonly failure: Failure | null
}

/** Milliseconds without a key after which what was typed is stored. */
const pause = 400

/** The collection as it is typed: stored by itself, at the latest when the fields are left. */
export function useCollection({ opened, change }: Pick<WizardPageProps, 'opened' | 'change'>): CollectionFields {
  const stored = opened.draft.collection
  const [typed, setTyped] = useState<Collection | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const waiting = useRef<{ readonly timer: number; readonly value: Collection } | null>(null)
  const store = useCallback(
    (value: Collection): void => {
      waiting.current = null
      change({ collection: value }).then(
        () => {
          setFailure(null)
          setTyped((now) => (now === value ? null : now))
        },
        (error: unknown) => {
          setFailure(failureOf(error))
        },
      )
    },
    [change],
  )
  useEffect(
    () => () => {
      if (waiting.current === null) return
      window.clearTimeout(waiting.current.timer)
      store(waiting.current.value)
    },
    [store],
  )
  return {
    shown: typed ?? stored,
    failure,
    type(part) {
      const value = { ...(typed ?? stored), ...part }
      setTyped(value)
      if (waiting.current !== null) window.clearTimeout(waiting.current.timer)
      const timer = window.setTimeout(() => {
        store(value)
      }, pause)
      waiting.current = { timer, value }
    },
  }
}
