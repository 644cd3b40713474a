import { request as httpRequest } from 'node:http'
import { expect, test as base, type Front } from '../fronts/test.ts'

/* What keeps the page on loopback to whoever started it (issue: "calls without a token, with a foreign Host or Origin"). */

const test = base.extend<{ opened: Front & { address: URL } }>({
  opened: async ({ start }, use) => {
    const front = await start()
    const { address } = front
    if (address === null) throw new TypeError('this spec is for the browser')
    await use({ ...front, address })
  },
})

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends just these headers: a browser, and fetch, would put their own. */
const send = (address: URL, { method = 'POST', path = '/call/app%3Aabout', headers = {}, body = '{}' }: Sent) =>
  new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const request = httpRequest(
      {
        host: address.hostname,
        port: address.port,
        method,
        path,
        agent: false,
        headers: { ...(method === 'GET' ? {} : { 'content-length': Buffer.byteLength(body) }), ...headers },
      },
      (response) => {
        let text = ''
        response
          .setEncoding('utf8')
          .on('data', (part: string) => {
            text += part
          })
          .on('end', () => {
            resolve({ status: response.statusCode ?? 0, text, headers: response.headers })
          })
      },
    )
    request.on('error', reject)
    request.end(method === 'GET' ? undefined : body)
  })

const own = (address: URL) => ({
  host: address.host,
  origin: address.origin,
  authorization: `Bearer ${address.hash.slice(1)}`,
})

test('a call of its own page is answered', async ({ opened: { address } }) => {
  const answer = await send(address, { headers: own(address) })
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { front: 'browser' } })
})

test('a call without its token, or with another, is refused', async ({ opened: { address } }) => {
  const { host, origin } = own(address)
  for (const authorization of ['', 'Bearer ', `Bearer ${'a'.repeat(26)}`, address.hash.slice(1)])
    for (const path of ['/call/app%3Aabout', '/events'])
      expect(
        (await send(address, { path, headers: { host, origin, ...(authorization === '' ? {} : { authorization }) } }))
          .status,
      ).toBe(403)
})

test('a call from another origin, or from none, is refused', async ({ opened: { address } }) => {
  const { host, authorization } = own(address)
  for (const origin of ['http://localhost:1', 'https://example.com', 'null', `http://${address.hostname}`])
    expect((await send(address, { headers: { host, authorization, origin } })).status).toBe(403)
  expect((await send(address, { headers: { host, authorization } })).status).toBe(403)
})

test('another name that leads here is refused, also for the page itself', async ({ opened: { address } }) => {
  for (const host of ['localhost', `localhost:${address.port}`, 'evil.example', `evil.example:${address.port}`]) {
    expect((await send(address, { headers: { ...own(address), host } })).status).toBe(421)
    expect((await send(address, { method: 'GET', path: '/', headers: { host } })).status).toBe(421)
  }
})

test('only files of the page are given, under the policy', async ({ opened: { address } }) => {
  const { host } = own(address)
  const page = await send(address, { method: 'GET', path: '/', headers: { host } })
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("connect-src 'self'; base-uri 'none'")
  expect(page.text).not.toContain(address.hash.slice(1))
  for (const path of [
    '/../main/browser.js',
    '/..%2fmain%2fbrowser.js',
    '/%2e%2e/%2e%2e/package.json',
    '/.vite/manifest.json',
    '/%00',
    '/%zz',
    '/call/app%3Aabout',
  ])
    expect((await send(address, { method: 'GET', path, headers: { host } })).status, path).toBe(404)
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'HEAD'])
    expect((await send(address, { method, path: '/', headers: { host } })).status, method).toBe(405)
})

test('what is no JSON, is too long or is unknown comes back as a failure, not as an end', async ({
  opened: { address },
}) => {
  const headers = own(address)
  for (const body of ['', '{', 'null', '[]', '"x"', '{"a":1}'])
    expect(JSON.parse((await send(address, { headers, body })).text)).toMatchObject({
      ok: false,
      failure: { code: 'bad-call' },
    })
  for (const path of ['/call/no%3Asuch', '/call/constructor', '/call/__proto__', '/call/%zz'])
    expect(JSON.parse((await send(address, { headers, path })).text)).toMatchObject({
      ok: false,
      failure: { code: 'bad-call' },
    })
  const long = await send(address, { headers, body: JSON.stringify({ a: 'x'.repeat(41 * 1024 * 1024) }) }).catch(
    (error: unknown) => error,
  )
  if (long instanceof Error) expect(long.message).toMatch(/ECONNRESET|EPIPE|socket hang up/)
  else expect(JSON.stringify(long)).toContain('too long')
  expect((await send(address, { headers })).status).toBe(200)
})

test('the token goes out of the address, and a page without one says what to do', async ({ opened }) => {
  await expect(opened.page.getByRole('main')).toBeVisible()
  expect(opened.page.url()).not.toContain(opened.address.hash.slice(1))
  const other = await opened.page.context().newPage()
  await other.goto(`${opened.address.origin}/`)
  await expect(other.getByText('Open the address that it printed')).toBeVisible()
})
