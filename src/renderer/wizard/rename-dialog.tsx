import { emptyDraft, type Draft, type DraftChange } from '#shared/draft/draft.ts'
import { startTexts } from '#shared/texts/window.ts'
import { BatchDialog } from './batch-dialog.tsx'

interface RenameDialogProps {
  readonly draft: Draft
  readonly onRename: (change: DraftChange) => void
  readonly onClose: () => void
}

/** Renames the batch. A collection that is still called after it goes along. */
export function RenameDialog({ draft, onRename, onClose }: RenameDialogProps) {
  return (
    <BatchDialog
      action={startTexts.save}
      initial={draft.batch}
      title={startTexts.renameTitle}
      onClose={onClose}
      onDone={(batch) => {
        onRename({ batch, ...renamedCollection(draft, batch) })
      }}
    />
  )
}

function renamedCollection({ batch, collection }: Draft, to: string): DraftChange {
  const { name } = emptyDraft(batch, '').collection
  if (collection.name !== name) return {}
  return { collection: { ...collection, name: emptyDraft(to, '').collection.name } }
}
