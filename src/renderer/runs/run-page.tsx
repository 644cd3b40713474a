import { useEffect, useState } from 'react'
import type { Glance } from '#shared/contract/board.ts'
import { runTexts } from '#shared/texts/window.ts'
import { useWorldNow } from '../devices/world-now.ts'
import { useConnection } from '../state/connection.ts'
import { Page } from '../ui/page.tsx'
import { Shown } from '../ui/shown.tsx'
import { useAsk } from '../ui/use-ask.ts'
import { useCheckAgain } from '../ui/use-check-again.ts'
import { openGateOnce } from './gate-state.ts'
import { RunBody } from './run-body.tsx'
import { RunOpen, type RunDialog } from './run-open.tsx'
import { RunTools } from './run-tools.tsx'
import { useGoOn } from './use-go-on.ts'

/** Page 10: what happens now, and what a person has to do (ux.md 3). */
export default function RunPage({ run }: { readonly run: string }) {
  const asked = useAsk('run:glance', { run })
  useCheckAgain(() => void asked.refetch())
  if (asked.data === undefined)
    return (
      <Page title={runTexts.title('')}>
        <Shown asked={asked} rows={8} what={runTexts.reading}>
          {() => null}
        </Shown>
      </Page>
    )
  return <ShownRun readAt={asked.dataUpdatedAt} run={asked.data} />
}

function ShownRun({ run, readAt }: { readonly run: Glance; readonly readAt: number }) {
  const now = useWorldNow({ world: Date.parse(run.now), wall: readAt })
  const [dialog, setDialog] = useState<RunDialog | null>(null)
  const goOn = useGoOn(run.run)
  const { kind, id } = run.connection
  useEffect(() => {
    // What is shown belongs to the run's connection: its badge, and the first word of what is copied.
    if (useConnection.getState().kind !== kind) useConnection.setState({ kind, label: kind === 'practice' ? '' : id })
  }, [kind, id])
  const waits = !run.ended && run.outcome === 'needs-confirmation'
  useEffect(() => {
    if (waits) openGateOnce(run.run)
  }, [waits, run.run])
  return (
    <Page
      note={runTexts.note(run, now)}
      title={runTexts.title(run.batch)}
      tools={<RunTools run={run} onDialog={setDialog} />}
    >
      <RunBody goOn={goOn} now={now} run={run} />
      <RunOpen
        dialog={dialog}
        run={run}
        onClose={() => {
          setDialog(null)
        }}
        onDialog={setDialog}
      />
    </Page>
  )
}
