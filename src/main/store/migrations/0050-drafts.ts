import type { Migration } from '../migrate.ts'

/** Plans as they grow, their lines, and what can be taken back. Times are wall time, milliseconds. */
export const drafts: Migration = {
  to: 50,
  sql: `CREATE TABLE draft (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
  batch TEXT NOT NULL, template INTEGER NOT NULL CHECK (template IN (0, 1)), savedAt INTEGER NOT NULL,
  run TEXT REFERENCES run (id), lastLine INTEGER NOT NULL DEFAULT 0, content TEXT NOT NULL
) STRICT;
CREATE INDEX draftNewest ON draft (savedAt, id);

-- Plans that were made of a draft: a run that is started from one of them belongs to it.
CREATE TABLE draftPlan (
  plan TEXT NOT NULL PRIMARY KEY REFERENCES savedPlan (id),
  draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE, at INTEGER NOT NULL
) STRICT;
CREATE INDEX draftPlanNewest ON draftPlan (draft, at, plan);

-- verdict: what the line is by itself; sameAs: the line that it is a double of; state: what both come to, for lists and
-- counts. same: the text as doubles are found by it.
CREATE TABLE draftLine (
  draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE, number INTEGER NOT NULL CHECK (number > 0),
  scanned TEXT NOT NULL, same TEXT, origin TEXT NOT NULL, at INTEGER NOT NULL, checked INTEGER NOT NULL CHECK (checked IN (0, 1)),
  verdict TEXT NOT NULL, resourceId INTEGER, record TEXT, sameAs INTEGER,
  state TEXT NOT NULL CHECK (state IN ('chosen', 'to-solve', 'double', 'aside')),
  aside INTEGER NOT NULL CHECK (aside IN (0, 1)), kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  byHand INTEGER NOT NULL CHECK (byHand IN (0, 1)), checkedAt INTEGER,
  PRIMARY KEY (draft, number), CHECK (sameAs < number), CHECK ((resourceId IS NULL) = (record IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX draftLineState ON draftLine (draft, state, number);
CREATE INDEX draftLineSame ON draftLine (draft, same, number, resourceId, sameAs) WHERE same IS NOT NULL;
CREATE INDEX draftLineRecord ON draftLine (draft, resourceId, number, same, sameAs) WHERE resourceId IS NOT NULL;
CREATE INDEX draftLineUnchecked ON draftLine (draft, number) WHERE state = 'to-solve' AND checked = 0;

-- What a change of lines was like before, newest last; pruned as it grows.
CREATE TABLE draftUndo (
  id INTEGER PRIMARY KEY AUTOINCREMENT, draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('add', 'aside', 'remove', 'keep', 'choose')), lines TEXT NOT NULL
) STRICT;
CREATE INDEX draftUndoNewest ON draftUndo (draft, id);
`,
}
