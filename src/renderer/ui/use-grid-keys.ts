import type { GridProps } from './grid.tsx'

interface Place {
  readonly active: number
  readonly moveTo: (index: number) => void
  readonly reveal: (index: number) => void
  /** Rows in sight. */
  readonly page: number
}

const targets: Readonly<Record<string, (place: Place, count: number) => number>> = {
  ArrowDown: ({ active }) => active + 1,
  ArrowUp: ({ active }) => active - 1,
  PageDown: ({ active, page }) => active + page,
  PageUp: ({ active, page }) => active - page,
  Home: () => 0,
  End: (_place, count) => count - 1,
}

/** Arrows, Home, End, PgUp, PgDn move; Enter opens; other keys are the table's own. Keys in a field or on a button are theirs. */
export function useGridKeys<R>(
  { count, row, onOpen, onKey }: GridProps<R>,
  place: Place,
): (event: React.KeyboardEvent) => void {
  return (event) => {
    const { key, ctrlKey, altKey, target, currentTarget } = event
    const inside =
      target !== currentTarget && target instanceof HTMLElement && target.closest('a, button, input, select')
    if (inside !== false && inside !== null) return
    const here = row(place.active)
    if (here !== null && onKey?.(here, event) === true) {
      event.preventDefault()
      return
    }
    if (ctrlKey || altKey) return
    const move = targets[key]
    if (move !== undefined) {
      event.preventDefault()
      const next = Math.max(0, Math.min(count - 1, move(place, count)))
      place.moveTo(next)
      place.reveal(next)
    } else if (key === 'Enter' && here !== null && onOpen !== undefined) {
      event.preventDefault()
      onOpen(here)
    }
  }
}
