import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Glance } from '#shared/contract/board.ts'
import type { RunReport } from '#shared/contract/run.ts'
import { runTexts, sayNumber } from '#shared/texts/window.ts'
import { Breakable } from '../ui/breakable.tsx'
import { Modal } from '../ui/modal.tsx'
import { Shown } from '../ui/shown.tsx'
import { useAsk } from '../ui/use-ask.ts'
import { draftOfRun } from './new-plan.ts'
import styles from './plan-dialog.module.css'

const words = runTexts.planDialog

/** What was reviewed, and what it became in the site. */
export function PlanDialog({ run, onClose }: { readonly run: Glance; readonly onClose: () => void }) {
  const [, go] = useLocation()
  const report = useAsk('run:show', { run: run.run })
  const audit = useAsk('audit:list', { run: run.run, limit: 200 })
  const [draft, setDraft] = useState<string | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    // A run without a draft has none to open: nothing more is said about that.
    draftOfRun(run.run, abort.signal).then(setDraft, () => undefined)
    return () => {
      abort.abort()
    }
  }, [run.run])
  const started = audit.data?.entries.find((one) => one.what === 'run-started')
  const hash = started?.facts['reviewed']
  return (
    <Modal
      title={words.title(run.batch)}
      width={640}
      actions={
        <>
          {draft !== null && (
            <Button
              onClick={() => {
                go(`/deploy/${draft}/review`)
              }}
            >
              {words.open}
            </Button>
          )}
          <Button appearance="primary" autoFocus onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
      onSafe={onClose}
    >
      <Shown asked={report} what={runTexts.reading}>
        {(shown) => <Facts hash={typeof hash === 'string' ? hash : null} report={shown} run={run} />}
      </Shown>
    </Modal>
  )
}

interface FactsProps {
  readonly run: Glance
  readonly report: RunReport
  readonly hash: string | null
}

const named = (all: readonly { readonly id: string; readonly name: string }[]): string =>
  all.length === 0 ? words.notYet : all.map((one) => `${one.name} · ${one.id}`).join(', ')

function Facts({ run, report, hash }: FactsProps) {
  const facts = [
    [words.profile, run.profile],
    [words.devices, sayNumber(run.devices)],
    [words.file, report.file === null ? words.notYet : report.file.path],
    [words.package, named(report.site.packages)],
    [words.sequence, named(report.site.taskSequences)],
    [words.collection, named(report.site.collections)],
    ...(hash === null ? [] : [[words.hash, hash]]),
  ] as const
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-mono={name === words.hash || name === words.file}>
            <Breakable text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
