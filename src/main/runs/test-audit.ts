import type { Store } from '#main/store/store.ts'

export interface AuditLine {
  readonly who: string
  readonly what: string
  readonly facts: unknown
}

/** What was decided for a run, in order. */
export const auditEntriesOf = ({ reader }: Store, run: string): readonly AuditLine[] =>
  reader
    .query<[string], { who: string; what: string; facts: string }>(
      'SELECT who, what, facts FROM audit WHERE run = ? ORDER BY id',
    )
    .all(run)
    .map(({ who, what, facts }) => ({ who, what, facts: JSON.parse(facts) as unknown }))
