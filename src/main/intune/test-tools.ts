import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { Clock, Random } from '#shared/clock.ts'
import { Failed } from '#shared/failure.ts'
import type { FailureCode } from '#shared/failure.ts'
import { wallClock } from '#main/time.ts'
import { graphClient } from './graph-client.ts'
import type { GraphClient, GraphClientSettings } from './graph-client.ts'
import { defaultRetryPolicy } from './retry.ts'
import type { RetryPolicy } from './retry.ts'

/** A clock on which waits between requests are over at once, and written down; a request's own time limit is real. */
interface TestClock extends Clock {
  readonly waits: readonly number[]
}

function testClock(policy: RetryPolicy = defaultRetryPolicy): TestClock {
  const waits: number[] = []
  let now = Date.parse('2026-11-24T08:00:00Z')
  return {
    waits,
    now: () => now,
    sleep: async (milliseconds, signal) => {
      if (milliseconds === policy.request) return wallClock.sleep(milliseconds, signal)
      waits.push(milliseconds)
      now += milliseconds
      return wallClock.sleep(0, signal)
    },
  }
}

/** Bytes that count up from `start`. */
function countingRandom(start = 0): Random {
  let next = start
  return { bytes: (length) => Uint8Array.from({ length }, () => next++ % 256) }
}

export interface TestServer {
  readonly url: string
  readonly requests: { readonly method: string; readonly url: string; readonly token: string; readonly id: string }[]
  close(): Promise<void>
}

/** An HTTP server on this machine that writes down what it is asked. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  const requests: TestServer['requests'] = []
  const server = createServer((request, response) => {
    const id = request.headers['client-request-id']
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      token: request.headers.authorization ?? '',
      id: typeof id === 'string' ? id : '',
    })
    listener(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const testToken = 'practice-token-1234567890'

/** A client of a server on this machine with a clock that does not wait. */
export function testClient(
  url: string,
  more: Partial<GraphClientSettings> = {},
): { readonly client: GraphClient; readonly clock: TestClock } {
  const clock = testClock(more.policy)
  const client = graphClient({
    cloud: { graphBase: url },
    fetch,
    token: () => Promise.resolve(testToken),
    wall: clock,
    random: countingRandom(),
    ...more,
  })
  return { client, clock }
}

/** The `Failed` that `work` rejects with; throws if it does something else. */
export async function failureOf(work: Promise<unknown>): Promise<Failed['failure']> {
  try {
    await work
  } catch (error) {
    if (error instanceof Failed) return error.failure
    throw error
  }
  throw new Error('did not fail')
}

export const codeOf = async (work: Promise<unknown>): Promise<FailureCode> => (await failureOf(work)).code

export const signal = new AbortController().signal

/** Everything that an iterable yields. */
export async function gather<T>(from: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const one of from) all.push(one)
  return all
}
