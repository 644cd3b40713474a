import { createServer, type IncomingMessage } from 'node:http'
import type { PracticeDoor } from '#main/practice/door/server.ts'

/** Says no to a request with a message as the console words it; null: the practice site answers. */
export type Refuse = (cmdlet: string, query: string) => string | null

/** In front of the practice door, another one that says no where it is told to. */
export async function startAnsweringDoor(door: PracticeDoor, refuse: Refuse): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const body = await readText(request)
      const { cmdlet, parameters } = JSON.parse(body) as { cmdlet: string; parameters: { Query?: string } }
      const message = refuse(cmdlet, parameters.Query ?? '')
      if (message !== null) {
        response.end(
          JSON.stringify({ error: { message: `.${message}`, id: 'X', category: 'NotSpecified', terminating: false } }),
        )
        return
      }
      const headers = { Authorization: `Bearer ${door.token}`, 'Content-Type': 'application/json' }
      const answer = await fetch(door.url, { method: 'POST', body, headers })
      response.end(await answer.text())
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8')
}
