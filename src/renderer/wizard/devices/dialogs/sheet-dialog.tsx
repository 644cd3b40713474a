import { Button, Checkbox, Field, Select } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { devicesTexts, frameTexts } from '#shared/texts/window.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { linesOfColumn } from '../sheet/lines-of-column.ts'
import { mostRows } from '../sheet/limits.ts'
import { guessColumn, readSheet, type Sheet } from '../sheet/read-sheet.ts'
import { RowErrors } from './row-errors.tsx'
import { SheetPreview } from './sheet-preview.tsx'
import styles from './dialogs.module.css'

interface SheetDialogProps {
  /** The file's name, or what it is called where there is none. */
  readonly name: string
  readonly text: string
  readonly onAdd: (texts: readonly string[]) => void
  readonly onClose: () => void
}

/** Rows with columns, from a file or from the clipboard: which column holds the devices, what is left out, how it was read. */
export default function SheetDialog({ name, text, onAdd, onClose }: SheetDialogProps) {
  const sheet = useMemo(() => readSheet(text), [text])
  const [chosen, setChosen] = useState(() => guessColumn(sheet))
  const { texts, errors } = useMemo(() => linesOfColumn(sheet, chosen), [sheet, chosen])
  const trouble = sheet.rows.length === 0 ? 'empty' : sheet.rows.length > mostRows ? 'too-many' : null
  const closed = trouble !== null || texts.length === 0
  return (
    <Modal
      title={devicesTexts.csvTitle(name)}
      width={720}
      actions={
        <>
          <Button autoFocus onClick={onClose}>
            {frameTexts.cancel}
          </Button>
          <Button
            appearance="primary"
            data-primary
            disabledFocusable={closed}
            onClick={() => {
              if (!closed) onAdd(texts)
            }}
          >
            {closed ? devicesTexts.addNothing : devicesTexts.addLines(texts.length)}
          </Button>
        </>
      }
      onSafe={onClose}
    >
      {trouble === null ? (
        <>
          <Field label={devicesTexts.column}>
            <Select
              size="large"
              value={String(chosen.column)}
              onChange={(_event, { value }) => {
                setChosen({ ...chosen, column: Number(value) })
              }}
            >
              {columnsOf(sheet, chosen.hasHead).map((label, index) => (
                <option key={label} value={String(index)}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <Checkbox
            checked={chosen.hasHead}
            label={devicesTexts.hasHead}
            onChange={(_event, { checked }) => {
              setChosen({ ...chosen, hasHead: checked === true })
            }}
          />
          <SheetPreview chosen={chosen} sheet={sheet} />
          {texts.length === 0 && <Trouble text={devicesTexts.nothingToAdd} />}
          <RowErrors errors={errors} />
        </>
      ) : (
        <Trouble text={devicesTexts.fileTrouble[trouble]} />
      )}
    </Modal>
  )
}

const Trouble = ({ text }: { readonly text: string }) => (
  <p className={styles['verdict']} role="alert">
    <Icon name="bad" />
    {text}
  </p>
)

const columnsOf = ({ rows, columns }: Sheet, hasHead: boolean): readonly string[] =>
  Array.from({ length: columns }, (_one, index) =>
    devicesTexts.columnName(index, hasHead ? (rows[0]?.[index]?.trim().slice(0, 60) ?? '') : ''),
  )
