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

const day = 24 * 60 * 60_000
/** The year 10000: from then on ISO 8601 writes years in six digits. */
const lastDay = Date.UTC(10_000, 0) / day
const digits = Array.from({ length: 1000 }, (_, at) => String(at).padStart(3, '0'))
const two = (figure: number): string => (digits[figure] ?? '').slice(1)
/** Texts of days, each at its number's rest: a list holds few days, sorted or not. */
const days: { readonly day: number; readonly text: string }[] = []
const daysKept = 64

function textOfDay(at: number): string {
  const kept = days[at % daysKept]
  if (kept?.day === at) return kept.text
  const text = new Date(at * day).toISOString().slice(0, 11)
  days[at % daysKept] = { day: at, text }
  return text
}

/**
 * ISO 8601, UTC, to the millisecond, as `Date` writes it. Pages of devices and events hold hundreds of times, of few
 * days: keeping the text of a day makes this many times faster than a `Date` for each. Throws RangeError as `Date` does.
 */
export function iso(milliseconds: number): string {
  const at = Math.floor(milliseconds / day)
  if (!Number.isInteger(milliseconds) || at < 0 || at >= lastDay) return new Date(milliseconds).toISOString()
  const rest = milliseconds - at * day
  const seconds = Math.floor(rest / 1000)
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${textOfDay(at)}${clock}.${digits[rest % 1000] ?? ''}Z`
}
