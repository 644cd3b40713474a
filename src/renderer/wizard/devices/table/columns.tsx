import type { Line } from '#shared/draft/line.ts'
import { devicesTexts, sayDaysAgo, sayLineState, sayNumber } from '#shared/texts/window.ts'
import type { Column } from '../../../ui/grid.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { Width } from '../use-width.ts'
import { lookOfLine } from '../verdict-look.ts'
import { actionsInRow, type LineAction } from './actions.ts'
import styles from './line-table.module.css'

export type OnAction = (line: Line, action: LineAction) => void

interface Shown {
  readonly width: Width
  /** Wall time, milliseconds. */
  readonly now: number
  readonly onAction: OnAction
}

const { head } = devicesTexts

/** How many actions have room beside a verdict that is not clipped. */
const rowActions: Readonly<Record<Width, number>> = { small: 1, narrow: 2, wide: 2, docked: 3 }

const deviceOf = ({ record, verdict }: Line): string =>
  record !== null
    ? record.name
    : verdict.code === 'several-records'
      ? devicesTexts.records(verdict.records)
      : devicesTexts.none

const modelOf = ({ record }: Line): string =>
  record === null || record.model === '' ? devicesTexts.none : record.model

/** The last contact of a record in words. `now`: wall time, milliseconds. */
export const sayContact = (lastContact: string | null, now: number): string =>
  lastContact === null ? devicesTexts.never : sayDaysAgo(Date.parse(lastContact), now)

const contactOf = ({ record }: Line, now: number): string =>
  record === null ? devicesTexts.none : sayContact(record.lastContact, now)

const line: Column<Line> = {
  key: 'line',
  head: head.line,
  width: '56px',
  end: true,
  cell: ({ number }) => sayNumber(number),
}

const scanned = (width: string): Column<Line> => ({
  key: 'scanned',
  head: head.scanned,
  width,
  mono: true,
  cell: (one) => (
    <span className={styles['code']} title={one.scanned}>
      {one.scanned}
    </span>
  ),
})

const verdict = ({ width, onAction }: Shown): Column<Line> => ({
  key: 'verdict',
  head: head.verdict,
  width: width === 'small' ? 'minmax(0, 5fr)' : width === 'narrow' ? 'minmax(0, 2fr)' : 'minmax(0, 1fr)',
  cell: (one) => {
    const said = sayLineState(one)
    return (
      <>
        <span className={styles['shape']} data-tone={lookOfLine(one).tone}>
          <Icon name={lookOfLine(one).icon} />
        </span>
        <span className={styles['verdict']} title={said}>
          {said}
        </span>
        {actionsInRow(one, rowActions[width]).map((action) => (
          <button
            key={action}
            aria-label={devicesTexts.actionOn(devicesTexts.action[action], one)}
            className={styles['action']}
            tabIndex={-1}
            type="button"
            onClick={() => {
              onAction(one, action)
            }}
          >
            {devicesTexts.action[action]}
          </button>
        ))}
      </>
    )
  },
})

/** Two lines in one cell: what it is, and what about it. */
const twoLines = (first: string, second: string) => (
  <span className={styles['two']}>
    <span className={styles['first']} title={first}>
      {first}
    </span>
    {second !== '' && <span className={styles['second']}>{second}</span>}
  </span>
)

/** The columns that fit: below 1280 model and contact stand under the device, below 900 the device under the text. */
export function columnsFor(shown: Shown): readonly Column<Line>[] {
  const { width, now } = shown
  const about = (one: Line): string =>
    one.record === null
      ? ''
      : [modelOf(one), contactOf(one, now)].filter((part) => part !== devicesTexts.none).join(' · ')
  if (width === 'small') {
    const cell = (one: Line) => (
      <span className={styles['two']}>
        <span className={`${styles['first'] ?? ''} ${styles['code'] ?? ''}`} title={one.scanned}>
          {one.scanned}
        </span>
        <span className={styles['second']}>
          {[deviceOf(one), about(one)].filter((part) => part !== '').join(' · ')}
        </span>
      </span>
    )
    return [line, { key: 'device', head: head.device, width: 'minmax(0, 4fr)', cell }, verdict(shown)]
  }
  if (width === 'narrow') {
    const cell = (one: Line) => twoLines(deviceOf(one), about(one))
    return [line, scanned('152px'), { key: 'device', head: head.device, width: 'minmax(0, 1fr)', cell }, verdict(shown)]
  }
  return [
    line,
    scanned('144px'),
    { key: 'device', head: head.device, width: '144px', cell: (one) => twoLines(deviceOf(one), '') },
    { key: 'model', head: head.model, width: '160px', cell: (one) => twoLines(modelOf(one), '') },
    { key: 'contact', head: head.contact, width: '112px', cell: (one) => contactOf(one, now) },
    verdict(shown),
  ]
}
