import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { frameTexts } from '#shared/texts/window.ts'
import { useConnection } from '../state/connection.ts'
import styles from './modal.module.css'

interface ModalProps {
  readonly title: string
  /** Pixels (ux.md 4). */
  readonly width: number
  /** Esc, and a press outside: the safe way out. */
  readonly onSafe: () => void
  readonly children: ReactNode
  /** Buttons; the safe one has `autoFocus`. */
  readonly actions: ReactNode
  readonly note?: ReactNode
}

/** A dialog: focus is trapped and returns; on practice its title carries the badge. */
export function Modal({ title, width, onSafe, children, actions, note }: ModalProps) {
  const practice = useConnection((state) => state.kind === 'practice')
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_event, { open }) => {
        if (!open) onSafe()
      }}
    >
      <DialogSurface className={styles['surface']} style={{ maxWidth: width }}>
        <DialogBody>
          <DialogTitle>
            {practice && <span className={styles['badge']}>{frameTexts.practice}</span>}
            {title}
            {note !== undefined && <span className={styles['note']}>{note}</span>}
          </DialogTitle>
          <DialogContent className={styles['content']}>{children}</DialogContent>
          <DialogActions className={styles['actions']} fluid>
            {actions}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
