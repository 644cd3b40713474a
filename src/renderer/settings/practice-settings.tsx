import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { sayFault } from '#shared/texts/say-fault.ts'
import { settingsTexts } from '#shared/texts/window.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { useAct } from '../ui/use-act.ts'
import { ask, queries, useAsk } from '../ui/use-ask.ts'
import styles from './settings.module.css'

/** Faults that kill this very program are for the command line. */
const endsProcess = (name: string): boolean => /^(?:die|kill)-/.test(name)

/** The practice world, begun anew, with a fault where a person wants to see one. */
export function PracticeSettings() {
  const faults = useAsk('practice:faults', {})
  const [fault, setFault] = useState('')
  const [begun, setBegun] = useState(false)
  const restart = useAct(async () => {
    setBegun(false)
    await ask('practice:restart', { faults: fault === '' ? [] : [fault] })
    await queries.invalidateQueries()
    setBegun(true)
  })
  return (
    <section aria-label={settingsTexts.practiceWorld} className={styles['card']}>
      <h2>{settingsTexts.practiceWorld}</h2>
      <p className={styles['note']}>{settingsTexts.practiceNote}</p>
      <Field label={settingsTexts.fault}>
        <Select
          value={fault}
          onChange={(_event, { value }) => {
            setFault(value)
          }}
        >
          <option value="">{settingsTexts.noFault}</option>
          {faults.data?.faults
            .filter(({ name }) => !endsProcess(name))
            .map(({ name }) => (
              <option key={name} value={name}>
                {sayFault(name)}
              </option>
            ))}
        </Select>
      </Field>
      <div className={styles['line']}>
        <Button disabledFocusable={restart.busy} onClick={() => void restart.run()}>
          {settingsTexts.begin}
        </Button>
        <span role="status">{begun && settingsTexts.begun}</span>
      </div>
      {restart.failure !== null && <FailureBox failure={restart.failure} />}
    </section>
  )
}
