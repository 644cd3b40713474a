import type { Clock, Random } from '#shared/clock.ts'
import type { Failed } from '#shared/failure.ts'

/** How long the client insists. All times in milliseconds of wall time. */
export interface RetryPolicy {
  /** Requests sent for one answer, the first included. */
  readonly attempts: number
  /** No wait is begun that would end later than this after the first request. */
  readonly total: number
  /** First and longest back-off where the service names no time. */
  readonly shortest: number
  readonly longest: number
  /** A longer Retry-After is cut to this. */
  readonly longestAsked: number
  /** One request, from sending to the last byte of the answer. */
  readonly request: number
}

/** graph.md 3, "Throttling": 2, 4, 8 ... 60 s where Retry-After is missing. */
export const defaultRetryPolicy: RetryPolicy = {
  attempts: 6,
  total: 300_000,
  shortest: 2_000,
  longest: 60_000,
  longestAsked: 120_000,
  request: 60_000,
}

/** For the practice tenant on this machine: the same rules, the waits that this side chooses 20 times shorter. */
export const practiceRetryPolicy: RetryPolicy = {
  ...defaultRetryPolicy,
  shortest: 100,
  longest: 3_000,
  request: 15_000,
}

/** What became of one attempt. `after`: milliseconds that the service asked for, or null. */
export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'again'; readonly after: number | null; readonly because: Failed }

/**
 * Milliseconds that a Retry-After header asks for: seconds, or an HTTP date compared with the answer's own `Date`
 * header, so that a wrong clock on this machine does no harm. Null if it can't be understood.
 */
export function retryAfter(header: string | null, dateHeader: string | null, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  if (!/^[A-Za-z]{3}, /.test(text)) return null
  const until = Date.parse(text)
  if (Number.isNaN(until)) return null
  const theirs = Date.parse(dateHeader ?? '')
  return Math.max(0, until - (Number.isNaN(theirs) ? now : theirs))
}

/** Milliseconds before the attempt after attempt `number` (from 1): doubled each time, up to half longer by chance. */
export function backOff(number: number, policy: RetryPolicy, random: Random): number {
  const [high = 0, low = 0] = random.bytes(2)
  const jitter = 1 + (high * 256 + low) / 65_536 / 2
  return Math.min(policy.longest, Math.round(policy.shortest * 2 ** (number - 1) * jitter))
}

/**
 * Repeats `attempt` until it is done; gives up with the last reason. What `attempt` throws ends the loop. An abort
 * during a wait rejects with the signal's reason.
 */
export async function withRetries<T>(
  tools: { readonly policy: RetryPolicy; readonly wall: Clock; readonly random: Random },
  signal: AbortSignal,
  attempt: () => Promise<Attempt<T>>,
): Promise<T> {
  const { policy, wall, random } = tools
  const begun = wall.now()
  for (let number = 1; ; number += 1) {
    signal.throwIfAborted()
    const result = await attempt()
    if (result.kind === 'done') return result.value
    const wait = result.after === null ? backOff(number, policy, random) : Math.min(result.after, policy.longestAsked)
    if (number >= policy.attempts || wall.now() - begun + wait > policy.total) throw result.because
    await wall.sleep(wait, signal)
  }
}
