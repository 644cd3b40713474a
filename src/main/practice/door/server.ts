import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Random } from '#shared/clock.ts'
import { carriesToken, listenHere, readBody } from '../loopback.ts'
import { siteCode } from '../world/ids.ts'
import { siteFacts } from '../world/images.ts'
import { inTurn } from '../world/in-turn.ts'
import { WorldError } from '../world/trouble.ts'
import { technician, type World } from '../world/world.ts'
import { CmdletError, cmdletError } from './cmdlet-error.ts'
import { runCmdlet } from './cmdlets/all.ts'
import type { SiteObject, SiteValue } from './site-object.ts'
import { readRecord, requestSchema, writeObject } from './wire.ts'

const bodyLimit = 16 * 1024 * 1024

export interface PracticeDoor {
  readonly url: string
  readonly token: string
  /** What the stand-in module has to find in its environment. */
  readonly environment: Readonly<Record<string, string>>
  readonly address: { readonly siteCode: string; readonly provider: string }
  close(): Promise<void>
}

/** Looks at every cmdlet before and after its effect: tests end a process there. */
export interface DoorWatch {
  readonly before?: (cmdlet: string, parameters: Readonly<Record<string, SiteValue>>) => void
  readonly after?: (cmdlet: string) => void
}

/**
 * Starts the door to a practice site for the stand-in `ConfigurationManager` module: an HTTP server on this machine only,
 * at a port that the system chooses, with a token made by chance. `world` is asked for at each call.
 */
export async function startPracticeDoor(
  world: () => World,
  { random, watch = {} }: { readonly random: Random; readonly watch?: DoorWatch },
): Promise<PracticeDoor> {
  const token = Buffer.from(random.bytes(32)).toString('base64url')
  const closing = new AbortController()
  const server = createServer({ requestTimeout: 60_000, keepAliveTimeout: 60_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent && !request.destroyed) send(response, 500, { message: String(error) })
      else response.destroy()
    })
  })
  const listening = await listenHere(server)
  const { host } = listening

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== host) {
      send(response, 421, {})
      return
    }
    if (!carriesToken(request, token)) {
      send(response, 401, {})
      return
    }
    const body = request.method === 'POST' ? await readJson(request) : null
    const parsed = body === null ? null : requestSchema.safeParse(body)
    if (parsed?.success !== true) {
      send(response, 400, {})
      return
    }
    const { cmdlet } = parsed.data
    const parameters = readRecord(parsed.data.parameters)
    watch.before?.(cmdlet, parameters)
    const there = world()
    const result = await carryOut(() =>
      inTurn(there, () => runCmdlet(cmdlet, { world: there, parameters }), closing.signal),
    )
    watch.after?.(cmdlet)
    send(response, 200, result)
  }

  return {
    url: `http://${host}/`,
    token,
    environment: {
      DRYDOCK_PRACTICE_URL: `http://${host}/`,
      DRYDOCK_PRACTICE_TOKEN: token,
      DRYDOCK_PRACTICE_SITE: siteCode,
      ...account(),
    },
    address: { siteCode, provider: siteFacts(technician).provider },
    close: () => {
      closing.abort()
      return listening.close()
    },
  }
}

/** Practice has an account and a machine of its own: edit locks are theirs. */
function account(): Record<string, string> {
  const [domain = '', name = ''] = technician.owner.split('\\')
  return { USERDOMAIN: domain, USERNAME: name, COMPUTERNAME: technician.machine }
}

async function carryOut(work: () => Promise<readonly SiteObject[]>): Promise<object> {
  try {
    return { objects: (await work()).map(writeObject) }
  } catch (error) {
    const said = error instanceof WorldError ? cmdletError(error.trouble) : error
    if (!(said instanceof CmdletError)) throw error
    return { error: { message: `.${said.message}`, id: said.id, category: said.category, terminating: false } }
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = await readBody(request, bodyLimit)
  try {
    return text === null ? null : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}
