import { Button } from '@fluentui/react-components'
import { Edit16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { DraftChange, Page } from '#shared/draft/draft.ts'
import type { PageState } from '#shared/draft/page-state.ts'
import { frameTexts, pageTitles, sayNumber, sayObstacle, startTexts } from '#shared/texts/window.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import styles from './step-rail.module.css'

interface StepRailProps {
  readonly opened: OpenedDraft
  readonly page: Page
  readonly states: readonly PageState[]
  readonly onGo: (page: Page) => void
  readonly onRename: (change: DraftChange) => void
}

/** All steps of the plan, each with its state. A closed one says which comes first. */
export function StepRail({ opened, page, states, onGo, onRename }: StepRailProps) {
  const [renaming, setRenaming] = useState(false)
  return (
    <nav aria-label={frameTexts.steps} className={styles['rail']} data-region>
      <div className={styles['head']}>
        <h2 className={styles['batch']}>{opened.batch}</h2>
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
      <ol className={styles['steps']}>
        {states.map((state, index) => (
          <li key={state.page}>
            <button
              aria-current={state.page === page ? 'step' : undefined}
              aria-label={labelOf(state, index + 1, countOf(state, opened))}
              className={styles['step']}
              data-state={state.state}
              title={state.state === 'closed' && state.obstacle !== null ? sayObstacle(state.obstacle) : undefined}
              type="button"
              onClick={() => {
                onGo(state.page === 'run' || state.state === 'closed' ? reachable(state, opened) : state.page)
              }}
            >
              <Icon name={iconOf(state, page)} />
              <span className={styles['word']}>{`${index + 1} ${pageTitles[state.page]}`}</span>
              {countOf(state, opened) !== '' && <span className={styles['number']}> {countOf(state, opened)}</span>}
            </button>
          </li>
        ))}
      </ol>
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

const iconOf = ({ state, page }: PageState, here: Page): IconName =>
  state === 'closed' ? 'lock' : page === here ? 'moving' : state === 'done' ? 'ok' : 'open'

/** The number beside a step; '': none. */
const countOf = ({ page }: PageState, { lines }: OpenedDraft): string =>
  page === 'devices' && lines.all > 0 ? sayNumber(lines.chosen) : ''

/** What is seen of a step comes first, word for word. */
const labelOf = ({ page, state, obstacle }: PageState, number: number, counted: string): string =>
  [
    `${number} ${pageTitles[page]} ${counted}`.trim(),
    frameTexts.stepState[state],
    ...(state === 'closed' && obstacle !== null ? [sayObstacle(obstacle)] : []),
  ].join(', ')

/** A closed step leads to the page that has to come first; Run to its run, once there is one. */
function reachable({ page, obstacle }: PageState, { run }: OpenedDraft): Page {
  if (page === 'run' && run !== null) return 'run'
  return obstacle?.code === 'not-passed' ? obstacle.page : page
}
