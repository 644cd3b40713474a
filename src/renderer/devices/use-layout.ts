import { useSyncExternalStore } from 'react'

/** How much room a table has (ux.md 2): cards below 900, two-line rows below 1280, everything, and what to do from 1600. */
export type Layout = 'cards' | 'two-line' | 'full' | 'wide'

const queries = ['(min-width: 900px)', '(min-width: 1280px)', '(min-width: 1600px)'].map((one) =>
  window.matchMedia(one),
)
const layouts = ['cards', 'two-line', 'full', 'wide'] as const

const subscribe = (listener: () => void): (() => void) => {
  for (const one of queries) one.addEventListener('change', listener)
  return () => {
    for (const one of queries) one.removeEventListener('change', listener)
  }
}

const layoutNow = (): Layout => layouts[queries.filter((one) => one.matches).length] ?? 'full'

/** The layout that fits the window now. */
export const useLayout = (): Layout => useSyncExternalStore(subscribe, layoutNow)
