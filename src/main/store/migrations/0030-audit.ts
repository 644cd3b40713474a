import type { Migration } from '../migrate.ts'

/**
 * The audit and its head (docs/decisions/0003-audit.md). The head moves by trigger, in the transaction of the entry, and
 * only to an entry that exists. INSERT OR REPLACE deletes without a delete trigger unless recursive_triggers is on
 * (store/open.ts); where another program leaves that off, the check of the id refuses it.
 */
export const audit: Migration = {
  to: 30,
  sql: `CREATE TABLE audit (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, run TEXT, what TEXT NOT NULL, facts TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX auditRun ON audit (run, id) WHERE run IS NOT NULL;
CREATE TABLE auditHead (
  one INTEGER PRIMARY KEY CHECK (one = 1), entries INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
INSERT INTO auditHead (one, entries, hash) VALUES (1, 0, '');

CREATE TRIGGER auditNext BEFORE INSERT ON audit
WHEN NEW.id IS NOT (SELECT entries + 1 FROM auditHead WHERE one = 1) BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
CREATE TRIGGER auditMoveHead AFTER INSERT ON audit BEGIN
  UPDATE auditHead SET entries = NEW.id, hash = NEW.hash WHERE one = 1;
END;
CREATE TRIGGER auditNoUpdate BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER auditNoDelete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER auditHeadNext BEFORE UPDATE ON auditHead
WHEN NEW.one <> 1 OR NEW.entries <> OLD.entries + 1
  OR NOT EXISTS (SELECT 1 FROM audit WHERE id = NEW.entries AND hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'the head of the audit only follows its entries');
END;
CREATE TRIGGER auditHeadNoDelete BEFORE DELETE ON auditHead BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER auditHeadNoInsert BEFORE INSERT ON auditHead BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
`,
}
