import { useEffect, useRef } from 'react'
import { useAsk } from '../ui/use-ask.ts'
import { BurstDetector } from './burst.ts'
import { ignoreScan } from './ignored-scan.tsx'
import { takeScan } from './scan-target.ts'
import { undoTyped } from './undo-typed.ts'

/** Milliseconds that have to pass since the last key before Space or Enter presses a button (ux.md 2). */
const calm = 100

/** Listens for a scanner wherever the focus is. Mounted once. */
export function useScanner(): void {
  const pause = useAsk('preferences:get', {}).data?.scannerPause ?? 35
  // Preferences that arrive in the middle of a burst do not tear it apart.
  const longest = useRef(pause)
  useEffect(() => {
    longest.current = pause
  }, [pause])
  useEffect(() => {
    const detector = new BurstDetector()
    let last = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
      const { key, timeStamp: at, target } = event
      const heard = detector.hear({ key, at }, longest.current)
      if (heard.kind === 'scan') {
        event.preventDefault()
        event.stopImmediatePropagation()
        undoTyped(target, heard.text)
        if (!takeScan(heard.text)) ignoreScan(heard.text)
      } else if ((key === 'Enter' || key === ' ') && at - last < calm && isButton(target)) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      last = at
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [])
}

/** What Space or Enter does something with at once. */
const pressed =
  'button, a, summary, input[type="checkbox"], input[type="radio"], [role="button"], [role="menuitem"], [role="option"], [role="switch"], [role="tab"]'

const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(pressed) !== null
