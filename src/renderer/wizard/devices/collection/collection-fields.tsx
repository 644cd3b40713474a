import { Field, Input } from '@fluentui/react-components'
import { devicesTexts } from '#shared/texts/window.ts'
import { FailureBox } from '../../../ui/failure-box.tsx'
import type { CollectionFields as Fields } from './use-collection.ts'
import styles from './collection.module.css'

interface CollectionFieldsProps {
  readonly fields: Fields
  /** Devices that the plan holds. */
  readonly chosen: number
}

/** Ids of collections: a site code of three, then five hexadecimal digits. */
const collectionId = /^[A-Z0-9]{3}[0-9A-F]{5}$/

/** Name, comment and limits of the collection that the run makes. */
export function CollectionFields({ fields, chosen }: CollectionFieldsProps) {
  const { shown, type, failure } = fields
  const wrong = collectionId.test(shown.limitingCollectionId) ? null : devicesTexts.limitingWrong
  return (
    <div className={styles['fields']}>
      {failure !== null && <FailureBox failure={failure} />}
      <Field
        label={devicesTexts.collectionName}
        validationMessage={shown.name.trim() === '' ? devicesTexts.noName : null}
      >
        <Input
          id="collection-name"
          maxLength={50}
          value={shown.name}
          onChange={(_event, { value }) => {
            type({ name: value })
          }}
        />
      </Field>
      <Field label={devicesTexts.collectionComment}>
        <Input
          maxLength={400}
          value={shown.comment}
          onChange={(_event, { value }) => {
            type({ comment: value })
          }}
        />
      </Field>
      <Field hint={devicesTexts.limitingHint} label={devicesTexts.limiting} validationMessage={wrong}>
        <Input
          maxLength={8}
          value={shown.limitingCollectionId}
          onChange={(_event, { value }) => {
            type({ limitingCollectionId: value.toUpperCase() })
          }}
        />
      </Field>
      <p className={styles['note']}>{devicesTexts.collectionNote(chosen)}</p>
    </div>
  )
}
