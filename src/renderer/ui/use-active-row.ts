import { useState } from 'react'
import { activeAt, followed, type ActiveRow, type Rows } from './active-row.ts'
import type { GridProps } from './grid.tsx'

interface Active {
  readonly index: number
  /** Makes a row the active one; it stays that, wherever it moves. */
  readonly moveTo: (index: number) => void
}

/** The active row of a table, which follows its row. */
export function useActiveRow<R>({ count, row, rowKey }: GridProps<R>): Active {
  const [active, setActive] = useState<ActiveRow>({ kind: 'top' })
  const rows: Rows = {
    count,
    keyAt: (index) => {
      const one = row(index)
      return one === null ? null : rowKey(one)
    },
  }
  const now = followed(active, rows)
  if (now !== active) setActive(now)
  return {
    index: now.kind === 'top' ? 0 : now.index,
    moveTo: (index) => {
      setActive(activeAt(index, rows))
    },
  }
}
