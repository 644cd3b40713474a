import { Button, Radio, RadioGroup, Switch } from '@fluentui/react-components'
import type { Preferences } from '#shared/contract/window.ts'
import { settingsTexts } from '#shared/texts/window.ts'
import { playSound } from '../scan/sound.ts'
import { changePreferences } from './change.ts'
import styles from './settings.module.css'

const looks = ['system', 'light', 'dark'] as const
const isLook = (value: string): value is Preferences['look'] => looks.some((one) => one === value)

/** Light, dark, and whether scans are heard. */
export function LookSettings({ preferences }: { readonly preferences: Preferences }) {
  return (
    <section aria-label={settingsTexts.look} className={styles['card']}>
      <h2>{settingsTexts.look}</h2>
      <RadioGroup
        aria-label={settingsTexts.look}
        layout="horizontal"
        value={preferences.look}
        onChange={(_event, { value }) => {
          if (isLook(value)) changePreferences({ look: value })
        }}
      >
        {looks.map((one) => (
          <Radio key={one} label={settingsTexts.looks[one]} value={one} />
        ))}
      </RadioGroup>
      <h2>{settingsTexts.sound}</h2>
      <div className={styles['line']}>
        <Switch
          checked={preferences.sound}
          label={settingsTexts.soundOn}
          onChange={(_event, { checked }) => {
            changePreferences({ sound: checked })
          }}
        />
        <Button
          size="small"
          onClick={() => {
            playSound('found')
          }}
        >
          {settingsTexts.play}
        </Button>
      </div>
    </section>
  )
}
