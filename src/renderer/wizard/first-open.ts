import type { OpenedDraft } from '#shared/contract/draft.ts'
import { firstOpenPage } from '#shared/draft/page-state.ts'

/** A plan opens at its first open step; the run has a page of its own, which opens when there is one. */
export function firstOpen({ id, draft, lines }: OpenedDraft): string {
  const page = firstOpenPage(draft, lines)
  return `/deploy/${id}/${page === 'run' ? 'review' : page}`
}
