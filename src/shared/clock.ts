/** Milliseconds since 1970 UTC, and a sleep that ends early when `signal` aborts (rejects with the signal's reason). */
export interface Clock {
  now(): number
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/**
 * Two clocks, never mixed (design, "The seams"). `world`: stages, stall, evidence, available-from, site polling; may run
 * fast in practice. `wall`: leases, process and HTTP time-outs, audit.
 */
export interface Clocks {
  readonly world: Clock
  readonly wall: Clock
}

/** Random is injected, so that practice runs and tests are repeatable. */
export interface Random {
  bytes(length: number): Uint8Array
}

export const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()
