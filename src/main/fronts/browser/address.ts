import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a request has to carry to be one of the page that this process serves. */
export interface Address {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  readonly token: string
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether the request was made to this address, and not to another name that leads here (DNS rebinding). */
export const isOurHost = (request: IncomingMessage, { host }: Address): boolean => request.headers.host === host

/** Whether a call comes from our own page: its origin, and the token that only who started this process was told. */
export function isOurPage(request: IncomingMessage, { host, token }: Address): boolean {
  if (request.headers.origin !== `http://${host}`) return false
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`))
}
