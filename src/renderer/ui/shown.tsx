import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { frameTexts, sayAge } from '#shared/texts/window.ts'
import { FailureBox } from './failure-box.tsx'
import { failureOf, queries } from './use-ask.ts'
import styles from './shown.module.css'

interface ShownProps<T> {
  readonly asked: UseQueryResult<T>
  /** What is read, for "Reading devices from the site · 4 s". */
  readonly what: string
  readonly rows?: number
  readonly children: (value: T) => ReactNode
}

/** What was asked for, or that it is being read, or why it could not be: never an empty place. */
export function Shown<T>({ asked, what, rows = 4, children }: ShownProps<T>) {
  if (asked.data !== undefined) return children(asked.data)
  if (asked.error !== null) return <FailureBox failure={failureOf(asked.error)} onAgain={() => void asked.refetch()} />
  return <Reading what={what} rows={rows} onCancel={() => void queries.cancelQueries()} />
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
