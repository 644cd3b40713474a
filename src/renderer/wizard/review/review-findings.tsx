import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Page } from '#shared/draft/draft.ts'
import type { Finding } from '#shared/finding.ts'
import { reviewTexts as texts } from '#shared/texts/window.ts'
import { Findings } from '../../ui/findings.tsx'
import { Icon } from '../../ui/icons.tsx'
import { byKind, pageOf, type FindingKind } from './finding-kinds.ts'
import styles from './review.module.css'

interface ReviewFindingsProps {
  readonly findings: readonly Finding[]
  /** Lines that were set aside. */
  readonly aside: number
  readonly goTo: (page: Page) => void
  readonly onDeployment: () => void
}

/** Everything that was found about the plan, what stands in the way first. */
export function ReviewFindings({ findings, aside, goTo, onDeployment }: ReviewFindingsProps) {
  const of = (level: Finding['level']): number => findings.filter((one) => one.level === level).length
  return (
    <section aria-label={texts.findings} className={styles['box']} data-findings id="findings" tabIndex={-1}>
      <header>
        <h2>{texts.findings}</h2>
        <span>{texts.findingsCount(of('block'), of('warn'), of('note'))}</span>
      </header>
      <div className={styles['found']}>
        {findings.length === 0 && (
          <p className={styles['line']}>
            <Icon name="ok" />
            <span>{texts.noFindings}</span>
          </p>
        )}
        {byKind(findings).map((kind) => (
          <Kind key={kind.key} kind={kind} goTo={goTo} onDeployment={onDeployment} />
        ))}
        {aside > 0 && (
          <p className={styles['line']}>
            <Icon name="open" />
            <span>{texts.setAside(aside)}</span>
            <Button
              appearance="transparent"
              size="small"
              onClick={() => {
                goTo('devices')
              }}
            >
              {texts.list}
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}

interface KindProps extends Pick<ReviewFindingsProps, 'goTo' | 'onDeployment'> {
  readonly kind: FindingKind
}

/** Findings of one kind: the first of them, the others on demand. */
function Kind({ kind: { findings, where }, goTo, onDeployment }: KindProps) {
  const [all, setAll] = useState(false)
  const [first, ...more] = findings
  const page = pageOf(where)
  if (first === undefined) return null
  return (
    <div className={styles['kind']}>
      <Findings findings={all ? findings : [first]} />
      <div className={styles['ways']}>
        {page !== null && (
          <Button
            appearance="transparent"
            size="small"
            onClick={() => {
              if (page === 'deployment') onDeployment()
              else goTo(page)
            }}
          >
            {texts.change}
          </Button>
        )}
        {more.length > 0 && (
          <Button
            appearance="transparent"
            aria-expanded={all}
            size="small"
            onClick={() => {
              setAll(!all)
            }}
          >
            {all ? texts.fewer : texts.more(more.length)}
          </Button>
        )}
      </div>
    </div>
  )
}
