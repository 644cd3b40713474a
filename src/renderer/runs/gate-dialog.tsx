import { Button } from '@fluentui/react-components'
import type { Glance } from '#shared/contract/board.ts'
import type { Confirmation } from '#shared/contract/run.ts'
import { gateTexts, sayTime, stepTitles } from '#shared/texts/window.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Modal } from '../ui/modal.tsx'
import { Shown } from '../ui/shown.tsx'
import { stepAt } from './banner.ts'
import { gateChoice, type GateChoice } from './gate-choice.ts'
import { GateConfirm, isCounted } from './gate-confirm.tsx'
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
  const differences = asked.data?.differences.length
  return (
    <Modal
      title={differences === undefined ? gateTexts.noTitle : gateTexts.title(differences)}
      width={960}
      actions={
        <>
          <Button onClick={onCancelRun}>{gateTexts.cancel}</Button>
          <Button className={styles['apart'] ?? ''} onClick={onClose}>
            {gateTexts.later}
          </Button>
          <CheckAgain gate={gate} isPrimary={choice?.kind === 'hard' || choice?.kind === 'blocked'} />
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
            {choice !== null && <GateConfirm choice={choice} gate={gate} shown={shown} />}
          </>
        )}
      </Shown>
      {gate.failure !== null && <FailureBox failure={gate.failure} />}
    </Modal>
  )
}

function CheckAgain({ gate, isPrimary }: { readonly gate: Gate; readonly isPrimary: boolean }) {
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'secondary'}
      autoFocus
      disabledFocusable={gate.asked.isFetching}
      onClick={() => void gate.asked.refetch()}
    >
      {gate.asked.isFetching ? gateTexts.checking : gateTexts.checkAgain}
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
  const text = gateTexts.accept(choice.leaveOut, choice.accepted, shown.devices.length)
  return (
    <>
      <span className={styles['space']} />
      {gate.typed.trim() === '' && <span id="no-number">{gateTexts.noNumber}</span>}
      <Button
        aria-describedby={gate.typed.trim() === '' ? 'no-number' : undefined}
        disabledFocusable={!armed}
        style={armed ? { background: 'var(--danger)', color: 'var(--on-danger)' } : {}}
        onClick={() => void gate.accept.run(shown)}
      >
        {isCounted(gate, shown) ? text : gateTexts.acceptClosed}
      </Button>
    </>
  )
}
