import { Field, Input, SpinButton } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Preferences } from '#shared/contract/window.ts'
import { settingsTexts } from '#shared/texts/window.ts'
import { useScanTarget } from '../scan/scan-target.ts'
import { changePreferences } from './change.ts'
import styles from './settings.module.css'

/** How fast a scanner types, and a place to try it. */
export function ScannerSettings({ preferences }: { readonly preferences: Preferences }) {
  const [said, setSaid] = useState('')
  const pauses = useRef({ last: Number.NaN, longest: 0 })
  useScanTarget((text) => {
    setSaid(settingsTexts.heard(text, Math.round(pauses.current.longest)))
  })
  return (
    <section aria-label={settingsTexts.scanner} className={styles['card']}>
      <h2>{settingsTexts.scanner}</h2>
      <Field label={settingsTexts.pause}>
        <SpinButton
          max={200}
          min={10}
          step={5}
          value={preferences.scannerPause}
          onChange={(_event, { value, displayValue }) => {
            const pause = value ?? Number(displayValue)
            if (Number.isInteger(pause) && pause >= 10 && pause <= 200) changePreferences({ scannerPause: pause })
          }}
        />
      </Field>
      <Field label={settingsTexts.tryIt}>
        <Input
          maxLength={128}
          onKeyDown={({ key, timeStamp }) => {
            const pause = timeStamp - pauses.current.last
            pauses.current = {
              last: timeStamp,
              longest: Number.isNaN(pause) || pause > 1000 ? 0 : Math.max(pauses.current.longest, pause),
            }
            if (key === 'Enter') setSaid(settingsTexts.typed)
          }}
        />
      </Field>
      <p className={styles['note']} role="status">
        {said}
      </p>
    </section>
  )
}
