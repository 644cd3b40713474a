import { useSyncExternalStore } from 'react'

export type Width = 'small' | 'narrow' | 'wide' | 'docked'

/** Breakpoints of ux.md 2: two-line rows below 1280, one column below 900, a docked panel from 1600. */
const from = { narrow: 900, wide: 1280, docked: 1600 } as const
const media = Object.values(from).map((pixels) => window.matchMedia(`(min-width: ${pixels}px)`))

function subscribe(listener: () => void): () => void {
  for (const one of media) one.addEventListener('change', listener)
  return () => {
    for (const one of media) one.removeEventListener('change', listener)
  }
}

function widthNow(): Width {
  const { innerWidth } = window
  if (innerWidth < from.narrow) return 'small'
  if (innerWidth < from.wide) return 'narrow'
  return innerWidth < from.docked ? 'wide' : 'docked'
}

/** How wide the window is, as far as the layout depends on it. */
export const useWidth = (): Width => useSyncExternalStore(subscribe, widthNow)
