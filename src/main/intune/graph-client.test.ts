import { gzipSync } from 'node:zlib'
import type { RequestListener, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { wallClock } from '#main/time.ts'
import type { GraphClientSettings } from './graph-client.ts'
import { defaultRetryPolicy } from './retry.ts'
import { codeOf, failureOf, serve, signal, testClient, testToken } from './test-tools.ts'
import type { TestServer } from './test-tools.ts'

const open: TestServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function start(listener: RequestListener): Promise<TestServer> {
  const server = await serve(listener)
  open.push(server)
  return server
}

async function clientOf(listener: RequestListener, more: Partial<GraphClientSettings> = {}) {
  const server = await start(listener)
  return { server, ...testClient(server.url, more) }
}

const json = (response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

const graphError = { error: { code: 'Broken', message: 'It broke.', innerError: { 'request-id': 'server-1' } } }

/** Answers with each of these in turn, then with the last one again. */
const inTurn = (...listeners: RequestListener[]): RequestListener => {
  let index = 0
  return (request, response) => {
    const listener = listeners[Math.min(index, listeners.length - 1)]
    index += 1
    listener?.(request, response)
  }
}

const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    json(response, graphError, code, headers)
  }
const fine: RequestListener = (_request, response) => {
  json(response, { fine: true })
}
const cut: RequestListener = (request) => {
  request.socket.destroy()
}

describe('one request', () => {
  it('carries the token and a fresh GUID, and yields the JSON', async () => {
    const { client, server } = await clientOf(fine)
    expect(await client.get('v1.0/organization?$select=id', 'organization', signal)).toEqual({ fine: true })
    await client.get('v1.0/organization', 'organization', signal)
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      url: '/v1.0/organization?$select=id',
      token: `Bearer ${testToken}`,
    })
    const ids = server.requests.map((one) => one.id)
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(client.requests()).toBe(2)
  })

  it.each([
    [401, 'tenant-sign-in-refused'],
    [403, 'tenant-access-denied'],
    [404, 'tenant-not-found'],
    [400, 'tenant-refused'],
    [409, 'tenant-refused'],
  ])('says what %i means, once', async (code, expected) => {
    const { client, server } = await clientOf(status(code))
    const failure = await failureOf(client.get('v1.0/x', 'profiles', signal))
    expect(failure).toMatchObject({ kind: 'outside', code: expected, parameters: { subject: 'profiles' } })
    expect(failure.detail).toContain(`HTTP ${code}; Broken; It broke.; request-id server-1`)
    expect(failure.detail).toContain(`client-request-id ${server.requests[0]?.id ?? '?'}`)
    expect(server.requests).toHaveLength(1)
  })

  it('finds nothing where Graph says 404', async () => {
    const { client } = await clientOf(status(404))
    expect(await client.find('v1.0/x', 'profile', signal)).toBeNull()
    const { client: other } = await clientOf(status(403))
    expect(await codeOf(other.find('v1.0/x', 'profile', signal))).toBe('tenant-access-denied')
  })

  it('does not follow a redirect', async () => {
    const other = await start(fine)
    const { client } = await clientOf((_request, response) => {
      response.writeHead(302, { location: `${other.url}/v1.0/x` }).end()
    })
    expect(await codeOf(client.get('v1.0/x', 'profiles', signal))).toBe('tenant-answer-unreadable')
    expect(other.requests).toHaveLength(0)
  })

  it.each([
    [
      'HTML',
      '<html><script>var a = "<b>"</script><h1>Sign in to the guest network</h1></html>',
      'Sign in to the guest network',
    ],
    ['nothing', '', ''],
    ['half an object', '{"value":[{"serialNumber":"SECRET', ''],
    ['a deep array', '['.repeat(200_000), ''],
  ])('refuses %s for an answer', async (_what, body, detail) => {
    const { client } = await clientOf((_request, response) => {
      response.end(body)
    })
    expect(await failureOf(client.get('v1.0/x', 'profiles', signal))).toMatchObject({
      code: 'tenant-answer-unreadable',
      detail,
    })
  })

  it('shows the beginning of a gateway page behind an error status', async () => {
    const { client } = await clientOf((_request, response) => {
      response.writeHead(403).end(`<style>h1 {}</style><h1>Blocked</h1>${'x '.repeat(100_000)}`)
    })
    const { detail = '' } = await failureOf(client.get('v1.0/x', 'profiles', signal))
    expect(detail).toContain('HTTP 403; Blocked x x')
    expect(detail.length).toBeLessThan(700)
  })

  it('stops reading a huge body, also a compressed one', async () => {
    const limits = { body: 100_000, errorBody: 1_000, pages: 10 }
    let written = 0
    const endless = await clientOf(
      (_request, response) => {
        response.on('error', () => undefined)
        const more = (): void => {
          written += 65_536
          if (!response.destroyed && written < 500_000_000) response.write('x'.repeat(65_536), more)
        }
        more()
      },
      { limits },
    )
    expect(await codeOf(endless.client.get('v1.0/x', 'profiles', signal))).toBe('tenant-answer-too-large')
    expect(written).toBeLessThan(50_000_000)
    const packed = await clientOf(
      (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000, ' ')))
      },
      { limits },
    )
    expect(await codeOf(packed.client.get('v1.0/x', 'profiles', signal))).toBe('tenant-answer-too-large')
  })

  it('never shows the token, even if the server sends it back', async () => {
    const { client } = await clientOf((request, response) => {
      const token = request.headers.authorization ?? ''
      json(response, { error: { code: token, message: `bad ${token}` } }, 400, { 'request-id': token })
    })
    const { detail = '' } = await failureOf(client.get('v1.0/x', 'profiles', signal))
    expect(detail).toContain('***')
    expect(detail).not.toContain(testToken)
  })

  it('never shows the token in a page that stands in for an answer, and leaves answers as they are', async () => {
    const { client } = await clientOf((request, response) => {
      response.end(`you sent ${request.headers.authorization ?? ''}`)
    })
    const { detail } = await failureOf(client.get('v1.0/x', 'profiles', signal))
    expect(detail).toBe('you sent Bearer ***')
    const { client: other } = await clientOf(fine, { token: () => Promise.resolve('e') })
    expect(await other.get('v1.0/x', 'profiles', signal)).toEqual({ fine: true })
  })

  it('fails without a usable token and sends nothing', async () => {
    const { client, server } = await clientOf(fine, { token: () => Promise.reject(new Error('locked')) })
    expect(await codeOf(client.get('v1.0/x', 'profiles', signal))).toBe('tenant-no-token')
    for (const token of ['', 'a\nb', 'ä']) {
      const other = testClient(server.url, { token: () => Promise.resolve(token) })
      expect(await codeOf(other.client.get('v1.0/x', 'profiles', signal))).toBe('tenant-no-token')
    }
    expect(server.requests).toHaveLength(0)
  })

  it.each([
    'http://graph.example',
    'https://graph.example/path',
    'https://user@graph.example',
    'ftp://127.0.0.1',
    'graph',
  ])('does not accept %s for an address of Graph', (graphBase) => {
    expect(() => testClient(graphBase)).toThrow('tenant-address-invalid')
  })
})

describe('repeating', () => {
  it('waits exactly as long as Retry-After says', async () => {
    const { client, clock } = await clientOf(inTurn(status(429, { 'retry-after': '7' }), fine))
    expect(await client.get('v1.0/x', 'profiles', signal)).toEqual({ fine: true })
    expect(clock.waits).toEqual([7_000])
    expect(client.requests()).toBe(2)
  })

  it('reads Retry-After as a date, by the clock of the server', async () => {
    const date = 'Tue, 24 Nov 2020 08:00:00 GMT'
    const until = 'Tue, 24 Nov 2020 08:00:09 GMT'
    const { client, clock } = await clientOf(inTurn(status(503, { 'retry-after': until, date }), fine))
    await client.get('v1.0/x', 'profiles', signal)
    expect(clock.waits).toEqual([9_000])
  })

  it.each([429, 500, 502, 503, 504])('backs off after %i without Retry-After, longer each time', async (code) => {
    const { client, clock } = await clientOf(inTurn(status(code), status(code), status(code), fine))
    await client.get('v1.0/x', 'profiles', signal)
    const [first = 0, second = 0, third = 0] = clock.waits
    expect(first).toBeGreaterThanOrEqual(2_000)
    expect(second).toBeGreaterThanOrEqual(4_000)
    expect(third).toBeGreaterThanOrEqual(8_000)
    expect(third).toBeLessThanOrEqual(12_000)
  })

  it('asks again after a cut connection, and for a token each time', async () => {
    let tokens = 0
    const { client, server } = await clientOf(inTurn(cut, cut, fine), {
      token: () => Promise.resolve(`token-${(tokens += 1)}`),
    })
    expect(await client.get('v1.0/x', 'profiles', signal)).toEqual({ fine: true })
    expect(server.requests.map((one) => one.token)).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-3'])
  })

  it.each([
    [429, 'tenant-throttled'],
    [503, 'tenant-unavailable'],
    [500, 'tenant-unavailable'],
  ])('gives up on %i in the end', async (code, expected) => {
    const { client, clock } = await clientOf(status(code))
    expect(await codeOf(client.get('v1.0/x', 'profiles', signal))).toBe(expected)
    expect(client.requests()).toBe(defaultRetryPolicy.attempts)
    expect(clock.waits).toHaveLength(defaultRetryPolicy.attempts - 1)
  })

  it('cuts a long Retry-After, and begins no wait that would end too late', async () => {
    const { client, clock } = await clientOf(status(429, { 'retry-after': '86400' }))
    expect(await codeOf(client.get('v1.0/x', 'profiles', signal))).toBe('tenant-throttled')
    expect(clock.waits).toEqual([120_000, 120_000])
  })

  it('says that the network is at fault when nobody answers', async () => {
    const { client, server } = await clientOf(fine)
    await server.close()
    const failure = await failureOf(client.get('v1.0/x', 'profiles', signal))
    expect(failure.code).toBe('tenant-unreachable')
    expect(failure.detail).toMatch(/^ECONNREFUSED; client-request-id /)
  })

  it.each<[string, RequestListener]>([
    ['says nothing', () => undefined],
    [
      'stops in the middle',
      (_request, response) => {
        response.write('{"value":[')
      },
    ],
  ])('ends a request whose server %s', async (_what, listener) => {
    const policy = { ...defaultRetryPolicy, attempts: 2, request: 150 }
    const { client } = await clientOf(listener, { policy })
    expect(await codeOf(client.get('v1.0/x', 'profiles', signal))).toBe('tenant-timeout')
    expect(client.requests()).toBe(2)
  })
})

describe('cancelling', () => {
  const reason = new Error('stop')

  it('sends nothing when it is too late already', async () => {
    let tokens = 0
    const { client, server } = await clientOf(fine, { token: () => Promise.resolve(`token-${(tokens += 1)}`) })
    await expect(client.get('v1.0/x', 'profiles', AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(server.requests).toHaveLength(0)
    expect(tokens).toBe(0)
  })

  it('ends a request that is under way', async () => {
    const controller = new AbortController()
    const { client } = await clientOf(() => {
      controller.abort(reason)
    })
    await expect(client.get('v1.0/x', 'profiles', controller.signal)).rejects.toBe(reason)
  })

  it('ends the reading of a body', async () => {
    const controller = new AbortController()
    const { client } = await clientOf((_request, response) => {
      response.write('{', () => {
        controller.abort(reason)
      })
    })
    await expect(client.get('v1.0/x', 'profiles', controller.signal)).rejects.toBe(reason)
  })

  it('ends a wait between two requests', async () => {
    const controller = new AbortController()
    const { client, clock } = await clientOf(status(429, { 'retry-after': '5' }))
    const sleep = clock.sleep.bind(clock)
    Object.assign(clock, {
      sleep: (milliseconds: number, both: AbortSignal) => {
        if (milliseconds !== 5_000) return sleep(milliseconds, both)
        controller.abort(reason)
        return wallClock.sleep(3_600_000, both)
      },
    })
    await expect(client.get('v1.0/x', 'profiles', controller.signal)).rejects.toBe(reason)
    expect(client.requests()).toBe(1)
  })

  it('does not wait for a token that never comes', async () => {
    const controller = new AbortController()
    const { client } = await clientOf(fine, {
      token: () => {
        controller.abort(reason)
        return new Promise<never>(() => undefined)
      },
    })
    await expect(client.get('v1.0/x', 'profiles', controller.signal)).rejects.toBe(reason)
  })
})
