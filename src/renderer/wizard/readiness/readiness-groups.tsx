import type { Ref } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import { readinessTexts, sayMoment, sayNumber } from '#shared/texts/window.ts'
import { useLayout } from '../../devices/use-layout.ts'
import { now } from '../../time.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { groupChecks, type CheckState, type ReadinessGroup } from './rows.ts'
import styles from './readiness-page.module.css'

const icons: Readonly<Record<CheckState, IconName>> = { block: 'bad', warn: 'warn', unknown: 'unknown', ok: 'ok' }

interface ReadinessGroupsProps {
  readonly read: Output<'readiness:check'>
  readonly fetching: boolean
  /** The first group: where a closed way on leads. */
  readonly ref: Ref<HTMLDivElement>
}

/** Findings by what they mean for the plan; what is well is folded away, unless a large window has nothing else to show. */
export function ReadinessGroups({ read, fetching, ref }: ReadinessGroupsProps) {
  const time = sayMoment(Date.parse(read.at), now())
  const groups = groupChecks(read.checks)
  const well = groups.every((one) => one.state === 'ok')
  const wide = useLayout() === 'wide'
  return (
    <div ref={ref} aria-busy={fetching} className={styles['groups']} data-fetching={fetching} tabIndex={-1}>
      {well && (
        <p className={styles['well']}>
          <Icon name="ok" size={20} />
          {readinessTexts.nothing(read.checks.length, time)}
        </p>
      )}
      {groups.map((one) =>
        one.state === 'ok' ? (
          <details key={one.state} className={styles['group']} open={well && wide}>
            <summary className={styles['head']}>
              <Head group={one} />
            </summary>
            <Rows group={one} time={time} />
          </details>
        ) : (
          <section key={one.state} className={styles['group']} data-state={one.state}>
            <div className={styles['head']}>
              <Head group={one} />
            </div>
            <Rows group={one} time={time} />
          </section>
        ),
      )}
    </div>
  )
}

function Head({ group: { state, count } }: { readonly group: ReadinessGroup }) {
  return (
    <>
      <Icon name={icons[state]} />
      <h2>{readinessTexts.groups[state]}</h2>
      <span className={styles['count']}>{sayNumber(count)}</span>
    </>
  )
}

function Rows({ group: { state, rows }, time }: { readonly group: ReadinessGroup; readonly time: string }) {
  return (
    <ul>
      {rows.map(({ id, text, remedy, source }) => (
        <li key={id} className={styles['row']}>
          <Icon name={icons[state]} />
          <span className={styles['words']}>
            {text}
            {remedy !== '' && <span className={styles['remedy']}>{remedy}</span>}
          </span>
          <span className={styles['source']}>{readinessTexts.sources[source]}</span>
          <span className={styles['time']}>{time}</span>
        </li>
      ))}
    </ul>
  )
}
