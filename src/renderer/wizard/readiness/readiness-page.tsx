import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { pageTitles, readinessTexts } from '#shared/texts/window.ts'
import { useNow } from '../../time.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Page } from '../../ui/page.tsx'
import { askAgain, useAsk, type Asked } from '../../ui/use-ask.ts'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import { Looked } from '../looked.tsx'
import { factsAge } from '../use-draft-look.ts'
import type { WizardPageProps } from '../wizard-page.ts'
import { ReadinessGroups } from './readiness-groups.tsx'
import { blocksIn } from './rows.ts'

/** Page 2: what stands in the way, and what to do about it. */
export default function ReadinessPage({ opened, next, onNext, onBack, obstacle }: WizardPageProps) {
  const asked = useAsk('readiness:check', { id: opened.draft.connection })
  const groups = useRef<HTMLDivElement>(null)
  const checkAgain = (): void => void askAgain('readiness:check')
  useCheckAgain(checkAgain)
  const isOld = useRenewedFacts(asked)
  return (
    <Page
      note={readinessTexts.note}
      title={pageTitles.readiness}
      bar={
        <ActionBar
          next={next}
          obstacle={obstacle ?? whyNot(asked, isOld)}
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

/** Facts that are too old are read again once, as soon as they are; whether they are too old now. */
function useRenewedFacts(asked: Asked<'readiness:check'>): boolean {
  const now = useNow()
  const { data, refetch } = asked
  const isOld = data !== undefined && now - Date.parse(data.at) > factsAge
  const again = useRef(refetch)
  useEffect(() => {
    again.current = refetch
  }, [refetch])
  useEffect(() => {
    if (isOld) void again.current()
  }, [isOld])
  return isOld
}

/** Why a person can't go on yet; null: no block was found. What is not known does not hold anybody up. */
function whyNot({ data: read, error, isFetching }: Asked<'readiness:check'>, isOld: boolean): string | null {
  if (read === undefined) return error === null ? readinessTexts.unread : readinessTexts.failed
  if (isOld) return error === null || isFetching ? readinessTexts.old : readinessTexts.oldFailed
  const blocks = blocksIn(read.checks)
  return blocks === 0 ? null : readinessTexts.blocks(blocks)
}
