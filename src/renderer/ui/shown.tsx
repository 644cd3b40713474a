import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useEffect, useState, type ReactNode } from 'react'
import { frameTexts, sayAge } from '#shared/texts/window.ts'
import { FailureBox } from './failure-box.tsx'
import { failureOf, type Asking } from './use-ask.ts'
import styles from './shown.module.css'

interface ShownProps<T> {
  readonly asked: Asking<T>
  /** What is read, for "Reading devices from the site · 4 s". */
  readonly what: string
  readonly rows?: number
  readonly children: (value: T) => ReactNode
}

/** What was asked for, or that it is being read, or why it could not be, or that nobody waits for it: never an empty place. */
export function Shown<T>({ asked, what, rows = 4, children }: ShownProps<T>) {
  const [cancelled, setCancelled] = useState(false)
  const { data, error } = asked
  if (data !== undefined) return children(data)
  const again = (): void => {
    setCancelled(false)
    void asked.refetch()
  }
  if (error !== null) return <FailureBox failure={failureOf(error)} onAgain={again} />
  // Another place may ask for the same again: then it is being read.
  const { isFetching } = asked
  if (cancelled && !isFetching) return <Cancelled onAgain={again} />
  const cancel = async (): Promise<void> => {
    await asked.cancel()
    setCancelled(true)
  }
  return <Reading what={what} rows={rows} onCancel={() => void cancel()} />
}

/** Nobody waits for it any more: said with the way to ask again. */
export function Cancelled({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div className={styles['what']} role="status">
      <span>{frameTexts.cancelled}</span>
      <Button autoFocus size="small" onClick={onAgain}>
        {frameTexts.tryAgain}
      </Button>
    </div>
  )
}

/** Milliseconds: before that nothing is shown, after that it is said what is waited for. */
const calm = 300
const long = 3000

/** Rows that are not there yet; after three seconds what is waited for, how long, and a way out. */
export function Reading({
  what,
  rows,
  onCancel,
}: {
  readonly what: string
  readonly rows: number
  readonly onCancel?: () => void
}) {
  const passed = useElapsed()
  if (passed < calm) return <div className={styles['calm']} />
  return (
    <div className={styles['reading']} aria-busy="true">
      <Skeleton aria-label={what}>
        {Array.from({ length: rows }, (_one, index) => (
          <SkeletonItem key={index} className={styles['row']} size={16} />
        ))}
      </Skeleton>
      {passed >= long && (
        <div className={styles['what']} role="status">
          <span>{frameTexts.reading(what, sayAge(passed))}</span>
          {onCancel !== undefined && (
            <Button size="small" onClick={onCancel}>
              {frameTexts.cancel}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Milliseconds since this was first shown, in steps. */
function useElapsed(): number {
  const [steps, setSteps] = useState(0)
  useEffect(() => {
    const timer = window.setInterval(() => {
      setSteps((before) => before + 1)
    }, 100)
    return () => {
      window.clearInterval(timer)
    }
  }, [])
  return steps * 100
}
