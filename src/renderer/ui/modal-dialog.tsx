import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { frameTexts } from '#shared/texts/window.ts'
import { useConnection } from '../state/connection.ts'
import styles from './modal.module.css'

export interface ModalProps {
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
export default function ModalDialog({ title, width, onSafe, children, actions, note }: ModalProps) {
  const practice = useConnection((state) => state.kind === 'practice')
  useFocusBack()
  useSafeFocus()
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

/** The element with `autoFocus` keeps the focus: Fluent gives it to the first one of the dialog, which may be no safe one. */
function useSafeFocus(): void {
  const safe = useRef<Element | null>(null)
  useLayoutEffect(() => {
    safe.current = document.activeElement
  }, [])
  useEffect(() => {
    const { current } = safe
    if (current instanceof HTMLElement && current.closest('[role="dialog"], [role="alertdialog"]') !== null)
      current.focus()
  }, [])
}

/** The focus returns to where it was; else to the page's title, so that it is never nowhere. */
function useFocusBack(): void {
  // Before the dialog is there: its safe button takes the focus as soon as it is.
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    return () => {
      // After the dialog is gone: what is behind it can take the focus only then.
      window.setTimeout(() => {
        if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
        // Fluent leaves the page hidden from screen readers where a dialog is taken away while it is open.
        document.getElementById('root')?.removeAttribute('aria-hidden')
        const back = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : null
        const to = back ?? document.querySelector<HTMLElement>('main h1')
        to?.focus()
      })
    }
  }, [before])
}
