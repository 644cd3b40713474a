import type { Migration } from '../migrate.ts'

/** The devices of runs, their timelines, and the index that search uses. Times are world time. */
export const devices: Migration = {
  to: 20,
  sql: `CREATE TABLE runDevice (
  id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES run (id), resourceId INTEGER NOT NULL, serial TEXT NOT NULL,
  name TEXT NOT NULL, smbiosGuid TEXT NOT NULL, smsId TEXT NOT NULL, model TEXT NOT NULL, lastContact TEXT,
  joinNow TEXT, joinPlanned TEXT, batch TEXT NOT NULL, stage TEXT NOT NULL, since INTEGER NOT NULL, reached TEXT NOT NULL,
  formatted TEXT NOT NULL CHECK (formatted IN ('true', 'false', 'unknown')), evidenceCode TEXT NOT NULL,
  evidenceParameters TEXT NOT NULL, evidenceSource TEXT NOT NULL, evidenceAt INTEGER NOT NULL, openUntil INTEGER,
  UNIQUE (run, resourceId)
) STRICT;
-- One index for each combination of equal filters, each ending in the order of the pages.
CREATE INDEX devicePage ON runDevice (serial, run, resourceId);
CREATE INDEX deviceStage ON runDevice (stage, serial, run, resourceId);
CREATE INDEX deviceBatch ON runDevice (batch, serial, run, resourceId);
CREATE INDEX deviceBatchStage ON runDevice (batch, stage, serial, run, resourceId);
CREATE INDEX deviceRun ON runDevice (run, serial, resourceId);
CREATE INDEX deviceRunStage ON runDevice (run, stage, serial, resourceId);
CREATE INDEX deviceOpen ON runDevice (run, resourceId) WHERE openUntil IS NOT NULL;
CREATE INDEX deviceBusy ON runDevice (resourceId, run) WHERE openUntil IS NOT NULL;

CREATE VIRTUAL TABLE deviceText USING fts5 (
  name, serial, batch, model, content='runDevice', content_rowid='id', tokenize='trigram'
);
-- New rows are added by devices.ts, many at once: a trigger would make FTS5 write to disk for each of them.
CREATE TRIGGER deviceTextDelete AFTER DELETE ON runDevice BEGIN
  INSERT INTO deviceText (deviceText, rowid, name, serial, batch, model)
  VALUES ('delete', OLD.id, OLD.name, OLD.serial, OLD.batch, OLD.model);
END;
CREATE TRIGGER deviceTextUpdate AFTER UPDATE OF id, name, serial, batch, model ON runDevice BEGIN
  INSERT INTO deviceText (deviceText, rowid, name, serial, batch, model)
  VALUES ('delete', OLD.id, OLD.name, OLD.serial, OLD.batch, OLD.model);
  INSERT INTO deviceText (rowid, name, serial, batch, model)
  VALUES (NEW.id, NEW.name, NEW.serial, NEW.batch, NEW.model);
END;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY, run TEXT NOT NULL, resourceId INTEGER NOT NULL, ref TEXT NOT NULL, code TEXT NOT NULL,
  parameters TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL, stage TEXT,
  UNIQUE (run, resourceId, ref), FOREIGN KEY (run, resourceId) REFERENCES runDevice (run, resourceId)
) STRICT;
CREATE INDEX evidenceTimeline ON evidence (run, resourceId, at, id);
`,
}
