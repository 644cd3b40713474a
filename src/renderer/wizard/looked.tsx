import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { sayFailure } from '#shared/texts/say.ts'
import { frameTexts, lookedTexts, sayMoment } from '#shared/texts/window.ts'
import { now } from '../time.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Shown } from '../ui/shown.tsx'
import { ticketOf } from '../ui/ticket.ts'
import { failureOf, type Asking } from '../ui/use-ask.ts'
import styles from './looked.module.css'

interface LookedProps<T> {
  readonly asked: Asking<T>
  readonly what: string
  readonly rows?: number
  readonly children: (value: T) => ReactNode
}

/** Like `Shown`; where reading again has failed, what was read before stays, grey, with its time. */
export function Looked<T>({ asked, what, rows = 4, children }: LookedProps<T>) {
  const old = asked.data !== undefined && asked.error !== null && !asked.isFetching
  return (
    <>
      {old && <Away asked={asked} error={asked.error} />}
      <div className={styles['shown']} data-old={old}>
        <Shown asked={asked} rows={rows} what={what}>
          {children}
        </Shown>
      </div>
    </>
  )
}

function Away<T>({ asked, error }: { readonly asked: Asking<T>; readonly error: unknown }) {
  const failure = failureOf(error)
  const { title, remedy } = sayFailure(failure)
  return (
    <div className={styles['away']} role="alert">
      <Icon name="away" />
      <span className={styles['words']}>
        <strong>{title}</strong> {remedy} {lookedTexts.readBefore(sayMoment(asked.dataUpdatedAt, now()))}
      </span>
      <Button size="small" onClick={() => void asked.refetch()}>
        {frameTexts.tryAgain}
      </Button>
      <CopyButton label={frameTexts.copyTicket} small text={() => ticketOf(failure)} />
    </div>
  )
}
