import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Glance } from '#shared/contract/board.ts'
import { sayFault } from '#shared/texts/say-fault.ts'
import { runTexts } from '#shared/texts/window.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { useAct } from '../ui/use-act.ts'
import { ask, useAsk } from '../ui/use-ask.ts'
import { newPlanFrom } from './new-plan.ts'
import styles from './fault-card.module.css'

const words = runTexts.fault
/** What is offered first: the gate's own dialog is what everybody should have met once. */
const first = 'profile-changed'

/** After a practice run: the same once more, with something that goes wrong. */
export function FaultCard({ run }: { readonly run: Glance }) {
  const [, go] = useLocation()
  const [fault, setFault] = useState<string>(first)
  const known = useAsk('practice:faults', {})
  const start = useAct(async (signal) => {
    await ask('practice:restart', { faults: [fault] }, signal)
    go(await newPlanFrom(run.run, words.batch, true, signal))
  })
  // One that takes the kind of a change behind it is for the command line.
  const names = (known.data?.faults ?? []).map((one) => one.name).filter((name) => !name.includes('['))
  return (
    <section aria-label={words.title} className={styles['card']}>
      <div className={styles['words']}>
        <h2>{words.title}</h2>
        <span>{words.text}</span>
      </div>
      <Field className={styles['choice'] ?? ''} label={words.choose} orientation="horizontal">
        <Select
          value={fault}
          onChange={(_event, { value }) => {
            setFault(value)
          }}
        >
          {[first, ...names.filter((name) => name !== first)].map((name) => (
            <option key={name} value={name}>
              {name === first ? words.custom : sayFault(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Button disabledFocusable={start.busy} onClick={() => void start.run()}>
        {start.busy ? words.busy : words.act}
      </Button>
      {start.failure !== null && <FailureBox failure={start.failure} />}
    </section>
  )
}
