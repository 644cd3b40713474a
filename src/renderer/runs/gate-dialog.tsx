import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Glance } from '#shared/contract/board.ts'
import type { Confirmation } from '#shared/contract/run.ts'
import { gateTexts, sayTime, stepTitles } from '#shared/texts/window.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Missing } from '../ui/missing.tsx'
import { Modal } from '../ui/modal.tsx'
import { Shown } from '../ui/shown.tsx'
import { stepAt } from './banner.ts'
import { gateChoice, type GateChoice } from './gate-choice.ts'
import { GateConfirm, isCounted } from './gate-confirm.tsx'
import { GateSteps } from './gate-steps.tsx'
import { GateTable } from './gate-table.tsx'
import { useGate, type Gate } from './use-gate.ts'
import styles from './gate.module.css'

interface GateDialogProps {
  readonly run: Glance
  readonly onClose: () => void
  readonly onCancelRun: () => void
}

/** What changed between the review and the last moment before the deployment (ux.md 4, "Gate difference"). */
export function GateDialog({ run, onClose, onCancelRun }: GateDialogProps) {
  const gate = useGate(run.run, onClose)
  const { asked } = gate
  const choice = asked.data === undefined ? null : gateChoice(asked.data)
  const [isComparing, setIsComparing] = useState(false)
  const hasSteps = asked.data?.differences.some((one) => one.what === 'task-sequence' && one.acceptable) === true
  return (
    <Modal
      title={titleOf(asked.data)}
      width={960}
      actions={
        <>
          <Button data-danger onClick={onCancelRun}>
            {gateTexts.cancel}
          </Button>
          <Button className={styles['apart'] ?? ''} onClick={onClose}>
            {gateTexts.later}
          </Button>
          {hasSteps && (
            <Button
              aria-expanded={isComparing}
              onClick={() => {
                setIsComparing(!isComparing)
              }}
            >
              {isComparing ? gateTexts.hideSteps : gateTexts.compareSteps}
            </Button>
          )}
          <Again choice={choice} gate={gate} />
          {asked.data !== undefined && choice !== null && <Onward choice={choice} gate={gate} shown={asked.data} />}
        </>
      }
      onSafe={onClose}
    >
      <Shown asked={asked} what={gateTexts.comparing}>
        {(shown) => (
          <>
            <p>
              {gateTexts.about(run.batch, stepTitles[stepAt(run)?.step ?? 'deployment'], sayTime(asked.dataUpdatedAt))}
            </p>
            {shown.differences.length > 0 && <GateTable differences={shown.differences} />}
            {hasSteps && isComparing && <GateSteps run={run.run} />}
            {choice !== null && <GateConfirm choice={choice} gate={gate} shown={shown} />}
          </>
        )}
      </Shown>
      {gate.failure !== null && <FailureBox failure={gate.failure} />}
    </Modal>
  )
}

function titleOf(shown: Confirmation | undefined): string {
  if (shown === undefined) return gateTexts.noTitle
  const out = shown.leftOut.map((one) => one.name)
  return shown.differences.length === 0 && out.length > 0
    ? gateTexts.leftTitle(out)
    : gateTexts.title(shown.differences.length)
}

/** The safe way, and the default: devices that can't be accepted are left out, then it is compared again. One button, so that the focus stays on it. */
function Again({ choice, gate }: { readonly choice: GateChoice | null; readonly gate: Gate }) {
  const { asked, leaveOut } = gate
  const devices = choice?.kind === 'out' ? choice.devices : []
  const isDefault = choice !== null && choice.kind !== 'acceptable' && choice.kind !== 'nothing'
  const text = devices.length > 0 ? gateTexts.leaveOutAndCheck(devices.map((one) => one.name)) : gateTexts.checkAgain
  return (
    <Button
      appearance={isDefault ? 'primary' : 'secondary'}
      autoFocus
      disabledFocusable={asked.isFetching || leaveOut.busy}
      onClick={() => {
        void (devices.length > 0 ? leaveOut.run(devices.map((one) => one.resourceId)) : asked.refetch())
      }}
    >
      {asked.isFetching || leaveOut.busy ? gateTexts.checking : text}
    </Button>
  )
}

interface OnwardProps {
  readonly gate: Gate
  readonly choice: GateChoice
  readonly shown: Confirmation
}

/** The way on, where there is one. It is armed by the number of devices, never by a key that was meant for something else. */
function Onward({ gate, choice, shown }: OnwardProps) {
  if (choice.kind === 'nothing')
    return (
      <Button appearance="primary" disabledFocusable={gate.goOn.busy} onClick={() => void gate.goOn.run()}>
        {gateTexts.goOn}
      </Button>
    )
  if (choice.kind !== 'acceptable') return null
  const armed = isCounted(gate, shown) && !gate.accept.busy && !gate.asked.isFetching
  const text = gateTexts.accept(choice.accepted, shown.devices.length)
  return (
    <>
      <span className={styles['space']} />
      {gate.typed.trim() === '' && <Missing id="no-number" text={gateTexts.noNumber} />}
      <Button
        aria-describedby={gate.typed.trim() === '' ? 'no-number' : undefined}
        disabledFocusable={!armed}
        style={armed ? { background: 'var(--danger)', color: 'var(--on-danger)' } : {}}
        onClick={() => void gate.accept.run(shown)}
      >
        {isCounted(gate, shown) ? text : choice.accepted === 0 ? gateTexts.deployClosed : gateTexts.acceptClosed}
      </Button>
    </>
  )
}
