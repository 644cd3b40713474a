import type { ReactNode } from 'react'
import { FailureBox } from '../ui/failure-box.tsx'
import { Grid, type GridProps } from '../ui/grid.tsx'
import { Reading } from '../ui/shown.tsx'
import type { Pages } from './use-pages.ts'

interface PagedGridProps<R> extends Omit<GridProps<R>, 'count' | 'row' | 'onSeen'> {
  readonly pages: Pages<R>
  readonly what: string
  readonly empty: ReactNode
}

/** A table of a list by keyset: being read, read, empty, or why it could not be read. */
export function PagedGrid<R>({ pages, what, empty, ...grid }: PagedGridProps<R>) {
  const { rows, count, failure, onSeen, again } = pages
  if (rows === null)
    return failure === null ? <Reading rows={8} what={what} /> : <FailureBox failure={failure} onAgain={again} />
  return (
    <>
      {failure !== null && <FailureBox failure={failure} onAgain={again} />}
      {rows.length === 0 ? (
        empty
      ) : (
        <Grid {...grid} count={count} row={(index) => rows[index] ?? null} onSeen={onSeen} />
      )}
    </>
  )
}
