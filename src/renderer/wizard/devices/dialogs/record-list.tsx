import { Button } from '@fluentui/react-components'
import type { LineRecord } from '#shared/draft/line.ts'
import { devicesTexts, sayDateTime } from '#shared/texts/window.ts'
import { now } from '../../../time.ts'
import { sayContact } from '../table/columns.tsx'
import styles from './record-list.module.css'

interface RecordListProps {
  readonly records: readonly LineRecord[]
  readonly word: string
  /** Resource ids of records that were taken already. */
  readonly taken?: ReadonlySet<number>
  readonly onTake: (record: LineRecord) => void
}

const { record: heads } = devicesTexts

/** Records of the site to choose from: at most a hundred, each with what tells it from the others. */
export function RecordList({ records, word, taken, onTake }: RecordListProps) {
  return (
    <div className={styles['frame']} tabIndex={0} role="region" aria-label={devicesTexts.head.device}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{heads.name}</th>
            <th scope="col">{heads.serial}</th>
            <th scope="col">{heads.model}</th>
            <th scope="col">{heads.contact}</th>
            <th scope="col" data-end>
              {heads.id}
            </th>
            <th scope="col">{devicesTexts.head.actions}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((one) => (
            <tr key={one.resourceId}>
              <td>{one.name}</td>
              <td className={styles['code']}>{one.serial === '' ? devicesTexts.none : one.serial}</td>
              <td>{one.model === '' ? devicesTexts.none : one.model}</td>
              <td title={one.lastContact === null ? undefined : sayDateTime(Date.parse(one.lastContact))}>
                {sayContact(one.lastContact, now())}
              </td>
              <td data-end>{one.resourceId}</td>
              <td>
                <TakeButton isTaken={taken?.has(one.resourceId) === true} record={one} word={word} onTake={onTake} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TakeButtonProps {
  readonly record: LineRecord
  readonly word: string
  readonly isTaken: boolean
  readonly onTake: (record: LineRecord) => void
}

/** It stays, and keeps the focus, when its record was taken: the next one is one key away. */
function TakeButton({ record, word, isTaken, onTake }: TakeButtonProps) {
  const said = isTaken ? devicesTexts.added : word
  return (
    <Button
      aria-label={`${said}: ${record.name}, ${record.resourceId}`}
      disabledFocusable={isTaken}
      onClick={() => {
        if (!isTaken) onTake(record)
      }}
    >
      {said}
    </Button>
  )
}
