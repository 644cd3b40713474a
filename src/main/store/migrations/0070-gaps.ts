import type { Migration } from '../migrate.ts'

/**
 * Times when a run asked and got no answer: `until` is when it was last asked in vain, or answered again. World time. `who`
 * says whose answer was missing. Few rows a run, found by the beginning of a gap.
 */
export const gaps: Migration = {
  to: 70,
  sql: `CREATE TABLE runGap (
  run TEXT NOT NULL REFERENCES run (id), startedAt INTEGER NOT NULL, who TEXT NOT NULL CHECK (who IN ('site', 'tenant')),
  until INTEGER NOT NULL CHECK (until >= startedAt), PRIMARY KEY (run, startedAt)
) STRICT, WITHOUT ROWID;
`,
}
