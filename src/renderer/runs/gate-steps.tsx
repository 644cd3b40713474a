import { useEffect, useRef } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import type { Step } from '#shared/task-sequence/model.ts'
import { gateStepTexts as texts, sayStepPart, stepKinds } from '#shared/texts/window.ts'
import { Icon } from '../ui/icons.tsx'
import { Shown } from '../ui/shown.tsx'
import { useAsk } from '../ui/use-ask.ts'
import { ComparedTable } from './compared-table.tsx'
import styles from './gate-steps.module.css'

type Pair = Output<'run:compare-steps'>['steps'][number]
/** Pixels: the head lies over the rows. */
const headHeight = 33

type Side = NonNullable<Pair['planned']>

/** The task sequence as planned beside what the site holds now; lines that differ are marked. */
export function GateSteps({ run }: { readonly run: string }) {
  const asked = useAsk('run:compare-steps', { run })
  return (
    <Shown asked={asked} what={texts.reading}>
      {({ id, name, steps }) => <Lists id={id} name={name} steps={steps} />}
    </Shown>
  )
}

function Lists({ id, name, steps }: Output<'run:compare-steps'>) {
  const frame = useRef<HTMLDivElement>(null)
  const first = steps.findIndex((one) => one.change !== 'same')
  // A long list is opened where it differs first, with the step before it in sight.
  useEffect(() => {
    const { current } = frame
    const row = current?.querySelectorAll('tbody tr').item(Math.max(0, first - 1))
    if (current !== null && row instanceof HTMLElement) current.scrollTop = row.offsetTop - headHeight
    // Below a long table it would open out of sight.
    current?.scrollIntoView({ block: 'end' })
  }, [first])
  return (
    <section className={styles['steps']} aria-label={texts.table}>
      <p>
        <strong>{texts.title(name, id)}</strong> {texts.differ(steps.filter((one) => one.change !== 'same').length)}{' '}
        {texts.follows}
      </p>
      <ComparedTable frame={frame} classes={{ scroll: styles['scroll'], table: styles['table'] }} name={texts.table}>
        <thead>
          <tr>
            <th>{texts.planned}</th>
            <th>{texts.now}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((one) => (
            <Line key={`${one.planned?.number ?? ''} ${one.now?.number ?? ''}`} pair={one} />
          ))}
        </tbody>
      </ComparedTable>
    </section>
  )
}

function Line({ pair }: { readonly pair: Pair }) {
  const { planned, now, change, depth, parts } = pair
  return (
    <tr data-change={change} style={{ '--depth': depth }}>
      <td data-head={texts.planned}>
        {planned !== null && <One side={planned} change={now === null ? change : 'same'} />}
        {parts.map((one) => (
          <Part key={one.part} name={one.part} text={one.planned} />
        ))}
      </td>
      <td data-head={texts.now}>
        {now !== null && <One side={now} change={change} />}
        {parts.map((one) => (
          <Part key={one.part} isNow name={one.part} text={one.now} />
        ))}
      </td>
    </tr>
  )
}

const isKind = (kind: string): kind is Step['kind'] => Object.hasOwn(stepKinds, kind)

function One({ side, change }: { readonly side: Side; readonly change: Pair['change'] }) {
  const { number, name, kind, enabled } = side
  return (
    <span className={styles['one']}>
      <span className={styles['number']}>{number}</span>
      <span className={styles['name']}>
        {change === 'same' ? name : <mark>{name}</mark>}
        <small>
          {isKind(kind) ? stepKinds[kind] : kind}
          {!enabled && ` · ${texts.disabled}`}
        </small>
      </span>
      {change !== 'same' && (
        <span className={styles['change']}>
          <Icon name="warn" />
          {texts.change(change)}
        </span>
      )}
    </span>
  )
}

function Part({
  name,
  text,
  isNow = false,
}: {
  readonly name: string
  readonly text: string
  readonly isNow?: boolean
}) {
  const value = text === '' ? texts.none : text
  return (
    <span className={styles['part']}>
      {sayStepPart(name)}: {isNow ? <mark>{value}</mark> : value}
    </span>
  )
}
