import type { Glance } from '#shared/contract/board.ts'
import { CancelDialog, StopWatchingDialog } from './run-dialogs.tsx'
import { GateDialog } from './gate-dialog.tsx'
import { closeGate, useGateDialog } from './gate-state.ts'
import { PlanDialog } from './plan-dialog.tsx'

export type RunDialog = 'cancel' | 'stop-watching' | 'plan'

interface RunOpenProps {
  readonly run: Glance
  readonly dialog: RunDialog | null
  readonly onDialog: (dialog: RunDialog) => void
  readonly onClose: () => void
}

/** The dialog of a run that is open now; one at a time. */
export function RunOpen({ run, dialog, onDialog, onClose }: RunOpenProps) {
  const gate = useGateDialog((state) => state.run === run.run)
  const canCancel = !run.ended && !run.deployed
  if (dialog === 'cancel' && canCancel) return <CancelDialog run={run} onClose={onClose} />
  if (dialog === 'stop-watching' && !run.ended) return <StopWatchingDialog run={run} onClose={onClose} />
  if (dialog === 'plan') return <PlanDialog run={run} onClose={onClose} />
  if (!gate || run.ended || run.outcome !== 'needs-confirmation') return null
  return (
    <GateDialog
      run={run}
      onCancelRun={() => {
        closeGate()
        onDialog('cancel')
      }}
      onClose={closeGate}
    />
  )
}
