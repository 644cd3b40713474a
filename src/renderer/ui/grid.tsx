import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { frameTexts } from '#shared/texts/window.ts'
import { useActiveRow } from './use-active-row.ts'
import { useGridKeys } from './use-grid-keys.ts'
import styles from './grid.module.css'

export interface Column<R> {
  readonly key: string
  readonly head: ReactNode
  /** A track of CSS grid: '120px', 'minmax(0, 1fr)'. */
  readonly width: string
  readonly end?: boolean
  /** Codes and serial numbers. */
  readonly mono?: boolean
  readonly cell: (row: R) => ReactNode
}

export interface GridProps<R> {
  readonly label: string
  readonly columns: readonly Column<R>[]
  /** All rows there are, also those that are not read yet. */
  readonly count: number
  /** null: not read yet. */
  readonly row: (index: number) => R | null
  readonly rowKey: (row: R) => string
  readonly tone?: (row: R) => 'bad' | 'warn' | 'quiet' | undefined
  /** Pixels. */
  readonly height?: number
  readonly selected?: string | null
  readonly onOpen?: (row: R) => void
  /** Single letters and the like, inside the table only. true: it was one of them. */
  readonly onKey?: (row: R, event: React.KeyboardEvent) => boolean
  /** Rows come into sight: the place to read more. */
  readonly onSeen?: (first: number, last: number) => void
}

/** Pixels: the head lies over the rows, see grid.module.css. */
const headHeight = 30

/** A table of any length: virtual rows of one height, one Tab stop, arrows inside (ux.md 6). */
export function Grid<R>(props: GridProps<R>) {
  const { label, columns, count, row, rowKey, tone, height = 34, selected = null, onOpen, onSeen } = props
  const frame = useRef<HTMLDivElement>(null)
  const base = useId()
  const { index: active, moveTo } = useActiveRow(props)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingEnd: headHeight,
    // The active row is always there: a screen reader is told of it by its id.
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), active, count),
  })
  useEffect(() => {
    virtual.measure()
  }, [virtual, height])
  const shown = virtual.getVirtualItems()
  const { startIndex: first, endIndex: last } = virtual.range ?? { startIndex: 0, endIndex: 0 }
  useEffect(() => {
    onSeen?.(first, last)
  }, [first, last, onSeen])
  const template = columns.map((one) => one.width).join(' ')
  const onKeyDown = useGridKeys(props, {
    active,
    moveTo,
    reveal: (index) => {
      virtual.scrollToIndex(index)
    },
    page: shown.length,
  })
  const idOf = (index: number): string => {
    const one = row(index)
    return `${base}-${one === null ? `unread-${index}` : encodeURIComponent(rowKey(one))}`
  }
  return (
    <div
      ref={frame}
      aria-activedescendant={count === 0 ? undefined : idOf(active)}
      aria-colcount={columns.length}
      aria-label={label}
      aria-rowcount={count + 1}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      onFocus={() => {
        moveTo(active)
      }}
      onKeyDown={onKeyDown}
    >
      <div aria-rowindex={1} className={styles['head']} role="row" style={{ gridTemplateColumns: template }}>
        {columns.map((one) => (
          <div key={one.key} className={styles['cell']} data-end={one.end} role="columnheader">
            {one.head}
          </div>
        ))}
      </div>
      <div className={styles['rows']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const one = row(index)
          return (
            <div
              key={idOf(index)}
              aria-rowindex={index + 2}
              aria-selected={one !== null && selected === rowKey(one)}
              className={styles['row']}
              data-active={index === active}
              data-tone={one === null ? undefined : tone?.(one)}
              id={idOf(index)}
              role="row"
              style={{ gridTemplateColumns: template, height, transform: `translateY(${start}px)` }}
              onClick={() => {
                moveTo(index)
              }}
              onDoubleClick={() => {
                if (one !== null) onOpen?.(one)
              }}
            >
              {columns.map((column) => (
                <div
                  key={column.key}
                  className={styles['cell']}
                  data-end={column.end}
                  data-mono={column.mono}
                  role="gridcell"
                >
                  {one === null ? frameTexts.loading : column.cell(one)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** `indexes` are in order, and stay so. */
const withActive = (indexes: readonly number[], active: number, count: number): number[] =>
  active >= count || indexes.includes(active) ? [...indexes] : [...indexes, active].toSorted((a, b) => a - b)
