import type { Output } from '#shared/contract/calls.ts'
import { auditTexts, sayAudit, sayMoment } from '#shared/texts/window.ts'
import { Line } from '../devices/device-cells.tsx'
import { useLayout, type Layout } from '../devices/use-layout.ts'
import { useNow } from '../time.ts'
import { Empty } from '../ui/empty.tsx'
import type { Column } from '../ui/grid.tsx'
import { ask } from '../ui/use-ask.ts'
import { useCheckAgain } from '../ui/use-check-again.ts'
import { ObjectLine } from './origin.tsx'
import { PagedGrid } from './paged-grid.tsx'
import { usePages } from './use-pages.ts'
import styles from './runs.module.css'

type Entry = Output<'audit:list'>['entries'][number]

const heads = auditTexts.columns

/** Every decision: when, who, what, about what. */
export function AuditList() {
  const now = useNow()
  const layout = useLayout()
  const pages = usePages<Entry, number>('audit:pages', async (before, signal) => {
    const { entries, next } = await ask('audit:list', before === undefined ? {} : { before }, signal)
    return { rows: entries, next }
  })
  useCheckAgain(pages.again)
  return (
    <>
      <PagedGrid
        columns={columnsOf(layout, now)}
        empty={<Empty text={auditTexts.empty} />}
        height={layout === 'cards' ? 76 : 34}
        label={auditTexts.table}
        pages={pages}
        rowKey={(entry) => String(entry.id)}
        what={auditTexts.reading}
      />
      <span className={styles['foot']}>{auditTexts.note}</span>
    </>
  )
}

const cell = (key: keyof typeof heads, width: string, make: Column<Entry>['cell']): Column<Entry> => ({
  key,
  head: heads[key],
  width,
  cell: make,
})

const columnsOf = (layout: Layout, now: number): readonly Column<Entry>[] =>
  layout === 'cards'
    ? [cell('what', 'minmax(0, 1fr)', (entry) => <Card entry={entry} now={now} />)]
    : [
        { ...cell('entry', '72px', (entry) => auditTexts.entry(entry.id)), end: true },
        cell('time', '108px', (entry) => sayMoment(Date.parse(entry.at), now)),
        cell('who', '160px', (entry) => <Line text={entry.who} />),
        cell('what', '196px', (entry) => <Line text={sayAudit(entry.what, entry.facts).what} />),
        cell('object', 'minmax(0, 1fr)', (entry) => (
          <ObjectLine run={entry.run} text={sayAudit(entry.what, entry.facts).object} />
        )),
      ]

function Card({ entry, now }: { readonly entry: Entry; readonly now: number }) {
  const { what, object } = sayAudit(entry.what, entry.facts)
  return (
    <span className={styles['card']}>
      <strong>{what}</strong>
      <ObjectLine run={entry.run} text={object} />
      <Line quiet text={`${sayMoment(Date.parse(entry.at), now)} · ${entry.who}`} />
    </span>
  )
}
