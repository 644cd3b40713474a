import { Button } from '@fluentui/react-components'
import { devicesTexts } from '#shared/texts/window.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { CollectionFields } from './collection-fields.tsx'
import type { CollectionFields as Fields } from './use-collection.ts'
import styles from './collection.module.css'

interface CollectionProps {
  readonly fields: Fields
  readonly chosen: number
}

/** From 1600 pixels: docked beside the list. */
export function CollectionPanel(props: CollectionProps) {
  return (
    <section aria-label={devicesTexts.collection} className={styles['panel']}>
      <h2>{devicesTexts.collection}</h2>
      <CollectionFields {...props} />
    </section>
  )
}

/** Below that: one line that says what it will be. */
export function CollectionLine({ fields, chosen, onEdit }: CollectionProps & { readonly onEdit: () => void }) {
  const { name, limitingCollectionId } = fields.shown
  const said = devicesTexts.collectionLine(name.trim(), limitingCollectionId, chosen)
  return (
    <div className={styles['line']}>
      <Icon name="devices" size={16} />
      <span className={styles['words']}>
        {said.before}
        <strong>{said.name}</strong>
        {said.after}
      </span>
      <Button appearance="transparent" className={styles['edit']} size="medium" onClick={onEdit}>
        {devicesTexts.edit}
      </Button>
    </div>
  )
}

/** Where the line is edited. What is typed is stored by itself: there is nothing to cancel. */
export function CollectionDialog({ onClose, ...props }: CollectionProps & { readonly onClose: () => void }) {
  return (
    <Modal
      title={devicesTexts.editTitle}
      width={480}
      actions={
        <Button appearance="primary" autoFocus data-primary onClick={onClose}>
          {devicesTexts.done}
        </Button>
      }
      onSafe={onClose}
    >
      <CollectionFields {...props} />
    </Modal>
  )
}
