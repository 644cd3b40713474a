import { useEffect } from 'react'
import { frameTexts } from '#shared/texts/window.ts'
import { announce } from '../state/announce.ts'
import { useAsk } from '../ui/use-ask.ts'
import { BurstDetector } from './burst.ts'
import { takeScan } from './scan-target.ts'
import { undoTyped } from './undo-typed.ts'

/** Milliseconds that have to pass since the last key before Space or Enter presses a button (ux.md 2). */
const calm = 100

/** Listens for a scanner wherever the focus is. Mounted once. */
export function useScanner(): void {
  const pause = useAsk('preferences:get', {}).data?.scannerPause ?? 35
  useEffect(() => {
    const detector = new BurstDetector()
    let last = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      const { key, timeStamp: at, target } = event
      const heard = detector.hear({ key, at }, pause)
      if (heard.kind === 'scan') {
        event.preventDefault()
        event.stopImmediatePropagation()
        undoTyped(target, heard.text)
        if (!takeScan(heard.text)) announce(frameTexts.scanIgnored(heard.text))
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
  }, [pause])
}

const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('button, a, [role="button"], input[type="checkbox"], input[type="radio"]') !== null
