import { useRef, useState, type KeyboardEvent } from 'react'
import type { FileKey } from '#shared/autopilot/file-settings.ts'

/** What links a row of the file with its explanation: the key that is pointed at, or focused. */
export interface Linked {
  readonly key: FileKey | null
  /** Which list it was pointed at in: the other one brings its row into sight. */
  readonly from: string
  readonly point: (key: FileKey | null, from: string) => void
}

export function useLinked(): Linked {
  const [at, setAt] = useState<{ key: FileKey | null; from: string }>({ key: null, from: '' })
  return {
    ...at,
    point: (key, from) => {
      setAt({ key, from })
    },
  }
}

interface LinkedRows {
  /** Keeps the element of a row. */
  readonly keep: (index: number, element: HTMLElement | null) => void
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void
}

/** Arrows, Home and End move the focus from row to row: each list has one Tab stop. */
export function useRowKeys(rows: number): LinkedRows {
  const elements = useRef(new Map<number, HTMLElement>())
  const targets: Readonly<Record<string, (index: number) => number>> = {
    ArrowDown: (index) => Math.min(rows - 1, index + 1),
    ArrowUp: (index) => Math.max(0, index - 1),
    Home: () => 0,
    End: () => rows - 1,
  }
  return {
    keep(index, element) {
      if (element === null) elements.current.delete(index)
      else elements.current.set(index, element)
    },
    onKeyDown(event, index) {
      const to = targets[event.key]?.(index)
      if (to === undefined || event.ctrlKey || event.altKey) return
      event.preventDefault()
      elements.current.get(to)?.focus()
    },
  }
}
