import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { firstDestinations, goneDestinations } from '#shared/draft/destinations.ts'
import { distributionTexts as texts, pageTitles } from '#shared/texts/window.ts'
import { mayChoose, noteChoice } from '../../state/first-choice.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FactsRead } from '../../ui/facts-read.tsx'
import { FailureBox } from '../../ui/failure-box.tsx'
import { Page } from '../../ui/page.tsx'
import { askAgain } from '../../ui/use-ask.ts'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import { Looked } from '../looked.tsx'
import { useDraftLook } from '../use-draft-look.ts'
import { useStored } from '../use-stored.ts'
import type { WizardPageProps } from '../wizard-page.ts'
import { Destinations } from './destinations.tsx'
import { SendSum } from './send-sum.tsx'

/** Page 8: points and groups, what each has of the content, and what still has to be sent. */
export default function DistributionPage({ opened, change, obstacle, next, onNext, onBack }: WizardPageProps) {
  const { id, draft } = opened
  const { bootImageId, osImageId } = draft.taskSequence
  const reads = [draft.connection, draft.profile, draft.package, bootImageId, osImageId]
  const look = useDraftLook('distribution:look', { id }, reads)
  const { value, set, settle, failure, again } = useStored(draft.distribution, (distribution) =>
    change({ distribution }),
  )
  const checkAgain = (): void => void askAgain('distribution:look')
  useCheckAgain(checkAgain)

  const untouched = value.points.length + value.groups.length === 0
  const { data, isPlaceholderData } = look
  useEffect(() => {
    if (data === undefined || isPlaceholderData || !mayChoose(choiceKey(id))) return
    const first = firstDestinations(data)
    noteChoice(choiceKey(id), untouched ? first.points : [])
    if (untouched && first.points.length > 0) set(first)
  }, [id, data, isPlaceholderData, set, untouched])

  const gone = data === undefined ? null : goneDestinations(value, data)
  const missing = gone === null ? [] : [...gone.groups, ...gone.points]
  return (
    <Page
      bar={
        <ActionBar
          next={next}
          obstacle={missing.length > 0 ? texts.goneObstacle(missing) : obstacle}
          onBack={onBack}
          onNext={() => void settle().then((all) => all && onNext())}
          onObstacle={() => document.querySelector<HTMLElement>('[role="grid"]')?.focus()}
        />
      }
      note={<FactsRead asked={look} what={texts.reading} />}
      title={pageTitles.distribution}
      tools={<Button onClick={checkAgain}>{texts.checkAgain}</Button>}
    >
      {failure !== null && <FailureBox failure={failure} onAgain={again} />}
      <Looked asked={look} rows={8} what={texts.reading}>
        {(looked) =>
          looked.points.length + looked.groups.length === 0 && untouched ? (
            <Empty text={texts.empty}>
              <Button onClick={checkAgain}>{texts.checkAgain}</Button>
            </Empty>
          ) : (
            <>
              <Destinations choice={choiceKey(id)} looked={looked} value={value} onSet={set} />
              <SendSum looked={looked} value={value} />
            </>
          )
        }
      </Looked>
    </Page>
  )
}

const choiceKey = (draft: string): string => `distribution ${draft}`
