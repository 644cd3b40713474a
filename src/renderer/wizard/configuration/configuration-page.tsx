import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import { isBlocked } from '#shared/finding.ts'
import { configurationTexts, pageTitles } from '#shared/texts/window.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { askAgain, type Asked } from '../../ui/use-ask.ts'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import { Looked } from '../looked.tsx'
import { useDraftLook } from '../use-draft-look.ts'
import type { WizardPageProps } from '../wizard-page.ts'
import { FilePanels } from './file-panels.tsx'
import { SharePanel } from './share-panel.tsx'
import { useShare } from './use-share.ts'

/** Page 4: what will be written, what it means, what people meet, and a share that is proved. */
export default function ConfigurationPage(props: WizardPageProps) {
  const { opened, change, next, onNext, onBack, obstacle, goTo } = props
  const { id } = opened
  const { connection, profile, passed } = opened.draft
  const asked = useDraftLook('configuration-file:preview', { id }, [connection, profile, opened.draft.share])
  const share = useShare(opened, change)
  const test = useRef<HTMLDivElement>(null)
  const checkAgain = (): void => {
    void askAgain('configuration-file:preview')
    void askAgain('connection:check', { id: connection, part: 'share' })
  }
  useCheckAgain(checkAgain)
  return (
    <Page
      note={configurationTexts.note}
      title={pageTitles.configuration}
      bar={
        <ActionBar
          next={next}
          obstacle={obstacle ?? share.obstacle ?? whyNot(asked)}
          onBack={onBack}
          onNext={onNext}
          onObstacle={() => {
            if (profile === null) goTo('profile')
            else test.current?.querySelector('button')?.focus()
          }}
        />
      }
      tools={<Button onClick={checkAgain}>{configurationTexts.checkAgain}</Button>}
    >
      {profile === null ? (
        <Empty text={configurationTexts.noProfile}>
          <Button
            onClick={() => {
              goTo('profile')
            }}
          >
            {configurationTexts.toProfile}
          </Button>
        </Empty>
      ) : (
        <Looked asked={asked} rows={8} what={configurationTexts.reading}>
          {(preview) => <FilePanels preview={preview} />}
        </Looked>
      )}
      <SharePanel passed={passed.configuration} share={share} test={test} />
    </Page>
  )
}

/** Why the file itself is in the way; null: it can be made. */
function whyNot({ data, error }: Asked<'configuration-file:preview'>): string | null {
  if (data === undefined) return error === null ? configurationTexts.unread : configurationTexts.failed
  return isBlocked(data.findings) ? configurationTexts.blocked : null
}
