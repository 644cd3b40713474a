import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '#shared/contract/calls.ts'
import { countGroups } from '#shared/stages/group.ts'
import { outcomeLabels, runsTexts, sayMoment } from '#shared/texts/window.ts'
import { Line } from '../devices/device-cells.tsx'
import { useLayout, type Layout } from '../devices/use-layout.ts'
import { useNow } from '../time.ts'
import { Empty } from '../ui/empty.tsx'
import type { Column } from '../ui/grid.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import { ask, queries, useAsk } from '../ui/use-ask.ts'
import { OriginLine } from './origin.tsx'
import { PagedGrid } from './paged-grid.tsx'
import { useCheckAgain } from '../ui/use-check-again.ts'
import { openDevices } from './open-devices.ts'
import { usePages } from './use-pages.ts'
import styles from './runs.module.css'

type Row = Output<'run:list'>['runs'][number]

/** Milliseconds between two readings of the list while runs go on, at least. */
const pause = 2000
const name = 'runs:pages'
const heads = runsTexts.columns
/** Pixels of a row. */
const heights: Readonly<Record<Layout, number>> = { cards: 96, 'two-line': 44, full: 34, wide: 34 }

/** Every run that there was, newest first; Enter opens it as it was. */
export function RunsList() {
  const [, go] = useLocation()
  const now = useNow()
  const layout = useLayout()
  const pages = usePages<Row, string>(name, async (after, signal) => {
    const { runs, next } = await ask('run:list', { limit: 100, ...(after === undefined ? {} : { after }) }, signal)
    return { rows: runs, next }
  })
  useCheckAgain(pages.again)
  useRenewed()
  return (
    <>
      <PagedGrid
        columns={columnsOf(layout, now)}
        empty={
          <Empty text={runsTexts.empty}>
            <Button
              onClick={() => {
                go('/deploy')
              }}
            >
              {runsTexts.newPlan}
            </Button>
          </Empty>
        }
        height={heights[layout]}
        label={runsTexts.table}
        pages={pages}
        rowKey={(row) => row.run}
        what={runsTexts.reading}
        onOpen={(row) => {
          go(`/run/${row.run}`)
        }}
      />
      {pages.count > 0 && <span className={styles['foot']}>{runsTexts.keys}</span>}
    </>
  )
}

/** Runs that go on change the list: it is read again, but not with each of their steps. */
function useRenewed(): void {
  const { data } = useAsk('run:active', {})
  useEffect(() => {
    if (data === undefined) return
    const timer = window.setTimeout(() => void queries.invalidateQueries({ queryKey: [name] }), pause)
    return () => {
      window.clearTimeout(timer)
    }
  }, [data])
}

const all = (stages: Row['stages']): number => Object.values(stages).reduce((sum, one) => sum + one, 0)

const cell = (key: keyof typeof heads, width: string, make: Column<Row>['cell']): Column<Row> => ({
  key,
  head: heads[key],
  width,
  cell: make,
})

const columnsOf = (layout: Layout, now: number): readonly Column<Row>[] =>
  layout === 'cards'
    ? [cell('batch', 'minmax(0, 1fr)', (row) => <Card now={now} row={row} />)]
    : [
        ...(layout === 'two-line'
          ? [cell('batch', 'minmax(120px, 1fr)', (row) => <BatchOverOrigin row={row} />)]
          : [
              cell('batch', 'minmax(120px, 1fr)', (row) => <Line text={row.batch} />),
              cell('connection', '112px', (row) => <OriginLine run={row.run} what="connection" />),
              cell('who', '148px', (row) => <OriginLine run={row.run} what="who" />),
            ]),
        cell('started', '108px', (row) => sayMoment(Date.parse(row.createdAt), now)),
        cell('outcome', 'minmax(168px, 1fr)', (row) => <Outcome row={row} />),
        cell('counts', '252px', (row) => <Line text={countsOf(row)} />),
      ]

function BatchOverOrigin({ row }: { readonly row: Row }) {
  return (
    <span className={styles['card']}>
      <Line text={row.batch} />
      <OriginLine run={row.run} what="both" />
    </span>
  )
}

function Card({ row, now }: { readonly row: Row; readonly now: number }) {
  return (
    <span className={styles['card']}>
      <strong>{row.batch}</strong>
      <Outcome row={row} />
      <Line quiet text={`${sayMoment(Date.parse(row.createdAt), now)} · ${countsOf(row)}`} />
      <OriginLine run={row.run} what="both" />
    </span>
  )
}

const icons: Readonly<Record<NonNullable<Row['outcome']>, IconName>> = {
  done: 'ok',
  partly: 'warn',
  paused: 'open',
  blocked: 'bad',
  failed: 'bad',
  cancelled: 'stopped',
  stopped: 'stopped',
  'needs-confirmation': 'warn',
}

function Outcome({ row }: { readonly row: Row }) {
  const text = row.active ? runsTexts.running : row.outcome === null ? runsTexts.halted : outcomeLabels[row.outcome]
  return (
    <span className={styles['outcome']}>
      <Icon name={row.active ? 'moving' : row.outcome === null ? 'open' : icons[row.outcome]} />
      <Line text={text} />
    </span>
  )
}

function countsOf({ stages }: Row): string {
  const devices = all(stages)
  const needYou = countGroups(stages)['need-you']
  const through = runsTexts.through(devices - openDevices(stages, devices), devices)
  return needYou === 0 ? through : `${through} · ${runsTexts.needYou(needYou)}`
}
