import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { pageStates } from '#shared/draft/page-state.ts'
import { pageTitles, reviewTexts as texts, sayObstacle } from '#shared/texts/window.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FactsRead } from '../../ui/facts-read.tsx'
import { Page } from '../../ui/page.tsx'
import { askAgain, useAsk } from '../../ui/use-ask.ts'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import { Looked } from '../looked.tsx'
import type { WizardPageProps } from '../wizard-page.ts'
import { CallsDialog } from './calls-dialog.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewBody } from './review-body.tsx'
import { useReview } from './use-review.ts'
import styles from './review.module.css'

/** What the sections ask for beside the review. */
const looks = [
  'configuration-file:preview',
  'package:look',
  'sequence:look',
  'distribution:look',
  'images:list',
  'plan:calls',
] as const

/** Page 9: the whole plan on one page, every device by name, and the number that a person types. */
export default function ReviewPage({ opened, change, next, onBack, goTo }: WizardPageProps) {
  const closed = pageStates(opened.draft, opened.lines).find((one) => one.page === 'review')?.obstacle
  const first = closed?.code === 'not-passed' ? closed.page : null
  const asked = useReview(opened, first === null)
  const review = asked.data?.review
  const calls = useAsk(
    'plan:calls',
    { plan: review?.plan ?? '', reviewed: review?.reviewHash ?? '' },
    { when: review !== undefined },
  )
  const [showsCalls, setShowsCalls] = useState(false)
  const checkAgain = (): void => {
    if (first !== null) return
    void asked.refetch()
    for (const look of looks) void askAgain(look)
  }
  useCheckAgain(checkAgain)

  if (first !== null)
    return (
      <Page
        bar={
          <ActionBar
            next={next}
            obstacle={sayObstacle({ code: 'not-passed', page: first })}
            onBack={onBack}
            onNext={checkAgain}
          />
        }
        title={pageTitles.review}
      >
        <Empty text={texts.closed(sayObstacle({ code: 'not-passed', page: first }))}>
          <Button
            onClick={() => {
              goTo(first)
            }}
          >
            {texts.openStep(pageTitles[first])}
          </Button>
        </Empty>
      </Page>
    )
  return (
    <Page
      bar={<ReviewBar asked={asked} change={change} opened={opened} onBack={onBack} onCheckAgain={checkAgain} />}
      note={
        <FactsRead asked={asked} at={review === undefined ? undefined : Date.parse(review.at)} what={texts.reading} />
      }
      title={pageTitles.review}
      tools={
        <>
          <Button disabledFocusable={asked.isFetching} onClick={checkAgain}>
            {texts.checkAgain}
          </Button>
          {review !== undefined && (
            <>
              <Button
                onClick={() => {
                  setShowsCalls(true)
                }}
              >
                {texts.showCalls(calls.data?.calls.length ?? null)}
              </Button>
              <span className={styles['hash']} title={review.reviewHash}>
                {texts.hash(`${review.reviewHash.slice(0, 4)} ${review.reviewHash.slice(4, 8)} …`)}
              </span>
            </>
          )}
        </>
      }
    >
      <Looked asked={asked} rows={10} what={texts.reading}>
        {(reviewed) => <ReviewBody change={change} goTo={goTo} reviewed={reviewed} />}
      </Looked>
      {showsCalls && (
        <CallsDialog
          asked={calls}
          onClose={() => {
            setShowsCalls(false)
          }}
        />
      )}
    </Page>
  )
}
