import { Button } from '@fluentui/react-components'
import type { Line } from '#shared/draft/line.ts'
import { isChoiceEnough } from '#shared/draft/record-choice.ts'
import { devicesTexts, frameTexts } from '#shared/texts/window.ts'
import { Empty } from '../../../ui/empty.tsx'
import { FailureBox } from '../../../ui/failure-box.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { Shown } from '../../../ui/shown.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { useFresh } from './use-fresh.ts'
import { RecordList } from './record-list.tsx'
import styles from './dialogs.module.css'

interface ChooseDialogProps {
  readonly id: string
  readonly line: Line
  readonly onChoose: (resourceId: number) => Promise<void>
  readonly onClose: () => void
}

/** Several records have this serial number: a person says which one is on the bench. */
export function ChooseDialog({ id, line, onChoose, onClose }: ChooseDialogProps) {
  const { number, scanned } = line
  const records = useFresh('lines:records', { id, number })
  const choose = useAct(async (_signal, resourceId: number) => {
    await onChoose(resourceId)
    onClose()
  })
  return (
    <Modal
      title={devicesTexts.chooseTitle(number, scanned)}
      width={840}
      actions={
        <Button autoFocus onClick={onClose}>
          {frameTexts.cancel}
        </Button>
      }
      onSafe={onClose}
    >
      {choose.failure !== null && <FailureBox failure={choose.failure} />}
      <Shown asked={records} what={devicesTexts.chooseReading} rows={2}>
        {({ records: all }) =>
          all.length === 0 ? (
            <Empty text={devicesTexts.noRecords} />
          ) : (
            <>
              <ChooseNote enough={isChoiceEnough(all)} />
              <RecordList
                records={all}
                word={devicesTexts.takeShort}
                onTake={({ resourceId }) => void choose.run(resourceId)}
              />
            </>
          )
        }
      </Shown>
    </Modal>
  )
}

/** What helps to choose; or why choosing is not enough. */
function ChooseNote({ enough }: { readonly enough: boolean }) {
  if (enough) return <p>{devicesTexts.chooseNote}</p>
  return (
    <p className={styles['warned']}>
      <Icon name="warn" />
      {devicesTexts.chooseNotEnough}
    </p>
  )
}
