import { useState } from 'react'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { DraftChange, Page } from '#shared/draft/draft.ts'
import { planTexts, reviewTexts as texts } from '#shared/texts/window.ts'
import { useAsk } from '../../ui/use-ask.ts'
import { DeploymentDialog } from './deployment-dialog.tsx'
import { PlanSections } from './plan-sections.tsx'
import { ReviewDevices } from './review-devices.tsx'
import { ReviewFindings } from './review-findings.tsx'
import type { Reviewed } from './use-review.ts'
import styles from './review.module.css'

interface ReviewBodyProps {
  readonly reviewed: Reviewed
  readonly change: (change: DraftChange) => Promise<OpenedDraft>
  readonly goTo: (page: Page) => void
}

/** The sentence, the parts of the plan, what was found, and every device by name. */
export function ReviewBody({ reviewed: { opened, review }, change, goTo }: ReviewBodyProps) {
  const [editing, setEditing] = useState(false)
  const connections = useAsk('connection:list', {})
  const known = connections.data?.connections.find((one) => one.id === opened.draft.connection)
  const connection = known?.kind === 'practice' ? planTexts.practice : (known?.name ?? opened.draft.connection)
  const edit = (): void => {
    setEditing(true)
  }
  return (
    <>
      <section className={styles['hero']}>
        <p>{texts.hero(review.devices.length, opened.draft.profile?.name ?? '')}</p>
        <div>{texts.heroMore(opened.batch, connection)}</div>
      </section>
      <div className={styles['columns']}>
        <PlanSections devices={review.devices.length} goTo={goTo} opened={opened} onDeployment={edit} />
        <div className={styles['side']}>
          <ReviewFindings aside={opened.lines.aside} findings={review.findings} goTo={goTo} onDeployment={edit} />
          <ReviewDevices devices={review.devices} />
        </div>
      </div>
      {editing && (
        <DeploymentDialog
          change={change}
          deployment={opened.draft.deployment}
          devices={opened.lines.chosen}
          onClose={() => {
            setEditing(false)
          }}
        />
      )}
    </>
  )
}
