import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { Line } from '#shared/draft/line.ts'
import { devicesTexts } from '#shared/texts/window.ts'
import { now as clock } from '../../../time.ts'
import { Grid } from '../../../ui/grid.tsx'
import type { Intake } from '../intake/intake.ts'
import { lengthOf } from '../intake/line-list.ts'
import { useIntakeState } from '../use-intake.ts'
import type { Width } from '../use-width.ts'
import { lookOfLine } from '../verdict-look.ts'
import { columnsFor, type OnAction } from './columns.tsx'
import styles from './line-table.module.css'

interface LineTableProps {
  readonly intake: Intake
  readonly width: Width
  readonly onAction: OnAction
  readonly onOpen: (line: Line) => void
}

/** Ages are counted in days: the columns are the same ones for an hour. */
const hour = 3_600_000

/** All lines of the chosen kind, newest first. */
export function LineTable({ intake, width, onAction, onOpen }: LineTableProps) {
  const list = useIntakeState(intake, (state) => state.list)
  const now = Math.floor(clock() / hour) * hour
  const columns = useMemo(() => columnsFor({ width, now, onAction }), [width, now, onAction])
  const height = width === 'wide' || width === 'docked' ? 34 : 44
  const frame = useRef<HTMLDivElement>(null)
  useStillRows(frame, list.lines, height)
  const { seen } = intake.reader
  const onSeen = useCallback(
    (_first: number, last: number) => {
      seen(last)
    },
    [seen],
  )
  return (
    <div ref={frame} className={styles['table']}>
      <Grid
        key={`${list.filter} ${height}`}
        columns={columns}
        count={lengthOf(list)}
        height={height}
        label={devicesTexts.list}
        row={(index) => list.lines[index] ?? null}
        rowKey={(one) => String(one.number)}
        tone={toneOf}
        onOpen={onOpen}
        onSeen={onSeen}
      />
    </div>
  )
}

function toneOf(line: Line): 'bad' | 'warn' | 'quiet' | undefined {
  const { tone } = lookOfLine(line)
  return tone === 'ok' ? undefined : tone
}

/** Rows that came on top push nothing away under a finger: where a person has scrolled, the same rows stay in sight. */
function useStillRows(frame: React.RefObject<HTMLDivElement | null>, lines: readonly Line[], height: number): void {
  const before = useRef<number | null>(null)
  useLayoutEffect(() => {
    const top = before.current
    before.current = lines[0]?.number ?? null
    const grid = frame.current?.querySelector('[role="grid"]') ?? null
    if (top === null || grid === null || grid.scrollTop === 0) return
    const fresh = lines.findIndex((one) => one.number <= top)
    if (fresh > 0) grid.scrollTop += fresh * height
  }, [frame, lines, height])
}
