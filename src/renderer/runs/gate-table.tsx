import type { Confirmation } from '#shared/contract/run.ts'
import { gateTexts, sayDifference, sayWay } from '#shared/texts/window.ts'
import { Icon } from '../ui/icons.tsx'
import { inOrder } from './gate-choice.ts'
import { sidesOf, type ValueLine } from './gate-values.ts'
import { ComparedTable } from './compared-table.tsx'
import styles from './gate.module.css'

const { columns } = gateTexts

/** What was reviewed beside what is there now; the changed part is underlined and bold. */
export function GateTable({ differences }: Pick<Confirmation, 'differences'>) {
  return (
    <ComparedTable classes={{ scroll: styles['scroll'], table: styles['table'] }} name={gateTexts.table}>
      <thead>
        <tr>
          <th>{columns.what}</th>
          <th>{columns.reviewed}</th>
          <th>{columns.now}</th>
          <th>{columns.toDo}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(differences).map((one) => {
          const { subject, what } = sayDifference(one)
          const sides = sidesOf(one)
          const way = sayWay(one)
          return (
            <tr key={`${one.what} ${one.subject}`}>
              <td>
                <strong>{subject}</strong>
                <span className={styles['small']}>{what}</span>
              </td>
              <td data-head={columns.reviewed}>
                <Lines lines={sides.reviewed} />
              </td>
              <td data-head={columns.now}>
                <Lines lines={sides.now} />
              </td>
              <td>
                <span className={styles['way']}>
                  <Icon name={one.acceptable ? 'warn' : 'bad'} />
                  {way.head}
                </span>
                <span className={styles['small']}>{way.text}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </ComparedTable>
  )
}

function Lines({ lines }: { readonly lines: readonly ValueLine[] }) {
  return lines.map((one) => (
    <span key={`${one.name ?? ''} ${one.text}`} className={styles['value']}>
      {one.name !== null && `${one.name} `}
      {one.changed ? <mark>{one.text}</mark> : one.text}
    </span>
  ))
}
