import { useEffect, useRef } from 'react'
import { isDialogOpen } from '../../scan/scan-target.ts'

interface PageKeys {
  readonly onUndo: () => Promise<void>
  readonly onPaste: (text: string) => void
}

const isText = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && /^(?:text|search|number|url|tel|email|password)$/.test(target.type))

/** An empty scan box has nothing of its own to undo; every other field has. */
const undoesItself = (target: EventTarget | null): boolean =>
  isText(target) && !(target.id === 'scan-box' && target.value === '')

/** Rows pasted into the scan box are lines: a field of one line would run them together. */
const pastesItself = (target: EventTarget | null, text: string): boolean =>
  isText(target) && !(target.id === 'scan-box' && /[\r\n]./.test(text))

/** Ctrl+Z takes the last change of the lines back, Ctrl+V adds lines, wherever the focus is but in a field that does so itself. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  }, [keys])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = event.ctrlKey && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z'
      if (!isUndo || event.repeat || isDialogOpen() || undoesItself(event.target)) return
      event.preventDefault()
      void latest.current.onUndo()
    }
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isDialogOpen() || pastesItself(event.target, text)) return
      event.preventDefault()
      latest.current.onPaste(text)
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('paste', onPaste)
    }
  }, [])
}
