import { Button, SearchBox } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import { toggleDestination } from '#shared/draft/destinations.ts'
import type { Draft } from '#shared/draft/draft.ts'
import { distributionTexts as texts, contentKindWords } from '#shared/texts/window.ts'
import { useLayout } from '../../devices/use-layout.ts'
import { useFirstChoices } from '../../state/first-choice.ts'
import { Empty } from '../../ui/empty.tsx'
import { Grid } from '../../ui/grid.tsx'
import { columnsOf } from './columns.tsx'
import { destinationsOf } from './rows.ts'
import styles from './distribution.module.css'

interface DestinationsProps {
  readonly looked: Output<'distribution:look'>
  readonly value: Draft['distribution']
  readonly onSet: (patch: Partial<Draft['distribution']>) => void
  /** Where it is noted what this page chose itself. */
  readonly choice: string
}

/** What is sent, and every point and group with a tick: Space sets or takes it. */
export function Destinations({ looked, value, onSet, choice }: DestinationsProps) {
  const [filter, setFilter] = useState('')
  const layout = useLayout()
  const first = useFirstChoices((state) => state[choice])
  const rows = useMemo(() => destinationsOf(looked, value, filter), [looked, value, filter])
  const toggle = (kind: 'points' | 'groups', name: string): void => {
    onSet(toggleDestination(value, kind, name))
  }
  const asChosen =
    first !== undefined && first.length > 0 && value.groups.length === 0 && String(value.points) === String(first)
  return (
    <>
      <div className={styles['top']}>
        <ul className={styles['references']}>
          {looked.references.map((one) => (
            <li key={`${one.kind} ${one.id ?? ''}`}>
              <strong>{contentKindWords[one.kind]}</strong> {texts.reference(one.name, one.id, one.bytes)}
            </li>
          ))}
          {looked.references.every((one) => one.kind === 'package') && <li>{texts.noImages}</li>}
        </ul>
        <SearchBox
          aria-label={texts.filter}
          className={styles['filter'] ?? ''}
          maxLength={200}
          placeholder={texts.filter}
          value={filter}
          onChange={(_event, { value: text }) => {
            setFilter(text)
          }}
        />
      </div>
      {asChosen && <p className={styles['first']}>{texts.first}</p>}
      {rows.length === 0 ? (
        <Empty text={texts.nothingFits}>
          <Button
            onClick={() => {
              setFilter('')
            }}
          >
            {texts.clearFilter}
          </Button>
        </Empty>
      ) : (
        <div className={styles['table']}>
          <Grid
            columns={columnsOf(looked.references, value, toggle, layout)}
            count={rows.length}
            height={layout === 'cards' ? 44 + 20 * looked.references.length : 34}
            label={texts.table}
            row={(index) => rows[index] ?? null}
            rowKey={(row) => `${row.kind} ${row.name}`}
            tone={(row) => (row.gone ? 'bad' : undefined)}
            onKey={(row, { key }) => {
              if (key !== ' ') return false
              toggle(row.kind, row.name)
              return true
            }}
          />
        </div>
      )}
    </>
  )
}
