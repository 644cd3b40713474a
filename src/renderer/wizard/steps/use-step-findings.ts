import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { Page } from '#shared/draft/draft.ts'
import { useAsk } from '../../ui/use-ask.ts'
import { useReview } from '../review/use-review.ts'

/** What was found on a step, as far as it has been looked at. */
export interface Found {
  readonly blocks: number
  readonly warns: number
}

/** Findings by step, of what has been read already: nothing is asked for here. */
export function useStepFindings(opened: OpenedDraft): ReadonlyMap<Page, Found> {
  const readiness = useAsk('readiness:check', { id: opened.draft.connection }, { when: false }).data
  const review = useReview(opened, false).data
  const found = new Map<Page, Found>()
  if (readiness !== undefined) found.set('readiness', count(readiness.checks.map((one) => one.state)))
  if (review !== undefined) found.set('review', count(review.review.findings.map((one) => one.level)))
  return found
}

const count = (levels: readonly string[]): Found => ({
  blocks: levels.filter((one) => one === 'block').length,
  warns: levels.filter((one) => one === 'warn').length,
})
