import { Button, Field, Input } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { frameTexts, startTexts } from '#shared/texts/window.ts'
import { Missing } from '../ui/missing.tsx'
import { Modal } from '../ui/modal.tsx'
import styles from './start-page.module.css'

interface BatchDialogProps {
  readonly title: string
  readonly action: string
  readonly initial: string
  readonly onDone: (batch: string) => void
  readonly onClose: () => void
  /** More fields. */
  readonly children?: ReactNode
}

/** Asks for the name of a batch. */
export function BatchDialog({ title, action, initial, onDone, onClose, children }: BatchDialogProps) {
  const [batch, setBatch] = useState(initial)
  const ready = batch.trim() !== ''
  const done = (): void => {
    if (!ready) return
    onDone(batch.trim())
    onClose()
  }
  return (
    <Modal
      title={title}
      width={480}
      actions={
        <>
          <Button onClick={onClose}>{frameTexts.cancel}</Button>
          {!ready && <Missing id="no-batch" text={startTexts.noName} />}
          <Button
            aria-describedby={ready ? undefined : 'no-batch'}
            appearance="primary"
            data-primary
            disabledFocusable={!ready}
            onClick={done}
          >
            {action}
          </Button>
        </>
      }
      onSafe={onClose}
    >
      <form
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <Field hint={startTexts.nameHint} label={startTexts.name} required>
          <Input
            autoFocus
            maxLength={80}
            value={batch}
            onChange={(_event, { value }) => {
              setBatch(value)
            }}
          />
        </Field>
        {children}
      </form>
    </Modal>
  )
}
