import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { planTexts, reviewTexts } from '#shared/texts/window.ts'
import styles from './review.module.css'
import type { Asking } from '../../ui/use-ask.ts'

interface SectionProps {
  readonly title: string
  readonly onChange: () => void
  readonly children: ReactNode
}

/** One part of the plan, and the way to change it. */
export function Section({ title, onChange, children }: SectionProps) {
  return (
    <section aria-label={title} className={styles['section']}>
      <h2>{title}</h2>
      <Button
        appearance="transparent"
        aria-label={reviewTexts.changeOf(title)}
        className={styles['change'] ?? ''}
        size="small"
        onClick={onChange}
      >
        {reviewTexts.change}
      </Button>
      <dl>{children}</dl>
    </section>
  )
}

interface FactProps {
  readonly name: string
  readonly mono?: boolean
  readonly children: ReactNode
}

/** One line of a part. */
export function Fact({ name, mono = false, children }: FactProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-mono={mono}>{children}</dd>
    </>
  )
}

/** What was looked up for a line: it is being read, or nobody answered. */
export function told<T>(asked: Asking<T>, say: (value: T) => string): string {
  if (asked.data !== undefined) return say(asked.data)
  return asked.error === null ? planTexts.reading : planTexts.notKnown
}
