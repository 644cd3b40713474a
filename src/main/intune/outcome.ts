import { fail, Failed, failure } from '#shared/failure.ts'
import type { Failure } from '#shared/failure.ts'
import type { TenantSubject } from '#shared/texts/en/tenant-subjects.ts'
import { describeError, plainText, readError, short } from './errors.ts'
import type { ErrorAnswer } from './errors.ts'
import { retryAfter } from './retry.ts'
import type { Attempt } from './retry.ts'

/**
 * What a status means for the loop of `withRetries` (graph.md 3, "Throttling"): 429, 503 and 504 are sent again;
 * 500 and 502 only what is `repeatable`. `value` is what a success yields. Throws the failure of any other status.
 */
export function outcomeOf<T>(
  answer: ErrorAnswer,
  request: { readonly subject: TenantSubject; readonly repeatable: boolean; readonly now: number },
  value: () => T,
): Attempt<T> {
  const { status } = answer
  if (status >= 200 && status < 300) return { kind: 'done', value: value() }
  const because = new Failed(statusFailure(answer, request.subject))
  const again = [429, 503, 504].includes(status) || ([500, 502].includes(status) && request.repeatable)
  if (!again) throw because
  return { kind: 'again', after: retryAfter(answer.header('retry-after'), answer.header('date'), request.now), because }
}

function statusFailure(answer: ErrorAnswer, subject: TenantSubject): Failure {
  const { status } = answer
  const detail = describeError(readError(answer))
  if (status >= 300 && status < 400) return failure('outside', 'tenant-answer-unreadable', { subject }, detail)
  if (status === 401) return failure('outside', 'tenant-sign-in-refused', { subject }, detail)
  if (status === 403) return failure('outside', 'tenant-access-denied', { subject }, detail)
  if (status === 404) return failure('outside', 'tenant-not-found', { subject }, detail)
  if (status === 429) return failure('outside', 'tenant-throttled', { subject }, detail)
  if (status >= 500) return failure('outside', 'tenant-unavailable', { subject }, detail)
  return failure('outside', 'tenant-refused', { subject }, detail)
}

/** The JSON value of a successful answer. Fails with `tenant-answer-unreadable`; `clean` makes its text fit to show. */
export function readJson(body: Uint8Array, subject: TenantSubject, clean: (text: string) => string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    // The parser's own message quotes the answer, which may be about devices: it is not passed on.
    throw fail('outside', 'tenant-answer-unreadable', { subject }, beginningOf(body, clean))
  }
}

/** The beginning of a proxy's page; nothing of what may be a damaged answer about devices. */
function beginningOf(body: Uint8Array, clean: (text: string) => string): string {
  const text = Buffer.from(body.subarray(0, 4_000)).toString('utf8').trim()
  return /^[[{]/.test(text) ? '' : short(plainText(clean(text)))
}

/** The failure for JSON that has another shape than Graph's; `what` names the place. */
export const wrongShape = (subject: TenantSubject, what: string): Failed =>
  fail('outside', 'tenant-answer-unreadable', { subject }, short(what))
