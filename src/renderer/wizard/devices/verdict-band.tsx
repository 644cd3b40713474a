import { Button } from '@fluentui/react-components'
import { bandTexts, devicesTexts } from '#shared/texts/window.ts'
import { now } from '../../time.ts'
import { Icon } from '../../ui/icons.tsx'
import { lookOfBand } from './band-words.ts'
import type { Intake } from './intake/intake.ts'
import { useIntakeState } from './use-intake.ts'
import styles from './verdict-band.module.css'

/** The verdict of the last scan, to be read at 1.5 m. It stays until the next one. */
export function VerdictBand({ intake }: { readonly intake: Intake }) {
  const band = useIntakeState(intake, (state) => state.band)
  const { word, about, text, icon, tone } = lookOfBand(band, now())
  return (
    <section aria-label={bandTexts.region} className={styles['band']} data-tone={tone}>
      <Icon name={icon} size={36} />
      <div className={styles['words']}>
        <div className={styles['verdict']}>
          <span>{word}</span>
          {about !== '' && (
            <span className={styles['about']} data-long={about.length > 10} title={about}>
              {about}
            </span>
          )}
        </div>
        <div className={styles['text']} title={text}>
          {text}
        </div>
      </div>
      <Button className={styles['undo']} onClick={() => void intake.undo()}>
        {devicesTexts.undo} <span className={styles['keys']}>{devicesTexts.undoKeys}</span>
      </Button>
    </section>
  )
}
