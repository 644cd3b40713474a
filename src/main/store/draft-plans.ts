import type { Reader, Writer } from './handles.ts'
import { whole } from './json.ts'

/** Notes that a saved plan was made of a draft. */
export function putDraftPlan(writer: Writer, { plan, draft }: { readonly plan: string; readonly draft: string }): void {
  const now = whole(writer.wall.now())
  writer.change('INSERT INTO draftPlan (plan, draft, at) VALUES (?, ?, ?)', plan, draft, now)
}

/** Exported for the test of its plan. */
export const newestPlanSql = 'SELECT plan FROM draftPlan WHERE draft = ? ORDER BY at DESC, plan DESC LIMIT 1'

/** Id of the plan that was last made of a draft; null: none yet. */
export const newestPlanOf = (reader: Reader, draft: string): string | null =>
  reader.query<[string], { plan: string }>(newestPlanSql).get(draft)?.plan ?? null

/** A run was started from a plan: the draft that the plan was made of, if any, knows of it from now on. */
export function noteRunOfPlan(writer: Writer, { plan, run }: { readonly plan: string; readonly run: string }): void {
  writer.change('UPDATE draft SET run = ? WHERE id = (SELECT draft FROM draftPlan WHERE plan = ?)', run, plan)
}
