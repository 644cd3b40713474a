import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { emptyDraft, type Draft, type DraftChange } from '#shared/draft/draft.ts'
import { frameTexts, startTexts } from '#shared/texts/window.ts'
import { Modal } from '../ui/modal.tsx'

interface RenameDialogProps {
  readonly draft: Draft
  readonly onRename: (change: DraftChange) => void
  readonly onClose: () => void
}

/** Renames the batch. A collection that is still called after it goes along. */
export function RenameDialog({ draft, onRename, onClose }: RenameDialogProps) {
  const [batch, setBatch] = useState(draft.batch)
  const ready = batch.trim() !== ''
  const rename = (): void => {
    if (!ready) return
    onRename({ batch: batch.trim(), ...renamedCollection(draft, batch.trim()) })
    onClose()
  }
  return (
    <Modal
      title={startTexts.renameTitle}
      width={480}
      actions={
        <>
          <Button onClick={onClose}>{frameTexts.cancel}</Button>
          <Button appearance="primary" data-primary disabledFocusable={!ready} onClick={rename}>
            {startTexts.save}
          </Button>
        </>
      }
      onSafe={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          rename()
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
      </form>
    </Modal>
  )
}

function renamedCollection({ batch, collection }: Draft, to: string): DraftChange {
  const { name } = emptyDraft(batch, '').collection
  if (collection.name !== name) return {}
  return { collection: { ...collection, name: emptyDraft(to, '').collection.name } }
}
