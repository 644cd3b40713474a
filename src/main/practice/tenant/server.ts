import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock, Random } from '#shared/clock.ts'
import { never } from '#shared/result.ts'
import { carriesToken, listenHere, readBody } from '../loopback.ts'
import { answerBatch, isBatch, throttledReply } from './batch.ts'
import type { TenantData } from './data.ts'
import { errorReply, faultReply } from './graph-error.ts'
import type { Reply } from './graph-error.ts'
import { route } from './routes.ts'
import type { RouteTools } from './routes.ts'

export interface PracticeTenantOptions {
  readonly random: Random
  readonly wall: Clock
  /** Made by chance where it is not given. */
  readonly token?: string
  /** Items of a page; small, so that every list has several pages. */
  readonly pageSize?: number
  /** What a throttled request is told to wait, in seconds of wall time. */
  readonly retryAfter?: number
  /** How late a slow answer is, in milliseconds of wall time. */
  readonly slow?: number
  /** Does what a request asks of the data, when its file is free. At once where it is not given. */
  readonly inTurn?: <T>(work: () => T, signal: AbortSignal) => Promise<T>
}

const atOnce: NonNullable<PracticeTenantOptions['inTurn']> = (work) => Promise.resolve(work())

export interface PracticeTenant {
  /** The Graph base address, such as `http://127.0.0.1:50000`. */
  readonly url: string
  readonly token: string
  close(): Promise<void>
}

/** More than a $batch can be. */
const bodyLimit = 256 * 1024

/**
 * Starts the practice tenant: an HTTP server on this machine only, at a port that the system chooses, that speaks as much
 * of Graph as Drydock asks for, from `data`. Rejects if it can't listen.
 */
export async function startPracticeTenant(data: TenantData, options: PracticeTenantOptions): Promise<PracticeTenant> {
  const { wall, random, pageSize = 3, retryAfter = 1, slow = 1_500, inTurn = atOnce } = options
  const token = options.token ?? Buffer.from(random.bytes(32)).toString('base64url')
  const closing = new AbortController()
  let requests = 0
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (closing.signal.aborted || response.headersSent || request.destroyed) response.destroy()
      else send(request, response, faultReply(error instanceof Error ? error.message : ''))
    })
  })
  const listening = await listenHere(server)
  const { host } = listening
  const tools: RouteTools = { data, url: `http://${host}`, pageSize }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusal(request, host, token)
    if (refused !== null) {
      send(request, response, refused)
      return
    }
    requests += 1
    const number = requests
    const disturbance = await inTurn(() => data.disturbance(number), closing.signal)
    switch (disturbance) {
      case 'none':
        break
      case 'slow':
        await wall.sleep(slow, closing.signal)
        break
      case 'throttle':
        break
      case 'gone':
        response.destroy()
        return
      default:
        never(disturbance)
    }
    const answered = await reply(request, tools, disturbance === 'throttle' ? retryAfter : null)
    send(request, response, await inTurn(answered, closing.signal))
  }

  return {
    url: tools.url,
    token,
    close: async () => {
      closing.abort()
      await listening.close()
    },
  }
}

/** Why a request is not looked at, or null. A page in a browser that learnt the port has neither host nor token right. */
function refusal(request: IncomingMessage, host: string, token: string): Reply | null {
  if (request.headers.host !== host) return errorReply(421, 'MisdirectedRequest')
  const path = request.url ?? ''
  if (!path.startsWith('/') || path.startsWith('//')) return errorReply(400, 'BadRequest')
  if (!carriesToken(request, token)) {
    return errorReply(401, 'InvalidAuthenticationToken', { 'WWW-Authenticate': 'Bearer' })
  }
  return null
}

/** What gives the reply once the request has been read. */
async function reply(request: IncomingMessage, tools: RouteTools, throttled: number | null): Promise<() => Reply> {
  const address = new URL(request.url ?? '', tools.url)
  if (isBatch(address.pathname)) {
    if (request.method !== 'POST') return () => errorReply(405, 'MethodNotAllowed', { Allow: 'POST' })
    const text = await readBody(request, bodyLimit)
    return () =>
      text === null
        ? errorReply(413, 'RequestEntityTooLarge', { Connection: 'close' })
        : answerBatch(tools, address, text, throttled)
  }
  if (request.method !== 'GET') return () => errorReply(405, 'MethodNotAllowed', { Allow: 'GET', Connection: 'close' })
  return () => (throttled === null ? route(tools, address) : throttledReply(throttled))
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const id = request.headers['client-request-id']
  response.writeHead(reply.status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(typeof id === 'string' ? { 'client-request-id': id, 'request-id': id } : {}),
    ...reply.headers,
  })
  response.end(JSON.stringify(reply.body))
}
