import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pageFolder } from '#main/places.ts'

/*
 * The page as both fronts serve it: the same bytes under the same headers (electron.md, S6 and S7). The one difference is
 * `connect-src`: the page in a browser speaks to its server, the page in the window to nobody.
 */

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Fluent UI puts empty style elements into the page and fills them by script: this is the hash of nothing. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

const policy = (connect: "'self'" | "'none'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

/** Headers of every answer. */
export const pageHeaders = (connect: "'self'" | "'none'"): Readonly<Record<string, string>> => ({
  'content-security-policy': policy(connect),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
})

export interface PageFile {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** What the build names by its content never changes; anything else is asked for each time. */
const cacheOf = (pathname: string): string =>
  pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store'

/** A path may also lead through a file, or be longer than any name. */
const noFile: ReadonlySet<unknown> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'])

/** A file of the page by the path of its address; null: there is none, or the path leads out of the folder. */
export async function pageFile(pathname: string): Promise<PageFile | null> {
  const file = fileOf(pathname)
  const type = file === null ? undefined : types[path.extname(file)]
  if (file === null || type === undefined) return null
  try {
    const headers = { 'content-type': type, 'cache-control': cacheOf(pathname) }
    return { body: await readFile(file), headers }
  } catch (error) {
    if (error instanceof Error && 'code' in error && noFile.has(error.code)) return null
    throw error
  }
}

function fileOf(pathname: string): string | null {
  let plain: string
  try {
    plain = decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
  // Nothing of the page has such a name; a drive, a stream, a parent folder or the end of a C string might be meant.
  if (/[\\:\0]|\.\./.test(plain) || !plain.startsWith('/')) return null
  const file = path.join(pageFolder, plain === '/' ? 'index.html' : plain)
  return file.startsWith(pageFolder + path.sep) ? file : null
}
