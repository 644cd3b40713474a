import type { Migration } from '../migrate.ts'

/**
 * What the board of devices and the strip of runs read. `boardGroup`: place among the groups of shared/stages/group.ts, most
 * urgent first. `place`: the row's id as a column, because a row id can't be the end of an index that a page begins after.
 * Both are virtual: their values lie in the indexes only, and the table is not written anew.
 */
export const board: Migration = {
  to: 60,
  sql: `ALTER TABLE runDevice ADD COLUMN boardGroup INTEGER NOT NULL GENERATED ALWAYS AS (CASE
  WHEN stage IN ('failed', 'stalled', 'unknown') THEN 0
  WHEN stage = 'waiting-for-start' THEN 1
  WHEN stage IN ('chosen', 'targeted', 'downloading', 'in-winpe') THEN 2
  WHEN stage IN ('formatted', 'image-applied', 'file-copied', 'first-boot') THEN 3
  ELSE 4 END) VIRTUAL;
ALTER TABLE runDevice ADD COLUMN place INTEGER NOT NULL GENERATED ALWAYS AS (id) VIRTUAL;

-- For each order of the board: all devices, one group, one stage; of all runs, of a batch, of a run. By serial number and
-- stage there are indexes already.
CREATE INDEX boardName ON runDevice (name, place);
CREATE INDEX boardGroupName ON runDevice (boardGroup, name, place);
CREATE INDEX boardStageName ON runDevice (stage, name, place);
CREATE INDEX boardBatchName ON runDevice (batch, name, place);
CREATE INDEX boardBatchGroupName ON runDevice (batch, boardGroup, name, place);
CREATE INDEX boardBatchStageName ON runDevice (batch, stage, name, place);
CREATE INDEX boardRunName ON runDevice (run, name, place);
CREATE INDEX boardRunGroupName ON runDevice (run, boardGroup, name, place);
CREATE INDEX boardRunStageName ON runDevice (run, stage, name, place);

CREATE INDEX boardSince ON runDevice (since, place);
CREATE INDEX boardGroupSince ON runDevice (boardGroup, since, place);
CREATE INDEX boardStageSince ON runDevice (stage, since, place);
CREATE INDEX boardBatchSince ON runDevice (batch, since, place);
CREATE INDEX boardBatchGroupSince ON runDevice (batch, boardGroup, since, place);
CREATE INDEX boardBatchStageSince ON runDevice (batch, stage, since, place);
CREATE INDEX boardRunSince ON runDevice (run, since, place);
CREATE INDEX boardRunGroupSince ON runDevice (run, boardGroup, since, place);
CREATE INDEX boardRunStageSince ON runDevice (run, stage, since, place);

CREATE INDEX boardGroupSerial ON runDevice (boardGroup, serial, run, resourceId);
CREATE INDEX boardRunGroupSerial ON runDevice (run, boardGroup, serial, resourceId);
CREATE INDEX boardGroupBatch ON runDevice (boardGroup, batch, serial, run, resourceId);
CREATE INDEX boardStageBatch ON runDevice (stage, batch, serial, run, resourceId);
-- The one before serves its queries too.
DROP INDEX deviceBatchStage;

-- How long a device was in a stage that it has left for a further one. World time.
CREATE TABLE stageTime (
  id INTEGER PRIMARY KEY, batch TEXT NOT NULL, stage TEXT NOT NULL, milliseconds INTEGER NOT NULL
) STRICT;
CREATE INDEX stageTimeOrder ON stageTime (batch, stage, milliseconds);
-- Their median, moved with each new one: \`middle\` is the lower of the two in the middle.
CREATE TABLE stageUsual (
  batch TEXT NOT NULL, stage TEXT NOT NULL, devices INTEGER NOT NULL, middle INTEGER NOT NULL REFERENCES stageTime (id),
  milliseconds REAL NOT NULL, PRIMARY KEY (batch, stage)
) STRICT, WITHOUT ROWID;

CREATE INDEX runActive ON run (createdAt, id) WHERE phase <> 'ended';
CREATE INDEX runEnded ON run (endedAt, id) WHERE phase = 'ended';
`,
}
