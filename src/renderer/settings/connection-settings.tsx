import { Radio, RadioGroup } from '@fluentui/react-components'
import { connectTexts, settingsTexts } from '#shared/texts/window.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Shown } from '../ui/shown.tsx'
import { useAct } from '../ui/use-act.ts'
import { ask, askAgain, useAsk } from '../ui/use-ask.ts'
import styles from './settings.module.css'

/** The connections that are set up, and the one that new plans begin with. */
export function ConnectionSettings() {
  const known = useAsk('connection:list', {})
  const choose = useAct(async (_signal, id: string) => {
    await ask('connection:choose', { id })
    await askAgain('connection:list')
  })
  return (
    <section aria-label={settingsTexts.connections} className={styles['card']}>
      <h2>{settingsTexts.connections}</h2>
      <Shown asked={known} rows={1} what={connectTexts.reading}>
        {({ connections, chosen }) => (
          <RadioGroup
            aria-label={settingsTexts.connections}
            value={chosen}
            onChange={(_event, { value }) => {
              void choose.run(value)
            }}
          >
            {connections.map((one) => (
              <Radio key={one.id} label={one.kind === 'practice' ? settingsTexts.practice : one.name} value={one.id} />
            ))}
          </RadioGroup>
        )}
      </Shown>
      {choose.failure !== null && <FailureBox failure={choose.failure} />}
      <p className={styles['note']}>{settingsTexts.connectionsNote}</p>
    </section>
  )
}
