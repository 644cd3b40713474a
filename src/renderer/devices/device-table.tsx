import { Button } from '@fluentui/react-components'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import type { BoardRow } from '#shared/contract/board.ts'
import type { BoardSort } from '#shared/stages/group.ts'
import { boardTexts } from '#shared/texts/window.ts'
import { lookOf } from '../ui/stage-tone.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Grid } from '../ui/grid.tsx'
import { Cancelled, Reading } from '../ui/shown.tsx'
import { changesOf } from './board-ends.ts'
import { keyOf } from './board-filter.ts'
import { deviceColumns, rowHeight } from './device-columns.tsx'
import { LeaveAloneDialog } from './leave-alone-dialog.tsx'
import { useCopyRow } from './use-copy-row.ts'
import type { Board } from './use-board.ts'
import { useTableLayout } from './use-table-layout.ts'
import { useWorldNow } from './world-now.ts'
import styles from './device-table.module.css'

interface DeviceTableProps {
  readonly board: Board
  readonly sort: BoardSort
  /** The board of all batches, or the devices of one run. */
  readonly isBoard: boolean
  readonly selected: string | null
  readonly onOpen: (row: BoardRow) => void
  /** What is shown where there is no row. */
  readonly empty: ReactNode
}

const toneOf = (row: BoardRow): 'bad' | 'warn' | 'quiet' | undefined => {
  if (row.stage === 'failed') return 'bad'
  if (row.stage === 'stalled') return 'warn'
  return lookOf(row.stage).tone === 'quiet' ? 'quiet' : undefined
}

/** A live table of devices: rows change in place, and get into another order only when a person says so. */
export function DeviceTable({ board, sort, isBoard, selected, onOpen, empty }: DeviceTableProps) {
  const { shown, row, onSeen, sortAgain, cancel } = board
  const isAwaited = shown.at === null && shown.failure === null
  const table = useRef<HTMLDivElement>(null)
  const layout = useTableLayout(table, isBoard)
  const now = useWorldNow(shown.at)
  const [leaving, setLeaving] = useState<BoardRow | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [sight, setSight] = useState<readonly [number, number]>([0, 0])
  const copy = useCopyRow(setSaid)
  const see = useCallback(
    (first: number, last: number) => {
      onSeen(first, last)
      setSight((before) => (before[0] === first && before[1] === last ? before : [first, last]))
    },
    [onSeen],
  )
  const onKey = (here: BoardRow, event: React.KeyboardEvent): boolean => {
    const key = event.key.toLowerCase()
    if (key === 'c' && event.ctrlKey) copy(here, now, event.timeStamp)
    else if (event.ctrlKey || event.altKey) return false
    else if (key === 'l') setLeaving(here)
    else if (key === 'r') sortAgain()
    else return false
    return true
  }
  return (
    <div ref={table} className={styles['table']} data-layout={layout} data-stale={shown.failure !== null}>
      {shown.failure !== null && (
        <div className={styles['away']}>
          <FailureBox failure={shown.failure} onAgain={sortAgain} />
          {shown.at !== null && <span>{boardTexts.away(shown.at.wall)}</span>}
        </div>
      )}
      {isAwaited && shown.state === 'cancelled' && <Cancelled onAgain={sortAgain} />}
      {isAwaited && shown.state !== 'cancelled' && <Reading rows={8} what={boardTexts.reading} onCancel={cancel} />}
      {shown.at !== null && shown.count === 0 && empty}
      {shown.count > 0 && layout !== null && (
        <Grid
          columns={deviceColumns({ layout, now, isBoard })}
          count={shown.count}
          height={rowHeight(layout, isBoard)}
          label={boardTexts.table}
          row={row}
          rowKey={keyOf}
          selected={selected}
          tone={toneOf}
          onKey={onKey}
          onOpen={onOpen}
          onSeen={see}
        />
      )}
      <div className={styles['foot']} hidden={shown.count === 0}>
        <span className={styles['order']}>{boardTexts.sorts[sort]}</span>
        <Changes changes={changesOf(shown)} onSort={sortAgain} />
        <span className={styles['space']} />
        <span role="status">{said}</span>
        <span>{boardTexts.rows(sight[0] + 1, Math.min(sight[1] + 1, shown.count), shown.count)}</span>
        <span className={styles['keys']}>{boardTexts.keys}</span>
      </div>
      {leaving !== null && (
        <LeaveAloneDialog
          row={leaving}
          onClose={() => {
            setLeaving(null)
          }}
        />
      )}
    </div>
  )
}

function Changes({ changes, onSort }: { readonly changes: number; readonly onSort: () => void }) {
  if (changes === 0) return null
  return (
    <span className={styles['changes']}>
      {boardTexts.changes(changes)}
      <Button appearance="transparent" className={styles['sort']} size="small" onClick={onSort}>
        {boardTexts.sortAgain} {boardTexts.sortKey}
      </Button>
    </span>
  )
}
