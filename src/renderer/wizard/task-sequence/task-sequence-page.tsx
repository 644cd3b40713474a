import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { firstImages, imageProblems } from '#shared/draft/choose-images.ts'
import { pageTitles, sayImageProblem, sequenceTexts } from '#shared/texts/window.ts'
import { mayChoose, noteChoice } from '../../state/first-choice.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { FactsRead } from '../../ui/facts-read.tsx'
import { FailureBox } from '../../ui/failure-box.tsx'
import { Page } from '../../ui/page.tsx'
import { askAgain, useAsk } from '../../ui/use-ask.ts'
import { useCheckAgain } from '../../ui/use-check-again.ts'
import { Looked } from '../looked.tsx'
import { useDraftLook } from '../use-draft-look.ts'
import { useStored } from '../use-stored.ts'
import type { WizardPageProps } from '../wizard-page.ts'
import { SequenceForm } from './sequence-form.tsx'
import { SequencePanels } from './sequence-panels.tsx'

/** Page 7: images, the end, the name; below the steps as they will be, beside what the site has of this profile. */
export default function TaskSequencePage({ opened, change, obstacle, next, onNext, onBack }: WizardPageProps) {
  const { id, draft } = opened
  const { connection, profile } = draft
  const { osImageId, imageIndex, atEnd } = draft.taskSequence
  const images = useAsk('images:list', { connection })
  const look = useDraftLook('sequence:look', { id }, [connection, profile, osImageId, imageIndex, atEnd])
  const stored = useStored(draft.taskSequence, (taskSequence) => change({ taskSequence }))
  const form = useRef<HTMLDivElement>(null)
  const checkAgain = (): void => {
    void askAgain('images:list')
    void askAgain('sequence:look')
  }
  useCheckAgain(checkAgain)

  const { set, value } = stored
  const untouched = value.bootImageId === null && value.osImageId === null
  useEffect(() => {
    if (images.data === undefined || !mayChoose(choiceKey(id))) return
    const first = firstImages(images.data)
    noteChoice(choiceKey(id), untouched ? Object.values(first).map(String) : [])
    if (untouched && (first.bootImageId !== null || first.osImageId !== null)) set(first)
  }, [id, images.data, set, untouched])

  const problems = images.data === undefined ? null : imageProblems(value, images.data)
  const problem = problems === null ? null : (problems.boot ?? problems.os ?? problems.index)
  const why = problem === null ? obstacle : sayImageProblem(problem)
  return (
    <Page
      bar={
        <ActionBar
          next={next}
          obstacle={why}
          onBack={onBack}
          onNext={() => void stored.settle().then((all) => all && onNext())}
          onObstacle={() => {
            firstOpenField(form.current)?.focus()
          }}
        />
      }
      note={<FactsRead asked={look} what={sequenceTexts.readingSteps} />}
      title={pageTitles['task-sequence']}
      tools={<Button onClick={checkAgain}>{sequenceTexts.checkAgain}</Button>}
    >
      {stored.failure !== null && <FailureBox failure={stored.failure} onAgain={stored.again} />}
      <div ref={form}>
        <Looked asked={images} rows={4} what={sequenceTexts.reading}>
          {(all) => <SequenceForm choice={choiceKey(id)} images={all} problems={problems} value={value} onSet={set} />}
        </Looked>
      </div>
      <Looked asked={look} rows={8} what={sequenceTexts.readingSteps}>
        {(looked) => <SequencePanels looked={looked} />}
      </Looked>
    </Page>
  )
}

const choiceKey = (draft: string): string => `task-sequence ${draft}`

/** The first field that is empty or wrong. */
const firstOpenField = (form: HTMLElement | null): HTMLElement | undefined =>
  [...(form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input:not([type="radio"])') ?? [])].find(
    (one) => one.value.trim() === '' || one.getAttribute('aria-invalid') === 'true',
  )
