import path from 'node:path'
import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { systemRandom, wallClock } from '#main/time.ts'
import { newId } from '#main/ids.ts'
import { writerOf } from '#main/runs/own-run.ts'
import { renewLease, takeLease, type Lease } from '#main/store/lease.ts'
import { thisProcess } from '#main/store/process.ts'
import { insertRun } from '#main/store/runs.ts'
import { openStore, type OpenedStore } from '#main/store/store.ts'
import { compare, type Bench } from './line.ts'
import { interleaved, took } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Each round commits once on each side, so that what else the disk has to do meets both. */
const rounds = 400
/** Rounds; a lease lasts 15 s. */
const renewEvery = 50
/** A step's event comes alone, a page of messages brings many. */
const eventsInCommit = [1, 100]
const data = { resourceId: 16777219, serial: 'PF3K2M7', name: 'PC-02', stage: 'image-applied' }

/** Events of a run through the runner's way of writing, against the same SQL in better-sqlite3 alone. */
export const events: Bench = async (print) => {
  using folder = temporaryFolder()
  const ours = owned(path.join(folder.path, 'ours.db'))
  const theirs = owned(path.join(folder.path, 'plain.db'))
  theirs.store.close()
  const plain = plainWriter(path.join(folder.path, 'plain.db'), theirs.lease)
  const write = writerOf({
    ...ours,
    clocks: { world: wallClock, wall: wallClock },
    publish: () => undefined,
    signal: AbortSignal.any([]),
  })
  try {
    for (const events of eventsInCommit) {
      let round = 0
      const [a = 0, b = 0] = await interleaved(rounds, [
        async () => {
          if (round % renewEvery === 0) renewLease(ours.store.writer, ours.lease)
          round += 1
          const begun = performance.now()
          await write((_tx, tell) => {
            for (let at = 0; at < events; at += 1) tell('evidence', 'tracking', data)
          })
          return performance.now() - begun
        },
        () =>
          took(() => {
            plain.commit(events)
          }),
      ])
      const rates = (milliseconds: number) => ({
        commitsPerSecond: 1000 / milliseconds,
        eventsPerSecond: (events * 1000) / milliseconds,
      })
      print(
        compare(
          'events',
          'eventsPerSecond',
          {
            a: { what: 'the runner: lease checked, events told', ...rates(a) },
            b: { what: 'the same SQL in better-sqlite3 alone', ...rates(b) },
          },
          { eventsInCommit: events, synchronous: plain.synchronous, rounds },
        ),
      )
    }
  } finally {
    plain.close()
    ours.store.close()
  }
}

/** A new store with one run that this process owns. */
function owned(file: string): { readonly store: OpenedStore; readonly lease: Lease } {
  const store = openStore(file, { wall: wallClock, random: systemRandom })
  const run = newId(systemRandom)
  insertRun(store.writer, {
    id: run,
    kind: 'deploy',
    batch: 'Bench',
    plan: {},
    reviewHash: '',
    review: {},
    createdAt: wallClock.now(),
    until: null,
    world: { door: 'in-process', seed: 1, speed: 1 },
  })
  const answer = takeLease(store.writer, run, thisProcess())
  if ('ownedBy' in answer) throw new TypeError('nobody else knows of this run')
  return { store, lease: answer.taken }
}

/** As src/main/store/open.ts, lease.ts and events.ts do it: the same pragmas, kind of transaction and SQL. */
function plainWriter(file: string, lease: Lease) {
  const database = new Database(file)
  database.pragma('synchronous = FULL')
  database.pragma('recursive_triggers = ON')
  database.pragma('foreign_keys = ON')
  const mine = database.prepare('SELECT 1 FROM lease WHERE run = ? AND epoch = ? AND owner = ? AND until > ?')
  const insert = database.prepare(
    `INSERT INTO event (run, seq, at, kind, step, data)
     VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM event WHERE run = ?), ?, ?, ?, ?) RETURNING seq`,
  )
  const text = JSON.stringify(data)
  const transaction = database.transaction((count: number) => {
    const now = Date.now()
    mine.get(lease.run, lease.epoch, lease.owner, now)
    for (let at = 0; at < count; at += 1) insert.get(lease.run, lease.run, now, 'evidence', 'tracking', text)
  })
  return {
    synchronous: database.pragma('synchronous', { simple: true }),
    commit: (count: number): void => transaction.immediate(count),
    close: () => database.close(),
  }
}
