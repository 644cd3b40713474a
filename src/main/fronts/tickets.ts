import { fail } from '#shared/failure.ts'

/** Calls under way by who made them and the number it gave, so that one can be cancelled. */
export interface Tickets {
  /** Runs a call under a signal that `cancel` with the same number aborts; without a number it can't be cancelled. */
  under<T>(ticket: number | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  cancel(ticket: number): void
  cancelAll(): void
}

/** Tickets of one page. */
export function openTickets(): Tickets {
  const open = new Map<number, AbortController>()
  const cancelled = (): Error => fail('cancelled', 'cancelled')
  return {
    async under(ticket, work) {
      const abort = new AbortController()
      if (ticket !== undefined) open.set(ticket, abort)
      try {
        return await work(abort.signal)
      } finally {
        if (ticket !== undefined && open.get(ticket) === abort) open.delete(ticket)
      }
    },
    cancel(ticket) {
      open.get(ticket)?.abort(cancelled())
    },
    cancelAll() {
      for (const abort of open.values()) abort.abort(cancelled())
    },
  }
}
