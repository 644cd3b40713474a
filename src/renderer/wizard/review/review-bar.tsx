import { Button } from '@fluentui/react-components'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { DraftChange } from '#shared/draft/draft.ts'
import { confirmTexts as texts, frameTexts } from '#shared/texts/window.ts'
import { announce } from '../../state/announce.ts'
import { now } from '../../time.ts'
import { FailureBox } from '../../ui/failure-box.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useAsk, type Asking } from '../../ui/use-ask.ts'
import { factsAge } from '../use-draft-look.ts'
import { ConfirmBar } from './confirm-bar.tsx'
import { useDeploy } from './use-deploy.ts'
import type { Reviewed } from './use-review.ts'
import styles from './bar.module.css'

interface ReviewBarProps {
  readonly asked: Asking<Reviewed>
  readonly opened: OpenedDraft
  readonly change: (change: DraftChange) => Promise<OpenedDraft>
  readonly onBack: (() => void) | undefined
  readonly onCheckAgain: () => void
}

/** The bar below the review: the number and the button, or why there is none. */
export function ReviewBar({ asked, opened, change, onBack, onCheckAgain }: ReviewBarProps) {
  const [, go] = useLocation()
  const { run } = opened
  const glance = useAsk('run:glance', { run: run ?? '' }, { when: run !== null })
  const review = asked.data?.review
  const changed = useChanged(review)
  const [old, setOld] = useState(false)
  const deploy = useDeploy(opened.id, change)
  const bar = (inside: ReactNode) => (
    <div className={styles['frame']}>
      {deploy.failure !== null && <FailureBox failure={deploy.failure} />}
      <div className={styles['bar']} role="group">
        {onBack !== undefined && <Button onClick={onBack}>{frameTexts.back}</Button>}
        <span className={styles['space']} />
        {inside}
      </div>
    </div>
  )
  if (run !== null && glance.data?.ended !== true)
    return bar(
      <>
        <Why text={texts.started} />
        <Button
          appearance="primary"
          data-primary
          onClick={() => {
            go(`/run/${run}`)
          }}
        >
          {texts.openRun}
        </Button>
      </>,
    )
  // Failed, or nobody waits for it any more.
  if (!asked.isFetching && (asked.error !== null || review === undefined))
    return bar(
      <>
        <Why text={texts.notRead} />
        <Button onClick={onCheckAgain}>{texts.tryAgain}</Button>
      </>,
    )
  if (review === undefined) return bar(<Why icon="moving" text={texts.reading} />)
  const blocks = review.findings.filter((one) => one.level === 'block').length
  if (blocks > 0)
    return bar(
      <>
        <Why text={texts.blocks(blocks)} />
        <Button onClick={showFindings}>{texts.show}</Button>
      </>,
    )
  if (!review.ok || review.devices.length === 0) return bar(<Why text={texts.noDevices} />)
  const startDeploy = (confirm: number): void => {
    if (now() - Date.parse(review.at) > factsAge) {
      setOld(true)
      onCheckAgain()
    } else void deploy.run(review, confirm)
  }
  return bar(
    <ConfirmBar
      key={`${review.plan} ${review.reviewHash} ${old ? review.at : ''}`}
      busy={deploy.busy}
      closed={asked.isFetching ? texts.reading : null}
      devices={review.devices.length}
      note={changed ? texts.changed : old ? texts.old : run === null ? null : texts.startedBefore}
      onDeploy={startDeploy}
    />,
  )
}

function Why({ text, icon = 'bad' }: { readonly text: string; readonly icon?: IconName }) {
  return (
    <span className={styles['said']} role="status">
      <Icon name={icon} />
      <span>{text}</span>
    </span>
  )
}

function showFindings(): void {
  const findings = document.getElementById('findings')
  findings?.scrollIntoView({ block: 'nearest' })
  findings?.focus()
}

/** Whether the world says something else now than when this plan was first shown here; said aloud when it happens. */
function useChanged(review: Reviewed['review'] | undefined): boolean {
  const [seen, setSeen] = useState<Pick<Reviewed['review'], 'plan' | 'reviewHash'> | null>(null)
  if (review !== undefined && seen?.plan !== review.plan) setSeen(review)
  const changed = seen !== null && review?.plan === seen.plan && review.reviewHash !== seen.reviewHash
  useEffect(() => {
    if (changed) announce(texts.changed)
  }, [changed])
  return changed
}
