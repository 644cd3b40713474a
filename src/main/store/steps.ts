import type { StepName } from '#shared/contract/run.ts'
import type { Leased, Reader } from './handles.ts'
import { jsonObject, readJson, whole, wholeOrNull, type JsonObject } from './json.ts'

export type StepOutcome = 'done' | 'already-done' | 'blocked' | 'failed'

export interface StepRecord {
  readonly step: StepName
  /** A step that has started may have acted: it is asked whether it has, not begun again blindly. */
  readonly state: 'started' | 'done'
  readonly outcome: StepOutcome | null
  /** World time, milliseconds. */
  readonly startedAt: number
  readonly milliseconds: number | null
  /** What it has learned and made, for the steps after it. */
  readonly facts: JsonObject
}

type Stored = Omit<StepRecord, 'facts'> & { readonly facts: string }

/** Stores how a step stands; the newest value counts. */
export function putStep(tx: Leased, step: StepRecord): void {
  tx.change(
    `INSERT INTO step (run, step, state, outcome, startedAt, milliseconds, facts) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (run, step) DO UPDATE SET state = excluded.state, outcome = excluded.outcome,
       startedAt = excluded.startedAt, milliseconds = excluded.milliseconds, facts = excluded.facts`,
    tx.run,
    step.step,
    step.state,
    step.outcome,
    whole(step.startedAt),
    wholeOrNull(step.milliseconds),
    JSON.stringify(step.facts),
  )
}

/** The steps of a run that have begun, in the order in which they first did. Throws stored-row-unreadable. */
export function stepsOf(reader: Reader, run: string): readonly StepRecord[] {
  return reader
    .query<[string], Stored>(
      'SELECT step, state, outcome, startedAt, milliseconds, facts FROM step WHERE run = ? ORDER BY position',
    )
    .all(run)
    .map((row) => ({ ...row, facts: readJson(jsonObject, row.facts, 'step', `${run} ${row.step}`) }))
}
