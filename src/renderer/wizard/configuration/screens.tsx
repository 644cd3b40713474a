import { Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { FileSettings } from '#shared/autopilot/file-settings.ts'
import { configurationTexts, meetTexts } from '#shared/texts/window.ts'
import { screensOf } from './people-meet.ts'
import { OobeScreen } from './oobe-screen.tsx'
import styles from './people-meet.module.css'

/** Serial numbers of SMBIOS are no longer in practice. */
const longestSerial = 64

/** Six small screens: what people meet in the out-of-box experience, and what they do not. */
export function PeopleMeet({ settings }: { readonly settings: FileSettings }) {
  const [serial, setSerial] = useState(meetTexts.exampleSerial)
  return (
    <section className={styles['meet']}>
      <div className={styles['head']}>
        <h2>{configurationTexts.meets}</h2>
        <label className={styles['label']}>
          {meetTexts.serial}
          <Input
            className={styles['serial']}
            maxLength={longestSerial}
            value={serial}
            onChange={(_event, { value }) => {
              setSerial(value)
            }}
          />
        </label>
      </div>
      <div className={styles['screens']}>
        {screensOf(settings, serial.trim()).map((screen) => (
          <OobeScreen key={screen.kind} screen={screen} />
        ))}
      </div>
    </section>
  )
}
