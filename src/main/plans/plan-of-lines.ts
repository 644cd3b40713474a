import { planOfDraft, plannedKey } from '#shared/draft/plan-of-draft.ts'
import { Failed } from '#shared/failure.ts'
import { parsePlan } from '#shared/plan/parse-plan.ts'
import { planSchema } from '#shared/plan/plan.ts'
import type { DeviceKey } from '#shared/site.ts'
import type { Random } from '#shared/clock.ts'
import { newId } from '#main/ids.ts'
import { chosenLines } from '#main/store/draft-lines-whole.ts'
import { newestPlanOf, putDraftPlan } from '#main/store/draft-plans.ts'
import { getDraft } from '#main/store/drafts.ts'
import type { Writer } from '#main/store/handles.ts'
import { getPlan, savePlan } from '#main/store/plans.ts'

/**
 * Makes the plan of a draft as it is now and keeps it, so that a run can be asked for by its id. The plan that was made
 * last is taken where nothing has changed. Fails with `draft-not-found`, `plan-invalid`.
 */
export function keepPlanOf(writer: Writer, random: Random, draft: string): string {
  return writer.transaction(() => {
    const keys: DeviceKey[] = []
    for (const lines of chosenLines(writer, draft))
      for (const { record, byHand } of lines) if (record !== null) keys.push(plannedKey(record, byHand))
    const parsed = parsePlan(planOfDraft(getDraft(writer, draft).draft, keys))
    if (!parsed.ok) throw new Failed(parsed.failure)
    const before = newestPlanOf(writer, draft)
    if (before !== null && JSON.stringify(getPlan(writer, before, planSchema)) === JSON.stringify(parsed.value))
      return before
    const plan = newId(random)
    savePlan(writer, plan, parsed.value)
    putDraftPlan(writer, { plan, draft })
    return plan
  })
}
