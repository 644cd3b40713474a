import type { Migration } from '../migrate.ts'

/** Runs and what belongs to one run only. Times are milliseconds since 1970 UTC; JSON is parsed when it is read. */
export const runs: Migration = {
  to: 10,
  sql: `CREATE TABLE run (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26 AND id NOT GLOB '*[^a-z2-7]*'),
  kind TEXT NOT NULL, batch TEXT NOT NULL, reviewHash TEXT NOT NULL, createdAt INTEGER NOT NULL, until TEXT,
  phase TEXT NOT NULL CHECK (phase IN ('ready', 'active', 'paused', 'waiting-confirmation', 'ended')),
  outcome TEXT, endedAt INTEGER, world TEXT NOT NULL,
  CHECK ((phase = 'ended') = (endedAt IS NOT NULL)), CHECK (phase <> 'ended' OR outcome IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX runNewest ON run (createdAt, id);
CREATE INDEX runUnfinished ON run (id) WHERE phase <> 'ended';

-- Apart from run, so that a change of phase does not write megabytes again.
CREATE TABLE runDocument (
  run TEXT NOT NULL PRIMARY KEY REFERENCES run (id), plan TEXT NOT NULL, review TEXT NOT NULL
) STRICT;

-- The row stays after a release: the epoch only ever rises. No owner: free.
CREATE TABLE lease (
  run TEXT NOT NULL PRIMARY KEY REFERENCES run (id), epoch INTEGER NOT NULL, owner TEXT, pid INTEGER NOT NULL,
  pidStartedAt TEXT, machine TEXT NOT NULL, children TEXT NOT NULL, until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  run TEXT NOT NULL REFERENCES run (id), seq INTEGER NOT NULL CHECK (seq > 0), at INTEGER NOT NULL, kind TEXT NOT NULL,
  step TEXT, data TEXT NOT NULL, PRIMARY KEY (run, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  position INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES run (id), step TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('started', 'done')), outcome TEXT, startedAt INTEGER NOT NULL,
  milliseconds INTEGER, facts TEXT NOT NULL, UNIQUE (run, step)
) STRICT;

-- siteId is null from the intention until the site has answered.
CREATE TABLE made (
  id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES run (id), kind TEXT NOT NULL, marker TEXT NOT NULL,
  name TEXT NOT NULL, siteId TEXT, intended INTEGER NOT NULL CHECK (intended IN (0, 1)), at INTEGER NOT NULL,
  removedAt INTEGER, extra TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX madeOnce ON made (run, kind, marker, siteId) WHERE siteId IS NOT NULL;
CREATE UNIQUE INDEX madeIntended ON made (run, kind, marker) WHERE siteId IS NULL;
CREATE INDEX madeOfRun ON made (run, id);
CREATE INDEX madeMarker ON made (marker, siteId);
CREATE INDEX madeSite ON made (siteId, kind) WHERE siteId IS NOT NULL;

CREATE TABLE command (
  id INTEGER PRIMARY KEY AUTOINCREMENT, run TEXT NOT NULL REFERENCES run (id), kind TEXT NOT NULL, payload TEXT NOT NULL,
  sender TEXT NOT NULL, at INTEGER NOT NULL, takenAt INTEGER, takenEpoch INTEGER, doneAt INTEGER, result TEXT,
  CHECK ((doneAt IS NULL) = (result IS NULL))
) STRICT;
CREATE INDEX commandOpen ON command (run, (kind <> 'stop'), id) WHERE doneAt IS NULL;

CREATE TABLE runFact (
  run TEXT NOT NULL REFERENCES run (id), key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (run, key)
) STRICT;
CREATE INDEX runFactKey ON runFact (key, run);

CREATE TABLE feed (
  run TEXT NOT NULL REFERENCES run (id), feed TEXT NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (run, feed)
) STRICT, WITHOUT ROWID;
`,
}
