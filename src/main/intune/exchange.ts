import type { Clock, Random } from '#shared/clock.ts'
import { fail, Failed, failure } from '#shared/failure.ts'
import type { TenantSubject } from '#shared/texts/en/tenant-subjects.ts'
import { isHome } from './address.ts'
import { readBody } from './body.ts'
import { networkFailure } from './network.ts'
import { requestId } from './request-id.ts'
import type { RetryPolicy } from './retry.ts'
import { abortable, TookTooLong, withTimeout } from './waiting.ts'

/** One request as the client sends it. */
export interface Request {
  readonly subject: TenantSubject
  readonly url: URL
  /** The JSON text of a POST; a request without it is a GET. */
  readonly post?: string
  /** True if sending it twice changes nothing. */
  readonly repeatable: boolean
}

export interface Limits {
  /** Bytes of an answer, after decompression. */
  readonly body: number
  /** Bytes that are read of an error answer; the rest is dropped. */
  readonly errorBody: number
  /** Pages of one list. */
  readonly pages: number
}

export interface ExchangeTools {
  readonly fetch: typeof fetch
  readonly origin: string
  /** Asked before every request, since a token may run out during a wait. */
  readonly token: () => Promise<string>
  readonly wall: Clock
  readonly random: Random
  readonly policy: RetryPolicy
  readonly limits: Limits
  readonly sent: () => void
}

export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly header: (name: string) => string | null
  readonly body: Uint8Array
  /** Takes the token out of a text, should a server send it back: details end in messages and logs. */
  readonly clean: (text: string) => string
}

/** No answer came: the network failed, or the time was over. */
export interface NoAnswer {
  readonly kind: 'no-answer'
  readonly because: Failed
}

/**
 * Sends one request once and reads the whole answer. The only place where a token is attached, and only for the
 * configured origin (else `tenant-foreign-link`). Fails with `tenant-no-token` and `tenant-answer-too-large`; an
 * aborted signal rejects with its reason.
 */
export async function exchange(
  tools: ExchangeTools,
  request: Request,
  signal: AbortSignal,
): Promise<Answer | NoAnswer> {
  const { subject, url } = request
  if (!isHome(url, tools.origin)) throw fail('outside', 'tenant-foreign-link', { subject }, url.origin)
  const token = await tokenFor(tools, subject, signal)
  const id = requestId(tools.random)
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'client-request-id': id,
    'return-client-request-id': 'true',
    // Device types and usages newer than this program arrive by their names (graph.md 3).
    prefer: 'include-unknown-enum-members',
    ...(request.post === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const method = request.post === undefined ? { method: 'GET' } : { method: 'POST', body: request.post }
  try {
    return await withTimeout(tools.wall, tools.policy.request, signal, async (both) => {
      tools.sent()
      // A redirect is not followed: Graph sends none, and the token must not travel.
      const response = await tools.fetch(url, { ...method, headers, redirect: 'manual', signal: both })
      const body = await readBody(response.body, response.ok ? tools.limits.body : tools.limits.errorBody)
      if (response.ok && body.cut)
        throw fail('outside', 'tenant-answer-too-large', { subject }, `client-request-id ${id}`)
      return answer(response, id, body.bytes, token)
    })
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Failed) throw error
    const ids = `client-request-id ${id}`
    if (error instanceof TookTooLong) {
      return { kind: 'no-answer', because: fail('outside', 'tenant-timeout', { subject }, ids) }
    }
    return { kind: 'no-answer', because: networkFailure(error, subject, ids) }
  }
}

function answer(response: Response, id: string, body: Uint8Array, token: string): Answer {
  const clean = (text: string): string => text.replaceAll(token, '***')
  return {
    kind: 'answer',
    status: response.status,
    header: (name) => {
      const value = response.headers.get(name) ?? (name === 'client-request-id' ? id : null)
      return value === null ? null : clean(value)
    },
    body,
    clean,
  }
}

/** A token that can stand in a header; anything else is none. */
async function tokenFor(tools: ExchangeTools, subject: TenantSubject, signal: AbortSignal): Promise<string> {
  try {
    const token = await abortable(tools.token(), signal)
    if (!/^[\x21-\x7e]+$/.test(token)) throw fail('outside', 'tenant-no-token', { subject })
    return token
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Failed) throw error
    throw new Failed(failure('outside', 'tenant-no-token', { subject }), error)
  }
}
