import { Button, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { devicesTexts, frameTexts } from '#shared/texts/window.ts'
import { Missing } from '../../../ui/missing.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { rowsOf } from '../sheet/pasted.ts'

interface PasteDialogProps {
  readonly onPaste: (text: string) => void
  readonly onClose: () => void
}

/** For machines and fingers without Ctrl+V: a field to paste or to type many lines into. */
export function PasteDialog({ onPaste, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const rows = rowsOf(text).length
  return (
    <Modal
      title={devicesTexts.pasteTitle}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{frameTexts.cancel}</Button>
          {rows === 0 && <Missing id="no-rows" text={devicesTexts.pasteNothing} />}
          <Button
            aria-describedby={rows === 0 ? 'no-rows' : undefined}
            appearance="primary"
            data-primary
            disabledFocusable={rows === 0}
            onClick={() => {
              if (rows > 0) onPaste(text)
            }}
          >
            {rows === 0 ? devicesTexts.addNothing : devicesTexts.addLines(rows)}
          </Button>
        </>
      }
      onSafe={onClose}
    >
      <Field hint={devicesTexts.pasteHint} label={devicesTexts.pasteLabel}>
        <Textarea
          autoFocus
          resize="vertical"
          rows={8}
          spellCheck={false}
          value={text}
          onChange={(_event, { value }) => {
            setText(value)
          }}
        />
      </Field>
    </Modal>
  )
}
