import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { codeOf, failureOf, gather, serve, signal, testClient } from './test-tools.ts'
import type { TestServer } from './test-tools.ts'

const open: TestServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

interface Inner {
  readonly id: string
  readonly method: string
  readonly url: string
}
interface InnerAnswer {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

/** A server that answers the requests inside a $batch one by one; `round` counts from 1. */
async function start(inner: (request: Inner, round: number) => InnerAnswer | null) {
  const rounds: (readonly Inner[])[] = []
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { requests } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { requests: readonly Inner[] }
      rounds.push(requests)
      const responses = requests.flatMap((one) => {
        const answer = inner(one, rounds.length)
        return answer === null ? [] : [{ id: one.id, status: 200, headers: {}, ...answer }]
      })
      response.end(JSON.stringify({ responses: responses.reverse() }))
    })
  }
  const server = await serve(listener)
  open.push(server)
  const { client, clock } = testClient(server.url)
  const read = (addresses: readonly string[]) =>
    gather(client.pagesOfAll('beta', addresses, 'registered-devices', signal))
  return { server, rounds, client, clock, read }
}

const page = (...value: unknown[]): InnerAnswer => ({ body: { value } })
const throttled = (seconds: string): InnerAnswer => ({
  status: 429,
  headers: { 'Retry-After': seconds },
  body: { error: {} },
})

describe('$batch', () => {
  it('keeps the order asked for, whatever the order of the answers', async () => {
    const { read, rounds, server } = await start(({ url }) => page(url))
    expect(await read(['/a', '/b', '/c'])).toEqual([['/a'], ['/b'], ['/c']])
    expect(rounds[0]?.[0]).toEqual({ id: '0', method: 'GET', url: '/a' })
    expect(server.requests[0]).toMatchObject({ method: 'POST', url: '/beta/$batch' })
  })

  it('puts at most 20 requests into one', async () => {
    const { read, rounds } = await start(({ url }) => page(url))
    const addresses = Array.from({ length: 45 }, (_, index) => `/${index}`)
    expect((await read(addresses)).flat()).toEqual(addresses)
    expect(rounds.map((round) => round.length)).toEqual([20, 20, 5])
  })

  it('sends nothing where nothing is asked', async () => {
    const { read, server } = await start(() => page())
    expect(await read([])).toEqual([])
    expect(server.requests).toHaveLength(0)
  })

  it('repeats only what was throttled inside, after the longest wait asked for', async () => {
    const { read, rounds, clock } = await start(({ url }, round) =>
      round === 1 && url !== '/b' ? throttled(url === '/a' ? '3' : '8') : page(url),
    )
    expect(await read(['/a', '/b', '/c'])).toEqual([['/a'], ['/b'], ['/c']])
    expect(rounds.map((round) => round.map(({ url }) => url))).toEqual([
      ['/a', '/b', '/c'],
      ['/a', '/c'],
    ])
    expect(clock.waits).toEqual([8_000])
  })

  it('gives up on a request that stays throttled', async () => {
    const { read, client } = await start(({ url }) => (url === '/a' ? throttled('1') : page()))
    expect(await codeOf(read(['/a', '/b']))).toBe('tenant-throttled')
    expect(client.requests()).toBe(6)
  })

  it('fails with what one request inside was refused for', async () => {
    const error = { error: { code: 'Forbidden', message: 'No role.', innerError: { 'request-id': 'inner-1' } } }
    const { read } = await start(({ url }) => (url === '/a' ? page() : { status: 403, body: error }))
    expect(await failureOf(read(['/a', '/b']))).toMatchObject({
      code: 'tenant-access-denied',
      detail: 'HTTP 403; Forbidden; No role.; request-id inner-1',
    })
  })

  it.each<[string, InnerAnswer]>([
    ['an answer without a list', { body: {} }],
    ['an answer that is text', { body: 'AAAA' }],
    ['a status that is none', { status: 42 }],
  ])('refuses %s', async (_what, answer) => {
    const { read } = await start(({ url }) => (url === '/b' ? answer : page()))
    expect(await codeOf(read(['/a', '/b']))).toBe('tenant-answer-unreadable')
  })

  it('refuses a batch with an answer missing', async () => {
    const { read } = await start(({ url }) => (url === '/b' ? null : page()))
    expect(await failureOf(read(['/a', '/b']))).toMatchObject({ code: 'tenant-answer-unreadable', detail: '$batch 1' })
  })

  it('does not follow a link inside to another server', async () => {
    const { read, server } = await start(() => ({
      body: { value: [1], '@odata.nextLink': 'http://127.0.0.1:9/beta/x' },
    }))
    expect(await codeOf(read(['/a']))).toBe('tenant-foreign-link')
    expect(server.requests).toHaveLength(1)
  })
})
