import type { Clock, Random } from '#shared/clock.ts'
import { Failed } from '#shared/failure.ts'
import type { TenantSubject } from '#shared/texts/en/tenant-subjects.ts'
import { graphOrigin } from './address.ts'
import type { Cloud } from './address.ts'
import { batchOf, batchSize } from './batch.ts'
import { exchange } from './exchange.ts'
import type { Answer, ExchangeTools, Limits, Request } from './exchange.ts'
import { outcomeOf, readJson } from './outcome.ts'
import { pagesFrom } from './paging.ts'
import type { Paging } from './paging.ts'
import { defaultRetryPolicy, withRetries } from './retry.ts'
import type { Attempt, RetryPolicy } from './retry.ts'

export interface GraphClientSettings {
  readonly cloud: Cloud
  readonly fetch: typeof fetch
  /** Yields a token that is valid now; asked before every request. */
  readonly token: () => Promise<string>
  readonly wall: Clock
  readonly random: Random
  readonly policy?: RetryPolicy
  readonly limits?: Limits
}

const defaultLimits: Limits = { body: 16 * 1024 * 1024, errorBody: 64 * 1024, pages: 2_000 }

/**
 * Reads from Microsoft Graph. Addresses are relative, with the version first, such as `v1.0/organization`. Everything
 * fails with a `Failed` of a tenant-... code; an aborted signal rejects with its reason at any wait.
 */
export interface GraphClient {
  get(address: string, subject: TenantSubject, signal: AbortSignal): Promise<unknown>
  /** null where Graph says 404. */
  find(address: string, subject: TenantSubject, signal: AbortSignal): Promise<unknown>
  /** Every page of a list, to the end. */
  pages(address: string, subject: TenantSubject, signal: AbortSignal): AsyncIterable<readonly unknown[]>
  /** Every page of several lists, in the order of `addresses`, which are relative to `version`, such as `/organization`. */
  pagesOfAll(
    version: 'beta' | 'v1.0',
    addresses: readonly string[],
    subject: TenantSubject,
    signal: AbortSignal,
  ): AsyncIterable<readonly unknown[]>
  /** HTTP requests sent so far, repetitions included. */
  requests(): number
}

/** A client for one cloud and one account. Fails with `tenant-address-invalid`. */
export function graphClient(settings: GraphClientSettings): GraphClient {
  const { policy = defaultRetryPolicy, limits = defaultLimits } = settings
  const origin = graphOrigin(settings.cloud)
  let sent = 0
  const tools: ExchangeTools = {
    ...settings,
    origin,
    policy,
    limits,
    sent: () => {
      sent += 1
    },
  }
  const locate = (address: string): URL => new URL(`${origin}/${address}`)
  const get = async (url: URL, subject: TenantSubject, signal: AbortSignal): Promise<unknown> => {
    const request: Request = { subject, url, repeatable: true }
    return withRetries(tools, signal, () => attempt(tools, request, signal, (body) => ({ kind: 'done', value: body })))
  }
  const paging = (subject: TenantSubject, signal: AbortSignal): Paging => ({
    subject,
    limit: limits.pages,
    get: (url) => get(url, subject, signal),
  })

  return {
    get: (address, subject, signal) => get(locate(address), subject, signal),
    find: async (address, subject, signal) => {
      try {
        return await get(locate(address), subject, signal)
      } catch (error) {
        if (error instanceof Failed && error.failure.code === 'tenant-not-found') return null
        throw error
      }
    },
    pages: async function* (address, subject, signal) {
      const url = locate(address)
      yield* pagesFrom(paging(subject, signal), await get(url, subject, signal), [url])
    },
    pagesOfAll: async function* (version, addresses, subject, signal) {
      for (let index = 0; index < addresses.length; index += batchSize) {
        const batch = batchOf(addresses.slice(index, index + batchSize), subject)
        const url = locate(`${version}/$batch`)
        const bodies = await withRetries(tools, signal, () =>
          // Only reads are inside, so this POST may be sent twice.
          attempt(tools, { subject, url, post: batch.text(), repeatable: true }, signal, (body) =>
            batch.take(body, settings.wall.now()),
          ),
        )
        for (const body of bodies) yield* pagesFrom(paging(subject, signal), body, [])
      }
    },
    requests: () => sent,
  }
}

/** One request, and what its answer means; `take` reads the JSON of a success. */
async function attempt<T>(
  tools: ExchangeTools,
  request: Request,
  signal: AbortSignal,
  take: (body: unknown) => Attempt<T>,
): Promise<Attempt<T>> {
  const answer = await exchange(tools, request, signal)
  if (answer.kind === 'no-answer') return noAnswer(answer.because, request)
  const outcome = outcomeOf(
    { status: answer.status, header: answer.header, body: textOf(answer) },
    { ...request, now: tools.wall.now() },
    () => readJson(answer.body, request.subject, answer.clean),
  )
  return outcome.kind === 'done' ? take(outcome.value) : outcome
}

function noAnswer(because: Failed, request: Request): Attempt<never> {
  // A certificate does not become trusted by asking again.
  if (!request.repeatable || because.failure.code === 'tenant-certificate') throw because
  return { kind: 'again', after: null, because }
}

/** The text of an error answer; a success is read by `readJson`. */
const textOf = (answer: Answer): string =>
  answer.status >= 200 && answer.status < 300 ? '' : answer.clean(Buffer.from(answer.body).toString('utf8'))
