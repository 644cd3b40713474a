import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardRow } from '#shared/contract/board.ts'
import { backend } from '../backend/backend.ts'
import { useCheckAgain } from '../ui/use-check-again.ts'
import { rowAt } from './board-ends.ts'
import type { BoardFilter } from './board-filter.ts'
import { nothingShown, openBoard, type BoardShown, type BoardSource } from './board-source.ts'

/** Milliseconds between two looks at what is shown, at least. */
const pause = 400

/** Milliseconds: longer than that nothing stays that was asked for before (ux.md 2, "Loading"). */
const stay = 300

export interface Board {
  readonly shown: BoardShown
  readonly row: (index: number) => BoardRow | null
  readonly onSeen: (first: number, last: number) => void
  readonly sortAgain: () => void
  readonly cancel: () => void
}

/** The rows of a table of devices, live: what changes is shown in place. `most`: no more rows than that. */
export function useBoard(filter: BoardFilter, most: number | null = null): Board {
  const [shown, setShown] = useState<BoardShown>(nothingShown)
  const source = useRef<BoardSource | null>(null)
  const key = JSON.stringify(filter)
  useEffect(() => {
    let first: number | null = null
    const known = (now: BoardShown): void => {
      if (first !== null) window.clearTimeout(first)
      first = null
      setShown(now)
    }
    // Rows of the filter before stay while those of this one come: nobody who types sees an empty table at each key.
    const opened = openBoard(JSON.parse(key) as BoardFilter, most, (now) => {
      if (now.state === 'reading') first ??= window.setTimeout(known, stay, now)
      else known(now)
    })
    source.current = opened
    let timer: number | null = null
    const off = backend.on('run:changed', () => {
      timer ??= window.setTimeout(() => {
        timer = null
        opened.renew()
      }, pause)
    })
    return () => {
      off()
      if (timer !== null) window.clearTimeout(timer)
      if (first !== null) window.clearTimeout(first)
      opened.close()
    }
  }, [key, most])
  const sortAgain = useCallback(() => {
    source.current?.restart()
  }, [])
  useCheckAgain(sortAgain)
  const cancel = useCallback(() => {
    source.current?.cancel()
  }, [])
  const onSeen = useCallback((first: number, last: number) => {
    source.current?.seen(first, last)
  }, [])
  const row = useCallback((index: number) => rowAt(shown, index), [shown])
  return { shown, row, onSeen, sortAgain, cancel }
}
