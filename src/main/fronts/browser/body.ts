import type { IncomingMessage } from 'node:http'

/** Bytes; the largest call carries twenty configuration files. */
const longest = 40 * 1024 * 1024

/** The body of a request as text; null: it is longer than any call. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) throw new TypeError('a request that is not bytes')
    length += part.length
    if (length > longest) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
