import { newId } from '#main/ids.ts'
import { insertRun } from '#main/store/runs.ts'
import { inLease, takeLease, type Lease } from '#main/store/lease.ts'
import { appendEvent } from '#main/store/events.ts'
import { putStep } from '#main/store/steps.ts'
import type { Writer } from '#main/store/handles.ts'
import { thisProcess } from '#main/store/process.ts'
import { openStore, type OpenedStore } from '#main/store/store.ts'
import { systemRandom, wallClock } from '#main/time.ts'

const runs = 20
const rooms = 40

/** What fills the store: devices in 20 runs, and for each of them evidence and events. */
export interface Filling {
  readonly devices: number
  /** Evidence rows of one device, and events of it. */
  readonly each: number
}

const stages = [
  ...['enrolled', 'enrolled', 'waiting-for-start', 'downloading', 'in-winpe', 'formatted', 'image-applied'],
  ...['file-copied', 'first-boot', 'failed', 'stalled'],
]

/** A store, and one of its runs, which is active and owned by this process. */
interface Full {
  readonly store: OpenedStore
  readonly run: string
  readonly lease: Lease
}

/** A store as years of work leave it. */
export function fullStore(file: string, { devices, each }: Filling): Full {
  const store = openStore(file, { wall: wallClock, random: systemRandom })
  const ids = insertRuns(store)
  const run = ids[0] ?? ''
  const answer = takeLease(store.writer, run, thisProcess())
  if ('ownedBy' in answer) throw new TypeError('nobody else knows of this run')
  inLease(store.writer, answer.taken, (tx) => {
    const tracking = { step: 'tracking', state: 'started', outcome: null, startedAt: 0, milliseconds: null } as const
    putStep(tx, { ...tracking, facts: {} })
    appendEvent(tx, { kind: 'started', at: 0, data: {} })
  })
  fill(store, ids, { devices, each })
  return { store, run, lease: answer.taken }
}

/** Fills a store in which there are runs already, as years of work leave it: other runs, which have ended; evidence of all. */
export function fillAround(store: OpenedStore, filling: Filling): void {
  const ids = insertRuns(store)
  fill(store, ids, filling)
  store.writer.change(
    `UPDATE run SET phase = 'ended', outcome = 'done', endedAt = createdAt WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
}

function insertRuns({ writer }: OpenedStore): readonly string[] {
  const ids = Array.from({ length: runs }, () => newId(systemRandom))
  for (const [at, id] of ids.entries())
    insertRun(writer, {
      id,
      kind: 'deploy',
      batch: `Room ${at % rooms}`,
      plan: {},
      reviewHash: '',
      review: {},
      createdAt: wallClock.now(),
      until: null,
      world: { door: 'in-process', seed: 1, speed: 1 },
    })
  return ids
}

function fill({ writer }: OpenedStore, ids: readonly string[], filling: Filling): void {
  writer.transaction(() => {
    insert(writer, ids, filling)
  })
  writer.change('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** Straight into the tables: what is measured is how they are read. */
function insert(writer: Writer, ids: readonly string[], { devices, each }: Filling): void {
  writer.change(
    `WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < ? - 1)
     INSERT INTO runDevice (run, resourceId, serial, name, smbiosGuid, smsId, model, lastContact, joinNow, joinPlanned, batch,
       stage, since, reached, formatted, evidenceCode, evidenceParameters, evidenceSource, evidenceAt, openUntil)
     SELECT json_extract(?, '$[' || (n % ${runs}) || ']'), 16777216 + n, printf('PF%06X', n * 7919 % 16777213),
       'LT-' || printf('%06d', n * 31 % 1000003), printf('4C4C4544-0000-2010-8020-%012X', n), 'GUID:' || n,
       'ThinkPad T14 Gen ' || (n % 5), '2026-11-20T08:12:00.000Z', 'domain', 'entra', 'Room ' || (n % ${runs} % ${rooms}),
       json_extract(?, '$[' || (n * 13 % 101 % ${stages.length}) || ']'), 1790000000000 + n * 7907 % 10000019 * 100,
       'image-applied', 'true', 'step-done',
       '{"message":11134,"action":"Apply Operating System","stage":"image-applied"}', 'site-status-message',
       1790000000000 + n * 7907 % 10000019 * 100, NULL FROM n`,
    devices,
    JSON.stringify(ids),
    JSON.stringify(stages),
  )
  writer.change(`INSERT INTO deviceText (deviceText) VALUES ('rebuild')`)
  writer.change(
    `WITH RECURSIVE k (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM k WHERE k < ? - 1)
     INSERT INTO evidence (run, resourceId, ref, code, parameters, source, at, stage)
     SELECT run, resourceId, 'message ' || k, 'step-done', evidenceParameters, 'site-status-message', since + k * 60000, 'formatted'
     FROM runDevice, k`,
    each,
  )
  writer.change(
    `WITH RECURSIVE k (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM k WHERE k < ? - 1),
       last (run, seq) AS MATERIALIZED (SELECT run, max(seq) FROM event GROUP BY run)
     INSERT INTO event (run, seq, at, kind, step, data)
     SELECT run, coalesce(last.seq, 0) + row_number() OVER (PARTITION BY run), since, 'evidence', 'tracking',
       json_object('resourceId', resourceId, 'serial', serial, 'name', name, 'stage', 'formatted')
     FROM runDevice LEFT JOIN last USING (run), k`,
    each,
  )
  writer.change(
    `INSERT OR IGNORE INTO runFact (run, key, value) SELECT id, 'about',
       json_object('connection', json_object('id', 'practice', 'kind', 'practice'), 'profile', 'Bench', 'devices', 5000) FROM run`,
  )
  writer.change(
    `INSERT INTO stageTime (batch, stage, milliseconds) SELECT DISTINCT batch, 'image-applied', 360000 FROM runDevice`,
  )
  writer.change(
    `INSERT OR IGNORE INTO stageUsual (batch, stage, devices, middle, milliseconds) SELECT batch, stage, 100, id, 360000 FROM stageTime`,
  )
}
