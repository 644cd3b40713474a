import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import { pageTitles, readinessTexts } from '#shared/texts/window.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Page } from '../../ui/page.tsx'
import { askAgain, useAsk } from '../../ui/use-ask.ts'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import { Looked } from '../looked.tsx'
import type { WizardPageProps } from '../wizard-page.ts'
import { ReadinessGroups } from './readiness-groups.tsx'
import { blocksIn } from './rows.ts'

/** Page 2: what stands in the way, and what to do about it. */
export default function ReadinessPage({ opened, next, onNext, onBack, obstacle }: WizardPageProps) {
  const asked = useAsk('readiness:check', { id: opened.draft.connection })
  const groups = useRef<HTMLDivElement>(null)
  const checkAgain = (): void => void askAgain('readiness:check')
  useCheckAgain(checkAgain)
  return (
    <Page
      note={readinessTexts.note}
      title={pageTitles.readiness}
      bar={
        <ActionBar
          next={next}
          obstacle={obstacle ?? whyNot(asked.data, asked.error !== null)}
          onBack={onBack}
          onNext={onNext}
          onObstacle={() => {
            groups.current?.focus()
          }}
        />
      }
      tools={<Button onClick={checkAgain}>{readinessTexts.checkAgain}</Button>}
    >
      <Looked asked={asked} rows={6} what={readinessTexts.reading}>
        {(read) => <ReadinessGroups ref={groups} fetching={asked.isFetching} read={read} />}
      </Looked>
    </Page>
  )
}

/** Why a person can't go on yet; null: no block was found. What is not known does not hold anybody up. */
function whyNot(read: Output<'readiness:check'> | undefined, failed: boolean): string | null {
  if (read === undefined) return failed ? readinessTexts.failed : readinessTexts.unread
  const blocks = blocksIn(read.checks)
  return blocks === 0 ? null : readinessTexts.blocks(blocks)
}
