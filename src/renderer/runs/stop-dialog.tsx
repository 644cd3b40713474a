import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import { stopTexts } from '#shared/texts/window.ts'
import { useConnection } from '../state/connection.ts'
import { now, useNow } from '../time.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Modal } from '../ui/modal.tsx'
import { useAct } from '../ui/use-act.ts'
import { ask, askAgain, useAsk } from '../ui/use-ask.ts'
import { StopActs } from './stop-acts.tsx'
import { StopGroups } from './stop-groups.tsx'
import { useStopDialog } from './stop-state.ts'

/** "Stop the wipe": opens at once, its button works before the counts are there (ux.md 4). */
export function StopDialog() {
  const run = useStopDialog((state) => state.run)
  return run === null ? null : <OpenStopDialog key={run} run={run} />
}

const close = (): void => {
  useStopDialog.setState({ run: null })
}

function OpenStopDialog({ run }: { readonly run: string }) {
  const practice = useConnection((state) => state.kind === 'practice')
  const counted = useAsk('run:stop', { run, rehearse: true })
  const glance = useAsk('run:glance', { run })
  const [done, setDone] = useState<(Output<'run:stop'> & { readonly at: number }) | null>(null)
  const stop = useAct(async (_signal, rehearse: boolean) => {
    setDone({ ...(await ask('run:stop', { run, rehearse })), at: now() })
    await askAgain('run:active')
  })
  const batch = glance.data?.batch ?? ''
  return (
    <Modal
      title={stopTexts.title(batch)}
      width={640}
      note={counted.data === undefined ? undefined : <AsOf at={counted.dataUpdatedAt} />}
      actions={
        done?.stopped === true ? (
          <Button autoFocus onClick={close}>
            {stopTexts.close}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{stopTexts.keepGoing}</Button>
            {practice && <Button onClick={() => void stop.run(true)}>{stopTexts.rehearse}</Button>}
            <Button
              appearance="primary"
              autoFocus
              data-apart
              disabledFocusable={stop.busy}
              style={{ background: 'var(--danger)', color: 'var(--on-danger)' }}
              onClick={() => void stop.run(false)}
            >
              {stop.busy ? stopTexts.stopping : stopTexts.stop}
            </Button>
          </>
        )
      }
      onSafe={close}
    >
      {done !== null && <StopActs at={done.at} batch={batch} stopped={done} />}
      <StopGroups groups={(done ?? counted.data)?.groups ?? null} />
      {done === null && <p>{stopTexts.happens}</p>}
      {stop.failure !== null && (
        <>
          <FailureBox failure={stop.failure} onAgain={() => void stop.run(false)} />
          <p>{stopTexts.byHand}</p>
        </>
      )}
    </Modal>
  )
}

function AsOf({ at }: { readonly at: number }) {
  useNow()
  return stopTexts.asOf(at, now() - at)
}
