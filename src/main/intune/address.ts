import { fail } from '#shared/failure.ts'

/** Where Graph is: one per national cloud (graph.md 3, "National clouds"); the practice tenant is one more. */
export interface Cloud {
  /** Such as `https://graph.microsoft.com`; plain http only for 127.0.0.1. */
  readonly graphBase: string
}

/**
 * The origin of a cloud. Fails with `tenant-address-invalid` for anything but https (or http on this machine) and for
 * an address with a path, a user or a query.
 */
export function graphOrigin(cloud: Cloud): string {
  const url = URL.canParse(cloud.graphBase) ? new URL(cloud.graphBase) : null
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1')
  const bare = url !== null && url.href === `${url.origin}/`
  if (!safe || !bare) throw fail('input', 'tenant-address-invalid')
  return url.origin
}

/** True if a token for `origin` may be sent to `url`: same protocol, host and port, no user in it. */
export const isHome = (url: URL, origin: string): boolean =>
  url.origin === origin && url.username === '' && url.password === ''
