import { Button } from '@fluentui/react-components'
import type { Failure } from '#shared/failure.ts'
import { frameTexts } from '#shared/texts/window.ts'
import { sayFailure } from '#shared/texts/say.ts'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icons.tsx'
import { ticketOf } from './ticket.ts'
import styles from './failure-box.module.css'

/** What happened, why, and what to do next, in the place where it happened. */
export function FailureBox({
  failure,
  onAgain,
}: {
  readonly failure: Failure
  readonly onAgain?: (() => void) | undefined
}) {
  const { title, remedy } = sayFailure(failure)
  return (
    <div className={styles['box']} role="alert">
      <Icon name="bad" size={20} />
      <div className={styles['words']}>
        <strong>{title}</strong>
        <span>{remedy}</span>
        {failure.detail !== undefined && <span className={styles['detail']}>{failure.detail}</span>}
      </div>
      <div className={styles['ways']}>
        {onAgain !== undefined && <Button onClick={onAgain}>{frameTexts.tryAgain}</Button>}
        <CopyButton label={frameTexts.copyTicket} text={() => ticketOf(failure)} />
      </div>
    </div>
  )
}
