import { protocol } from 'electron'
import { pageFile, pageHeaders } from '../page.ts'

/** The page's own scheme: no file of this machine is below it, and no other page has its origin (electron.md, S6). */
const scheme = 'app'
export const pageOrigin = `${scheme}://drydock`

/** Before Electron is ready, once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

const headers = pageHeaders("'none'")

/** Answers the page's own files, and nothing else. */
export function serveScheme(): void {
  protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'drydock' && request.method === 'GET' ? await pageFile(pathname) : null
    if (file === null) return new Response(null, { status: 404, headers })
    return new Response(new Uint8Array(file.body), { headers: { ...headers, ...file.headers } })
  })
}
