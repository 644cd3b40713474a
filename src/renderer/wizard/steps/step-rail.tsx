import { Button } from '@fluentui/react-components'
import { Edit16Regular } from '@fluentui/react-icons/svg/edit'
import { useState } from 'react'
import type { DraftChange } from '#shared/draft/draft.ts'
import { frameTexts, startTexts } from '#shared/texts/window.ts'
import { useLayout } from '../../devices/use-layout.ts'
import { RenameDialog } from '../rename-dialog.tsx'
import { StepList } from './step-list.tsx'
import { StepMenu } from './step-menu.tsx'
import type { StepsProps } from './step-words.ts'
import { useStepFindings } from './use-step-findings.ts'
import styles from './step-rail.module.css'

interface StepRailProps extends Omit<StepsProps, 'found'> {
  readonly onRename: (change: DraftChange) => void
}

/** The plan, and all its steps, each with its state. */
export function StepRail({ onRename, ...given }: StepRailProps) {
  const { opened } = given
  const steps: StepsProps = { ...given, found: useStepFindings(opened) }
  const [renaming, setRenaming] = useState(false)
  const narrow = useLayout() === 'cards'
  return (
    <nav aria-label={frameTexts.steps} className={styles['rail']} data-region>
      <div className={styles['head']}>
        <h2 className={styles['batch']} title={opened.batch}>
          {opened.batch}
        </h2>
        <Button
          appearance="subtle"
          aria-label={startTexts.renameTitle}
          icon={<Edit16Regular />}
          size="small"
          onClick={() => {
            setRenaming(true)
          }}
        />
      </div>
      <div className={styles['saved']}>{frameTexts.saved(Date.parse(opened.savedAt))}</div>
      {narrow ? <StepMenu {...steps} /> : <StepList {...steps} />}
      {renaming && (
        <RenameDialog
          draft={opened.draft}
          onClose={() => {
            setRenaming(false)
          }}
          onRename={onRename}
        />
      )}
    </nav>
  )
}
