import { settingsTexts } from '#shared/texts/window.ts'
import { useConnection } from '../state/connection.ts'
import { Page } from '../ui/page.tsx'
import { Shown } from '../ui/shown.tsx'
import { useAsk } from '../ui/use-ask.ts'
import { AboutSettings } from './about-settings.tsx'
import { ConnectionSettings } from './connection-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { PracticeSettings } from './practice-settings.tsx'
import { ScannerSettings } from './scanner-settings.tsx'
import { Sheet } from '../ui/sheet.tsx'
import styles from './settings.module.css'

/** What a person likes, what is set up, and where the data is. */
export default function SettingsPage() {
  const preferences = useAsk('preferences:get', {})
  const practice = useConnection((state) => state.kind === 'practice')
  return (
    <Sheet>
      <Page note={settingsTexts.note} title={settingsTexts.title}>
        <div className={styles['cards']}>
          <ConnectionSettings />
          <Shown asked={preferences} what={settingsTexts.reading}>
            {(value) => (
              <>
                <LookSettings preferences={value} />
                <ScannerSettings preferences={value} />
              </>
            )}
          </Shown>
          {practice && <PracticeSettings />}
          <AboutSettings />
        </div>
      </Page>
    </Sheet>
  )
}
