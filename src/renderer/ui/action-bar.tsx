import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { frameTexts } from '#shared/texts/window.ts'
import { Icon } from './icons.tsx'
import styles from './action-bar.module.css'

interface ActionBarProps {
  readonly onBack?: (() => void) | undefined
  /** The page's one primary action, at the right end. */
  readonly next: string
  readonly onNext: () => void
  /** Why `next` is closed; it stands beside the button. */
  readonly obstacle: string | null
  /** Brings a person to what the obstacle is about. */
  readonly onObstacle?: () => void
  readonly children?: ReactNode
}

/** Back at the left, then why it does not go on, then the way on. Pressing a closed way on leads to the obstacle. */
export function ActionBar({ onBack, next, onNext, obstacle, onObstacle, children }: ActionBarProps) {
  const closed = obstacle !== null
  return (
    <div className={styles['bar']} role="group">
      {onBack !== undefined && <Button onClick={onBack}>{frameTexts.back}</Button>}
      {children}
      <span className={styles['space']} />
      {closed && (
        <span className={styles['why']} id="why-closed">
          <Icon name="bad" />
          <span>{obstacle}</span>
        </span>
      )}
      <Button
        appearance="primary"
        aria-describedby={closed ? 'why-closed' : undefined}
        data-primary
        disabledFocusable={closed}
        className={closed ? styles['closed'] : undefined}
        onClick={closed ? undefined : onNext}
        onClickCapture={closed ? onObstacle : undefined}
      >
        {next}
      </Button>
    </div>
  )
}
