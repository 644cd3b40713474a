import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { isPageCall } from '#shared/contract/names.ts'
import { fail, failure } from '#shared/failure.ts'
import { failed } from '#shared/result.ts'
import type { App } from '#main/app.ts'
import { pageFile, pageHeaders } from '../page.ts'
import { isOurHost, isOurPage, type Address } from './address.ts'
import { readBody } from './body.ts'
import { streamEvents } from './events.ts'

/** The page of one process, on this machine's loopback alone. */
export interface PageServer {
  /** For a browser; the part after # never travels. */
  readonly url: string
  close(): Promise<void>
}

const headers = pageHeaders("'self'")

/** Serves the page and its calls on a random port (design, "fronts/browser"). `token`: 26 characters, new for each start. */
export async function servePage(app: App, token: string): Promise<PageServer> {
  const known = { address: { host: '', token } }
  const streams = new Set<() => void>()
  const server = createServer((request, response) => {
    answer(app, known.address, streams, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('a server without a port')
  known.address = { host: `127.0.0.1:${address.port}`, token }
  return {
    url: `http://${known.address.host}/#${token}`,
    close: () =>
      new Promise((resolve) => {
        for (const end of streams) end()
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

async function answer(
  app: App,
  address: Address,
  streams: Set<() => void>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (!isOurHost(request, address)) {
    send(response, 421)
    return
  }
  if (request.method === 'GET') {
    await sendFile(response, pathname)
    return
  }
  if (request.method !== 'POST' || !isOurPage(request, address)) {
    send(response, request.method === 'POST' ? 403 : 405)
    return
  }
  if (pathname === '/events') streamEvents(app, streams, response, headers)
  else if (pathname.startsWith('/call/')) await call(app, pathname.slice('/call/'.length), request, response)
  else send(response, 404)
}

const send = (response: ServerResponse, status: number): void => {
  response.writeHead(status, headers).end()
}

async function sendFile(response: ServerResponse, pathname: string): Promise<void> {
  const file = await pageFile(pathname)
  if (file === null) {
    send(response, 404)
    return
  }
  response.writeHead(200, { ...headers, ...file.headers }).end(file.body)
}

/** A name as the address carries it; one that can't be read is one that no call has. */
function nameOf(given: string): string {
  try {
    return decodeURIComponent(given)
  } catch (error) {
    if (error instanceof URIError) return given
    throw error
  }
}

/** A call lives as long as its request: a page that goes away, or cancels, ends it. */
async function call(app: App, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => {
    gone.abort(fail('cancelled', 'cancelled'))
  })
  const result = await made(app, nameOf(name), request, gone.signal)
  if (response.destroyed) return
  response
    .writeHead(200, { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(result))
}

async function made(app: App, name: string, request: IncomingMessage, signal: AbortSignal): Promise<object> {
  if (!isPageCall(name)) return failed(failure('input', 'bad-call', { call: name, what: 'no such call' }))
  const body = await readBody(request)
  if (body === null) return failed(failure('input', 'bad-call', { call: name, what: 'too long' }))
  const input = parsed(body)
  if (input === undefined) return failed(failure('input', 'bad-call', { call: name, what: 'not JSON' }))
  return app.call(name, input.value, signal)
}

const anything = z.json()

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: anything.parse(JSON.parse(text)) }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}
