import type { Output } from '#shared/contract/calls.ts'
import { holds, toSend } from '#shared/draft/destinations.ts'
import type { Draft } from '#shared/draft/draft.ts'
import { contentKindWords, distributionTexts as texts, sayBytes } from '#shared/texts/window.ts'
import type { Layout } from '../../devices/use-layout.ts'
import type { Column } from '../../ui/grid.tsx'
import { Icon } from '../../ui/icons.tsx'
import { countStates, type Destination } from './rows.ts'
import { StateCell } from './state-cell.tsx'
import styles from './distribution.module.css'

type References = Output<'distribution:look'>['references']
type Toggle = (kind: Destination['kind'], name: string) => void

/** Tick and name, then a column for each reference; in one column, the states stand below the name. */
export function columnsOf(
  references: References,
  value: Draft['distribution'],
  toggle: Toggle,
  layout: Layout,
): readonly Column<Destination>[] {
  const tick = (row: Destination) => <Tick checked={holds(value[row.kind], row.name)} row={row} onToggle={toggle} />
  const send: Column<Destination> = {
    key: 'send',
    head: texts.toSend,
    width: '88px',
    end: true,
    cell: (row) => (row.gone ? '' : sayRow(toSend(references, row.points))),
  }
  if (layout === 'cards') {
    const cell = (row: Destination) => (
      <div className={styles['card']}>
        {tick(row)}
        {!row.gone &&
          references.map((one) => (
            <span key={`${one.kind} ${one.id ?? ''}`}>
              {contentKindWords[one.kind]} <StateCell counts={countStates(row, one.states)} />
            </span>
          ))}
      </div>
    )
    return [{ key: 'name', head: texts.destination, width: 'minmax(0, 1fr)', cell }, send]
  }
  return [
    { key: 'name', head: texts.destination, width: 'minmax(0, 1fr)', cell: tick },
    {
      key: 'kind',
      head: texts.kind,
      width: layout === 'two-line' ? '128px' : '160px',
      cell: (row) => <Kind row={row} />,
    },
    ...references.map((one) => ({
      key: `${one.kind} ${one.id ?? ''}`,
      head: contentKindWords[one.kind],
      width: layout === 'two-line' ? '116px' : '148px',
      cell: (row: Destination) => (row.gone ? '' : <StateCell counts={countStates(row, one.states)} />),
    })),
    send,
  ]
}

/** Bytes where they are known; what has no size yet is said in the sum. */
const sayRow = ({ bytes, unknown }: ReturnType<typeof toSend>): string =>
  bytes === 0 && unknown.length > 0 ? texts.sizeNotKnown : sayBytes(bytes)

interface TickProps {
  readonly row: Destination
  readonly checked: boolean
  readonly onToggle: Toggle
}

/** The table is one Tab stop: the box is for the mouse, Space on the row for the keys. */
function Tick({ row, checked, onToggle }: TickProps) {
  return (
    <label className={styles['tick']} title={row.name}>
      <input
        checked={checked}
        tabIndex={-1}
        type="checkbox"
        onChange={() => {
          onToggle(row.kind, row.name)
        }}
      />
      <span>{row.name}</span>
    </label>
  )
}

function Kind({ row }: { readonly row: Destination }) {
  if (row.gone)
    return (
      <>
        <Icon name="bad" />
        <span>{texts.gone}</span>
      </>
    )
  return <span>{row.kind === 'groups' ? texts.group(row.points.length) : texts.point(row.siteCode)}</span>
}
