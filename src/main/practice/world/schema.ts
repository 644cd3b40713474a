/** Raised when the tables change: an older world is refused, not migrated (it is practice). */
export const worldVersion = 1

/** Times are world time, milliseconds since 1970 UTC. Flags are 0 or 1. */
export const worldSchema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE counter (name TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- What will be decided, and when: only what is due is ever touched.
CREATE TABLE due (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL,
  resourceId INTEGER NOT NULL, subject TEXT NOT NULL, UNIQUE (kind, resourceId, subject, at)
) STRICT;
CREATE INDEX dueAt ON due (at, id);

CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, primitive TEXT NOT NULL, object TEXT NOT NULL,
  actor TEXT NOT NULL, detail TEXT NOT NULL
) STRICT;
CREATE INDEX historyPrimitive ON history (primitive, id);
CREATE TABLE fired (
  fault TEXT NOT NULL, what TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (fault, what)
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  resourceId INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE, serial TEXT NOT NULL COLLATE NOCASE,
  smbiosGuid TEXT NOT NULL COLLATE NOCASE, mac TEXT NOT NULL COLLATE NOCASE, smsId TEXT NOT NULL, model TEXT NOT NULL,
  isClient INTEGER NOT NULL, isObsolete INTEGER NOT NULL, isBlocked INTEGER NOT NULL, isVirtual INTEGER NOT NULL,
  isServer INTEGER NOT NULL, isSiteSystem INTEGER NOT NULL, operatingSystem TEXT NOT NULL, domain TEXT NOT NULL,
  entraJoined INTEGER NOT NULL, uefi INTEGER NOT NULL,
  contactAt INTEGER, onlineFrom INTEGER, chosen INTEGER,
  formattedAt INTEGER, enrolledAt INTEGER, enrollmentProfileName TEXT
) STRICT;
CREATE INDEX deviceName ON device (name);
CREATE INDEX deviceSerial ON device (serial);
CREATE INDEX deviceSmbiosGuid ON device (smbiosGuid);
CREATE INDEX deviceMac ON device (mac);
CREATE INDEX deviceChosen ON device (chosen) WHERE chosen IS NOT NULL;

CREATE TABLE variable (
  resourceId INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, value TEXT NOT NULL, PRIMARY KEY (resourceId, name)
) STRICT, WITHOUT ROWID;
-- The variables that the last policy brought to the device.
CREATE TABLE policy (resourceId INTEGER PRIMARY KEY, at INTEGER NOT NULL, variables TEXT NOT NULL) STRICT;

CREATE TABLE collection (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, comment TEXT NOT NULL, limitingCollectionId TEXT NOT NULL,
  refresh TEXT NOT NULL, evaluatedAt INTEGER, memberCount INTEGER NOT NULL, requests INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE rule (
  id INTEGER PRIMARY KEY, collectionId TEXT NOT NULL, kind TEXT NOT NULL, resourceId INTEGER, name TEXT NOT NULL,
  expression TEXT NOT NULL, other TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ruleDirect ON rule (collectionId, resourceId) WHERE kind = 'direct';
CREATE INDEX ruleCollection ON rule (collectionId, id);
CREATE TABLE member (
  collectionId TEXT NOT NULL, resourceId INTEGER NOT NULL, PRIMARY KEY (collectionId, resourceId)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberDevice ON member (resourceId);

-- Packages, boot images and OS images share one row of ids, as in the site.
CREATE TABLE content (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL, path TEXT NOT NULL,
  version TEXT NOT NULL, architecture TEXT NOT NULL, indexes TEXT NOT NULL, sourceVersion INTEGER NOT NULL,
  size INTEGER NOT NULL, programs INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE contentFile (
  contentId TEXT NOT NULL, sourceVersion INTEGER NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (contentId, sourceVersion, name)
) STRICT;
CREATE TABLE point (name TEXT PRIMARY KEY COLLATE NOCASE, siteCode TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE pointGroup (
  name TEXT NOT NULL, point TEXT NOT NULL, PRIMARY KEY (name, point)
) STRICT, WITHOUT ROWID;
CREATE TABLE onPoint (
  contentId TEXT NOT NULL, point TEXT NOT NULL COLLATE NOCASE, state TEXT NOT NULL, sourceVersion INTEGER NOT NULL,
  transfers INTEGER NOT NULL, PRIMARY KEY (contentId, point)
) STRICT, WITHOUT ROWID;

CREATE TABLE sequence (
  id TEXT PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL, bootImageId TEXT NOT NULL,
  enabled INTEGER NOT NULL, modifiedAt INTEGER NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- What a device runs is what the site held when it started: revisions stay.
CREATE TABLE revision (
  sequenceId TEXT NOT NULL, revision INTEGER NOT NULL, steps TEXT NOT NULL, PRIMARY KEY (sequenceId, revision)
) STRICT;
CREATE TABLE editLock (
  kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, machine TEXT NOT NULL, since INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE deployment (
  id TEXT PRIMARY KEY, taskSequenceId TEXT NOT NULL, collectionId TEXT NOT NULL, purpose TEXT NOT NULL,
  availability TEXT NOT NULL, option TEXT NOT NULL, showProgress INTEGER NOT NULL, availableFrom INTEGER NOT NULL,
  expires INTEGER NOT NULL, comment TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX deploymentCollection ON deployment (collectionId);
CREATE INDEX deploymentSequence ON deployment (taskSequenceId);

CREATE TABLE execution (
  id INTEGER PRIMARY KEY, deploymentId TEXT NOT NULL, resourceId INTEGER NOT NULL, sequenceId TEXT NOT NULL,
  revision INTEGER NOT NULL, bootImageId TEXT NOT NULL, startedAt INTEGER NOT NULL, endedAt INTEGER, state TEXT NOT NULL,
  UNIQUE (deploymentId, resourceId)
) STRICT;
CREATE INDEX executionDevice ON execution (resourceId);
CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT, deploymentId TEXT NOT NULL, resourceId INTEGER NOT NULL, at INTEGER NOT NULL,
  messageId INTEGER NOT NULL, step INTEGER NOT NULL, groupName TEXT NOT NULL, action TEXT NOT NULL,
  exitCode INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX messageDeployment ON message (deploymentId, id);
-- Only the last state of a client is kept, as in the site; replacing a row gives it a new id, which is the feed's mark.
CREATE TABLE clientState (
  id INTEGER PRIMARY KEY AUTOINCREMENT, deploymentId TEXT NOT NULL, resourceId INTEGER NOT NULL, at INTEGER NOT NULL,
  state TEXT NOT NULL, UNIQUE (deploymentId, resourceId)
) STRICT;
CREATE INDEX clientStateDeployment ON clientState (deploymentId, id);

CREATE TABLE tenantObject (
  kind TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id)
) STRICT;
CREATE INDEX tenantObjectPosition ON tenantObject (kind, position);
CREATE TABLE registration (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, serial TEXT NOT NULL COLLATE NOCASE, model TEXT NOT NULL,
  groupTag TEXT NOT NULL, profileId TEXT
) STRICT;
CREATE INDEX registrationSerial ON registration (serial);
CREATE TABLE managedDevice (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL, serial TEXT NOT NULL, name TEXT NOT NULL, model TEXT NOT NULL,
  enrolledAt INTEGER NOT NULL, enrollmentProfileName TEXT NOT NULL, hybrid INTEGER NOT NULL
) STRICT;
CREATE INDEX managedDeviceEnrolled ON managedDevice (enrolledAt, position);
`
