import { Button } from '@fluentui/react-components'
import type { Line } from '#shared/draft/line.ts'
import { devicesTexts, frameTexts, sayDateTime, sayLineState } from '#shared/texts/window.ts'
import { now } from '../../../time.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { actionsOf } from '../table/actions.ts'
import { sayContact, type OnAction } from '../table/columns.tsx'
import { lookOfLine } from '../verdict-look.ts'
import styles from './dialogs.module.css'

interface LineDialogProps {
  readonly line: Line
  readonly onAction: OnAction
  readonly onClose: () => void
}

const { lineFact } = devicesTexts

/** Everything about one line, and all that can be done with it: the way to it for the keyboard. */
export function LineDialog({ line, onAction, onClose }: LineDialogProps) {
  return (
    <Modal
      title={devicesTexts.lineTitle(line.number)}
      width={560}
      actions={
        <Button autoFocus onClick={onClose}>
          {frameTexts.close}
        </Button>
      }
      onSafe={onClose}
    >
      <dl className={styles['facts']}>
        {factsOf(line).map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        <dt>{lineFact.verdict}</dt>
        <dd className={styles['verdict']}>
          <Icon name={lookOfLine(line).icon} />
          {sayLineState(line)}
        </dd>
      </dl>
      <div className={styles['actions']}>
        {actionsOf(line).map((one) => (
          <Button
            key={one}
            onClick={() => {
              onAction(line, one)
            }}
          >
            {devicesTexts.action[one]}
          </Button>
        ))}
      </div>
    </Modal>
  )
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
)

function factsOf({ scanned, origin, at, record, checkedAt }: Line): readonly (readonly [string, string])[] {
  return [
    [lineFact.scanned, scanned],
    [lineFact.origin, `${devicesTexts.origin[origin]} · ${sayDateTime(Date.parse(at))}`],
    ...(record === null
      ? []
      : ([
          [lineFact.device, record.name],
          [lineFact.serial, record.serial === '' ? devicesTexts.none : record.serial],
          [lineFact.model, record.model === '' ? devicesTexts.none : record.model],
          [lineFact.contact, sayContact(record.lastContact, now())],
          [lineFact.id, String(record.resourceId)],
        ] as const)),
    [lineFact.checked, checkedAt === null ? devicesTexts.notYet : sayDateTime(Date.parse(checkedAt))],
  ]
}
