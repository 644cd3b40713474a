import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { Line } from '#shared/draft/line.ts'
import { devicesTexts } from '#shared/texts/window.ts'
import { Empty } from '../../ui/empty.tsx'
import { Cancelled, Reading } from '../../ui/shown.tsx'
import { useAsk } from '../../ui/use-ask.ts'
import type { DialogWays } from './dialogs/use-dialogs.ts'
import type { Intake } from './intake/intake.ts'
import { lengthOf } from './intake/line-list.ts'
import { LineTable } from './table/line-table.tsx'
import { useIntakeState } from './use-intake.ts'
import { useLineAction } from './use-line-action.ts'
import type { Width } from './use-width.ts'
import styles from './line-area.module.css'

interface LineAreaProps {
  readonly intake: Intake
  readonly dialogs: DialogWays
  readonly opened: OpenedDraft
  readonly width: Width
}

/** The list of lines, or why there is none. */
export function LineArea({ intake, dialogs, opened, width }: LineAreaProps) {
  const list = useIntakeState(intake, (state) => state.list)
  const failed = useIntakeState(intake, (state) => state.failure !== null)
  const onAction = useLineAction(intake, dialogs)
  // Why there is nothing stands above, with the way to try again.
  if (list.counts === null && failed) return <div className={styles['nothing']} />
  if (list.counts === null)
    return (
      <div className={styles['area']}>
        <Unread intake={intake} />
      </div>
    )
  if (list.counts.all === 0)
    return (
      <div className={styles['area']}>
        <Empty text={devicesTexts.empty}>
          <PracticeDevices connection={opened.draft.connection} intake={intake} />
        </Empty>
      </div>
    )
  if (lengthOf(list) === 0)
    return (
      <div className={styles['area']}>
        <Empty text={devicesTexts.emptyFilter}>
          <Button onClick={() => void intake.reader.show('all')}>{devicesTexts.showAll}</Button>
        </Empty>
      </div>
    )
  return (
    <LineTable
      intake={intake}
      width={width}
      onAction={onAction}
      onOpen={({ number }: Line) => {
        dialogs.show({ kind: 'line', number })
      }}
    />
  )
}

/** The list is being read for the first time; whoever no longer wants to wait can scan all the same. */
function Unread({ intake: { reader } }: { readonly intake: Intake }) {
  const [cancelled, setCancelled] = useState(false)
  if (cancelled)
    return (
      <Cancelled
        onAgain={() => {
          setCancelled(false)
          void reader.reload()
        }}
      />
    )
  return (
    <Reading
      rows={6}
      what={devicesTexts.reading}
      onCancel={() => {
        reader.cancel()
        setCancelled(true)
      }}
    />
  )
}

/** On the practice connection only: devices to begin with. */
function PracticeDevices({ connection, intake }: { readonly connection: string; readonly intake: Intake }) {
  const connections = useAsk('connection:list', {})
  const practice = connections.data?.connections.some((one) => one.id === connection && one.kind === 'practice')
  const devices = useAsk('practice:devices', {}, { when: practice === true })
  const serials = devices.data?.serials ?? []
  if (practice !== true || serials.length === 0) return null
  return (
    <Button size="large" onClick={() => void intake.takeMany(serials, 'paste')}>
      {devicesTexts.practice(serials.length)}
    </Button>
  )
}
