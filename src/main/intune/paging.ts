import { z } from 'zod'
import { fail } from '#shared/failure.ts'
import type { TenantSubject } from '#shared/texts/en/tenant-subjects.ts'
import { wrongShape } from './outcome.ts'

/** A page as Graph sends it: items of any shape, and the address of the next page as long as there is one. */
const pageSchema = z.object({
  value: z.array(z.unknown()).max(100_000),
  '@odata.nextLink': z.string().max(16_384).nullish(),
})

/** What a list needs to be read to its end. */
export interface Paging {
  readonly subject: TenantSubject
  /** Pages after which reading fails with `tenant-too-many-pages`. */
  readonly limit: number
  /** Gets one page; refuses an address at another server with `tenant-foreign-link` (exchange.ts). */
  readonly get: (url: URL) => Promise<unknown>
}

/**
 * The pages after and including `first`, to the end (graph.md 3, "Paging"): the next link is opaque and absolute, a page
 * may be empty. Fails with `tenant-foreign-link`, `tenant-page-loop`, `tenant-too-many-pages`,
 * `tenant-answer-unreadable`. `visited`: addresses of pages already read.
 */
export async function* pagesFrom(
  paging: Paging,
  first: unknown,
  visited: readonly URL[],
): AsyncGenerator<readonly unknown[], void, undefined> {
  const { subject } = paging
  const seen = new Set(visited.map((url) => url.href))
  let body = first
  for (let pages = 1; ; pages += 1) {
    const page = pageSchema.safeParse(body)
    if (!page.success) throw wrongShape(subject, z.prettifyError(page.error))
    yield page.data.value
    const link = page.data['@odata.nextLink'] ?? ''
    if (link === '') return
    if (pages >= paging.limit) throw fail('outside', 'tenant-too-many-pages', { subject, pages: paging.limit })
    if (!URL.canParse(link)) throw wrongShape(subject, '@odata.nextLink')
    const url = new URL(link)
    if (seen.has(url.href)) throw fail('outside', 'tenant-page-loop', { subject })
    seen.add(url.href)
    body = await paging.get(url)
  }
}
