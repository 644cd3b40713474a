import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { Page } from '#shared/draft/draft.ts'
import { useAsk } from '../../ui/use-ask.ts'
import { groupChecks, type CheckState } from '../readiness/rows.ts'
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
  if (readiness !== undefined) found.set('readiness', countChecks(readiness.checks))
  if (review !== undefined) found.set('review', count(review.review.findings.map((one) => one.level)))
  return found
}

/** As the page counts them: one cause may stand for several checks. */
function countChecks(checks: Parameters<typeof groupChecks>[0]): Found {
  const groups = groupChecks(checks)
  const of = (state: CheckState): number => groups.find((one) => one.state === state)?.count ?? 0
  return { blocks: of('block'), warns: of('warn') }
}

const count = (levels: readonly string[]): Found => ({
  blocks: levels.filter((one) => one === 'block').length,
  warns: levels.filter((one) => one === 'warn').length,
})
