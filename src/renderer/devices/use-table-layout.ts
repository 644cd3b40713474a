import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Layout } from './use-layout.ts'

/** Pixels that a table needs for all columns; the board has two more. Below `twoLine` rows become cards. */
const needed = { wide: 1480, board: 1140, run: 896, twoLine: 640 }

const layoutOf = (width: number, isBoard: boolean): Layout => {
  if (isBoard && width >= needed.wide) return 'wide'
  if (width >= (isBoard ? needed.board : needed.run)) return 'full'
  return width >= needed.twoLine ? 'two-line' : 'cards'
}

/** The layout that fits a table where it stands: a timeline beside it takes room as a small window does. */
export function useTableLayout(table: RefObject<HTMLElement | null>, isBoard: boolean): Layout | null {
  const [layout, setLayout] = useState<Layout | null>(null)
  useLayoutEffect(() => {
    const element = table.current
    if (element === null) return undefined
    const measure = (): void => {
      setLayout(layoutOf(element.clientWidth, isBoard))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [table, isBoard])
  return layout
}
