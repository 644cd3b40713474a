import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { BoardRow } from '#shared/contract/board.ts'
import { boardTexts, frameTexts } from '#shared/texts/window.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { deviceTicket } from './device-ticket.ts'
import { LeaveAloneDialog } from './leave-alone-dialog.tsx'
import styles from './device-ways.module.css'

interface DeviceWaysProps {
  readonly device: BoardRow
  readonly now: number
  readonly canLeave: boolean
}

/** What a person can do about a device: copy it for the ticket, leave it alone. */
export function DeviceWays({ device, now, canLeave }: DeviceWaysProps) {
  const [leaving, setLeaving] = useState(false)
  return (
    <span className={styles['ways']}>
      <CopyButton label={frameTexts.copyTicket} small text={() => deviceTicket(device, now)} />
      {canLeave && (
        <Button
          size="small"
          onClick={() => {
            setLeaving(true)
          }}
        >
          {boardTexts.leave.open}
        </Button>
      )}
      {leaving && (
        <LeaveAloneDialog
          row={device}
          onClose={() => {
            setLeaving(false)
          }}
        />
      )}
    </span>
  )
}
