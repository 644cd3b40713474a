import { Button } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { devicesTexts, frameTexts } from '#shared/texts/window.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Modal } from '../../../ui/modal.tsx'
import type { Intake } from '../intake/intake.ts'
import { useIntakeState } from '../use-intake.ts'
import { useLineAction } from '../use-line-action.ts'
import { ChooseDialog } from './choose-dialog.tsx'
import { LineDialog } from './line-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { SearchDialog } from './search-dialog.tsx'
import { textOfRecord } from './text-of-record.ts'
import type { DialogWays } from './use-dialogs.ts'
import styles from './dialogs.module.css'

const SheetDialog = lazy(() => import('./sheet-dialog.tsx'))

interface DialogsProps {
  readonly id: string
  readonly connection: string
  readonly intake: Intake
  readonly dialogs: DialogWays
}

/** The dialog that is open, if one is. */
export function Dialogs({ id, connection, intake, dialogs }: DialogsProps) {
  const { open, close } = dialogs
  if (open === null) return null
  switch (open.kind) {
    case 'paste':
      return <PasteDialog onClose={close} onPaste={dialogs.takePasted} />
    case 'sheet':
      return (
        <Suspense>
          <SheetDialog
            name={open.name}
            text={open.text}
            onAdd={(texts) => {
              close()
              void intake.takeMany(texts, open.origin)
            }}
            onClose={close}
          />
        </Suspense>
      )
    case 'file-trouble':
      return <FileTroubleDialog name={open.name} text={devicesTexts.fileTrouble[open.trouble]} onClose={close} />
    case 'search':
      return (
        <SearchDialog
          connection={connection}
          line={open.line}
          onClose={close}
          onTake={(record) => {
            if (open.line !== null) close()
            void intake.takeFound(textOfRecord(record), open.line)
          }}
        />
      )
    case 'choose':
      return (
        <ChooseDialog
          id={id}
          line={open.line}
          onChoose={(resourceId) => intake.lines.choose(open.line, resourceId)}
          onClose={close}
        />
      )
    case 'line':
      return <OpenLine dialogs={dialogs} intake={intake} number={open.number} />
  }
}

/** The line as it is now; a line that is gone closes its dialog. */
function OpenLine({ intake, dialogs, number }: Omit<DialogsProps, 'id' | 'connection'> & { readonly number: number }) {
  const line = useIntakeState(intake, ({ list }) => list.lines.find((one) => one.number === number))
  const onAction = useLineAction(intake, dialogs)
  if (line === undefined) return null
  return (
    <LineDialog
      line={line}
      onAction={(one, action) => {
        dialogs.close()
        onAction(one, action)
      }}
      onClose={dialogs.close}
    />
  )
}

interface FileTroubleProps {
  readonly name: string
  readonly text: string
  readonly onClose: () => void
}

const FileTroubleDialog = ({ name, text, onClose }: FileTroubleProps) => (
  <Modal
    title={name}
    width={480}
    actions={
      <Button appearance="primary" autoFocus onClick={onClose}>
        {frameTexts.close}
      </Button>
    }
    onSafe={onClose}
  >
    <p className={styles['verdict']}>
      <Icon name="bad" />
      {text}
    </p>
  </Modal>
)
