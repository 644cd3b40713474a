import type { Glance } from '#shared/contract/board.ts'

export type Looking = Pick<Glance, 'nextLook' | 'now'>

/** When tracking looks again, milliseconds of world time; null: it does not, or is looking now. */
export function nextLookOf({ nextLook, now }: Looking): number | null {
  const at = nextLook === null ? null : Date.parse(nextLook)
  return at !== null && at > Date.parse(now) ? at : null
}

/** Milliseconds: a look takes a while; what it was moved to is asked for after that. */
const after = 2000

/** Milliseconds until the next look of one of these runs is over; null: none is awaited. A look that is late is asked for again soon. */
export function untilNextLook(runs: readonly Looking[]): number | null {
  const waits = runs.flatMap((run) =>
    run.nextLook === null ? [] : [Math.max(0, Date.parse(run.nextLook) - Date.parse(run.now)) + after],
  )
  return waits.length === 0 ? null : Math.min(...waits)
}
