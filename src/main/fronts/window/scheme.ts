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

/** How far the page has come up. Both are kept; neither fails. */
export interface PageOnItsWay {
  /** The document has been handed over: its process starts, and asks for nothing for a while. */
  readonly document: Promise<undefined>
  /** So have its first scripts: they are compiled and run, and will call soon. */
  readonly scripts: Promise<undefined>
}

/** Answers the page's own files, and nothing else. */
export function serveScheme(): PageOnItsWay {
  const document = Promise.withResolvers<undefined>()
  const scripts = Promise.withResolvers<undefined>()
  protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'drydock' && request.method === 'GET' ? await pageFile(pathname) : null
    if (file === null) return new Response(null, { status: 404, headers })
    // What was answered leaves this process with its next turns.
    const handedOver = pathname.endsWith('.js') ? scripts : document
    setTimeout(() => {
      handedOver.resolve(undefined)
    })
    return new Response(new Uint8Array(file.body), { headers: { ...headers, ...file.headers } })
  })
  return { document: document.promise, scripts: scripts.promise }
}
