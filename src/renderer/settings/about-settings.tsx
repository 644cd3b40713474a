import { settingsTexts } from '#shared/texts/window.ts'
import { Shown } from '../ui/shown.tsx'
import { useAsk } from '../ui/use-ask.ts'
import styles from './settings.module.css'

/** Where the data is, and which program this is. */
export function AboutSettings() {
  const about = useAsk('app:about', {})
  return (
    <section aria-label={settingsTexts.data} className={styles['card']}>
      <Shown asked={about} rows={2} what={settingsTexts.reading}>
        {({ dataFolder, logFile, version }) => (
          <>
            <h2>{settingsTexts.data}</h2>
            <p className={styles['place']}>{dataFolder}</p>
            <p className={styles['note']}>{settingsTexts.dataNote}</p>
            <h2>{settingsTexts.log}</h2>
            <p className={styles['place']}>{logFile}</p>
            <p className={styles['note']}>{settingsTexts.logNote}</p>
            <h2>{settingsTexts.version}</h2>
            <p className={styles['place']}>{version}</p>
          </>
        )}
      </Shown>
    </section>
  )
}
