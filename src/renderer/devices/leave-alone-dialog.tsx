import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { BoardRow } from '#shared/contract/board.ts'
import { boardTexts } from '#shared/texts/window.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Missing } from '../ui/missing.tsx'
import { Modal } from '../ui/modal.tsx'
import { useAct } from '../ui/use-act.ts'
import { ask } from '../ui/use-ask.ts'

interface LeaveAloneDialogProps {
  readonly row: Pick<BoardRow, 'run' | 'resourceId' | 'name'>
  readonly onClose: () => void
}

const words = boardTexts.leave

/** A device is no longer waited for; the device itself goes on. A reason is asked for, since somebody will ask for it. */
export function LeaveAloneDialog({ row: { run, resourceId, name }, onClose }: LeaveAloneDialogProps) {
  const [reason, setReason] = useState('')
  const ready = reason.trim() !== ''
  const leave = useAct(async (signal) => {
    await ask('run:leave-alone', { run, resourceId, reason: reason.trim() }, signal)
    onClose()
  })
  const act = (): void => {
    if (ready) void leave.run()
  }
  return (
    <Modal
      title={words.title(name)}
      width={480}
      actions={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          {!ready && <Missing id="no-reason" text={words.noReason} />}
          <Button
            aria-describedby={ready ? undefined : 'no-reason'}
            appearance="primary"
            disabledFocusable={!ready || leave.busy}
            onClick={act}
          >
            {leave.busy ? words.busy(name) : words.act(name)}
          </Button>
        </>
      }
      onSafe={onClose}
    >
      <p>{words.follows(name)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          act()
        }}
      >
        <Field hint={words.reasonHint} label={words.reason} required>
          <Input
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(_event, { value }) => {
              setReason(value)
            }}
          />
        </Field>
      </form>
      {leave.failure !== null && <FailureBox failure={leave.failure} />}
    </Modal>
  )
}
