import type { Migration } from '../migrate.ts'

/** What belongs to the installation: settings, connections, plans that were saved, reviews that were shown. */
export const settings: Migration = {
  to: 40,
  sql: `CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE connection (
  id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  kind TEXT NOT NULL CHECK (kind IN ('practice', 'production')), settings TEXT NOT NULL
) STRICT;

CREATE TABLE savedPlan (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26), plan TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
-- By hash: what a person saw when the plan was checked, to show what differs from it later.
CREATE TABLE shownReview (hash TEXT NOT NULL PRIMARY KEY, review TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
`,
}
