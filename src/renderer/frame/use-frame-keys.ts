import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { openStopDialog } from '../runs/stop-state.ts'
import { addressOf, areas } from './areas.ts'

/** Keys that work on every page (ux.md 6). Keys of the wizard are the wizard's. */
export function useFrameKeys(): void {
  const [, go] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      if (act(event, go)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [go])
}

/** true: the key was one of the frame's. */
function act(event: KeyboardEvent, go: (to: string) => void): boolean {
  const { key, ctrlKey, altKey, shiftKey } = event
  if (key === 'F6') {
    nextRegion(shiftKey)
    return true
  }
  if (!ctrlKey || altKey) return false
  const area = areas[Number(key) - 1]
  if (!shiftKey && area !== undefined) {
    go(addressOf[area])
    return true
  }
  if (!shiftKey && key === 'f') {
    document.getElementById('find')?.focus()
    return true
  }
  if (shiftKey && key.toLowerCase() === 's') return openStopDialog()
  if (key === 'Enter') return pressPrimary()
  return false
}

/** Ctrl+Enter: the page's primary action; never a danger. */
function pressPrimary(): boolean {
  const button = document.querySelector<HTMLElement>('[role="dialog"] [data-primary], main [data-primary]')
  if (button === null || button.dataset['danger'] !== undefined) return false
  button.click()
  return true
}

/** F6 and Shift+F6 go round the regions: header, rail, steps, page, strip. One that holds others is not one itself. */
function nextRegion(back: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const regions = all.filter((one) => one.querySelector('[data-region]') === null)
  const here = regions.findIndex((one) => one.contains(document.activeElement))
  const next = regions.at((here + (back ? -1 : 1)) % regions.length)
  const inside = next?.querySelector<HTMLElement>('h1, a, button, input, [tabindex="0"]')
  if (next !== undefined && inside == null) next.tabIndex = -1
  ;(inside ?? next)?.focus()
}
