import { Button } from '@fluentui/react-components'
import { connectTexts, pageTitles } from '#shared/texts/window.ts'
import { orSay } from '../../state/failure.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Page } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { useAsk } from '../../ui/use-ask.ts'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import type { WizardPageProps } from '../wizard-page.ts'
import { ConnectionCard } from './connection-card.tsx'
import { PartList } from './part-list.tsx'
import { useParts, whyNot } from './use-parts.ts'
import styles from './connect-page.module.css'

/** Page 1: choose where this works; each part of the connection with its state, source and time. */
export default function ConnectPage({ opened, change, next, onNext, onBack, obstacle }: WizardPageProps) {
  const connections = useAsk('connection:list', {})
  const chosen = opened.draft.connection
  const parts = useParts(chosen)
  useCheckAgain(parts.checkAgain)
  return (
    <Page
      bar={<ActionBar next={next} obstacle={obstacle ?? whyNot(parts)} onBack={onBack} onNext={onNext} />}
      note={connectTexts.note}
      title={pageTitles.connect}
      tools={<Button onClick={parts.checkAgain}>{connectTexts.checkAgain}</Button>}
    >
      <div className={styles['columns']}>
        <div className={styles['choice']}>
          <Shown asked={connections} what={connectTexts.reading}>
            {({ connections: all }) => (
              <>
                <div className={styles['cards']} role="radiogroup" aria-label={connectTexts.note}>
                  {all.map((one) => (
                    <ConnectionCard
                      key={one.id}
                      checked={one.id === chosen}
                      connection={one}
                      onChoose={() => {
                        orSay(() => change({ connection: one.id }))
                      }}
                    />
                  ))}
                </div>
                {all.length === 1 && <p className={styles['only']}>{connectTexts.only}</p>}
              </>
            )}
          </Shown>
        </div>
        <PartList parts={parts} />
      </div>
    </Page>
  )
}
