import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { Line, LineRecord } from '#shared/draft/line.ts'
import { devicesTexts, frameTexts } from '#shared/texts/window.ts'
import { Modal } from '../../../ui/modal.tsx'
import { Shown } from '../../../ui/shown.tsx'
import { RecordList } from './record-list.tsx'
import { useFresh } from './use-fresh.ts'
import styles from './dialogs.module.css'

interface SearchDialogProps {
  readonly connection: string
  /** The line that a device is searched for; null: any device. */
  readonly line: Line | null
  /** Takes the device; where it stands for a line, the dialog is closed by it. */
  readonly onTake: (record: LineRecord) => void
  readonly onClose: () => void
}

const shortest = 2

/** Devices of the site by the beginning of their name or serial number, or by MAC address. */
export function SearchDialog({ connection, line, onTake, onClose }: SearchDialogProps) {
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  const found = useFresh('site:search', { text, connection }, text.length >= shortest)
  const search = (): void => {
    if (typed.trim().length >= shortest) setText(typed.trim())
  }
  return (
    <Modal
      title={line === null ? devicesTexts.searchTitle : devicesTexts.searchInstead(line.number, line.scanned)}
      width={840}
      actions={<Button onClick={onClose}>{frameTexts.close}</Button>}
      onSafe={onClose}
    >
      <form
        className={styles['search']}
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          search()
        }}
      >
        <Field className={styles['grow']} hint={devicesTexts.searchHint} label={devicesTexts.searchLabel}>
          <Input
            autoFocus
            maxLength={64}
            size="large"
            value={typed}
            onChange={(_event, { value }) => {
              setTyped(value)
            }}
          />
        </Field>
        <Button
          appearance="primary"
          data-primary
          disabledFocusable={typed.trim().length < shortest}
          size="large"
          type="submit"
        >
          {devicesTexts.searchTitle}
        </Button>
      </form>
      {text !== '' && (
        <Shown asked={found} what={devicesTexts.searchReading} rows={3}>
          {({ records, more }) =>
            records.length === 0 ? (
              <p role="status">{devicesTexts.searchNone(text)}</p>
            ) : (
              <>
                <RecordList
                  records={records}
                  taken={taken}
                  word={line === null ? devicesTexts.add : devicesTexts.instead}
                  onTake={(record) => {
                    setTaken(new Set([...taken, record.resourceId]))
                    onTake(record)
                  }}
                />
                {more && <p role="status">{devicesTexts.searchMore}</p>}
              </>
            )
          }
        </Shown>
      )}
    </Modal>
  )
}
