import type { ServerResponse } from 'node:http'
import type { App } from '#main/app.ts'
import { appEventNames } from '#shared/contract/names.ts'

/** Bytes that may wait for a page that does not read; then it is cut off, and reads anew when it comes back. */
const mostWaiting = 4 * 1024 * 1024

/** Sends every event as one line of JSON, until the page goes away or the server ends. */
export function streamEvents(
  app: App,
  streams: Set<() => void>,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(200, { ...headers, 'content-type': 'application/x-ndjson' })
  response.flushHeaders()
  const offs = appEventNames.map((event) =>
    app.on(event, (value) => {
      if (response.writableLength > mostWaiting) response.destroy()
      else response.write(`${JSON.stringify({ event, value })}\n`)
    }),
  )
  const end = (): void => {
    response.end()
  }
  streams.add(end)
  response.once('close', () => {
    streams.delete(end)
    for (const off of offs) off()
  })
}
