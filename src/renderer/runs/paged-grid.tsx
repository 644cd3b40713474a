import type { ReactNode } from 'react'
import { FailureBox } from '../ui/failure-box.tsx'
import { Grid, type GridProps } from '../ui/grid.tsx'
import { Cancelled, Reading } from '../ui/shown.tsx'
import type { Pages } from './use-pages.ts'

interface PagedGridProps<R> extends Omit<GridProps<R>, 'count' | 'row' | 'onSeen'> {
  readonly pages: Pages<R>
  readonly what: string
  readonly empty: ReactNode
}

/** A table of a list by keyset: being read, read, empty, or why it could not be read. */
export function PagedGrid<R>({ pages, what, empty, ...grid }: PagedGridProps<R>) {
  const { rows, count, failure, cancelled, onSeen, again, cancel } = pages
  if (rows === null && failure !== null) return <FailureBox failure={failure} onAgain={again} />
  if (cancelled) return <Cancelled onAgain={again} />
  if (rows === null) return <Reading rows={8} what={what} onCancel={cancel} />
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
