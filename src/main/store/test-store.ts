import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock, Random } from '#shared/clock.ts'
import { Failed, type Failure } from '#shared/failure.ts'
import type { DeviceStage, NewDevice } from './devices.ts'
import type { Leased, Writer } from './handles.ts'
import { inLease, takeLease, type Lease } from './lease.ts'
import type { Claimant } from './process.ts'
import { insertRun, type NewRun } from './runs.ts'
import { openStore, type OpenedStore } from './store.ts'

export interface HandClock extends Clock {
  set(now: number): void
}

/** A clock that stands still until it is set. */
export function handClock(start = 1_000_000): HandClock {
  let time = start
  return {
    now: () => time,
    sleep: () => Promise.reject(new Error('nothing sleeps here')),
    set: (now) => {
      time = now
    },
  }
}

/** A clock that stands still until time is let pass: then whoever sleeps wakes. */
export function passingClock(start = 0): {
  readonly clock: Clock
  readonly pass: (milliseconds: number) => Promise<void>
} {
  let time = start
  const sleepers = new Set<() => void>()
  return {
    clock: {
      now: () => time,
      sleep: (_pause, signal) =>
        new Promise((resolve, reject) => {
          sleepers.add(resolve)
          signal.addEventListener('abort', () => {
            reject(new Error('ended'))
          })
        }),
    },
    pass: async (milliseconds) => {
      time += milliseconds
      const all = [...sleepers]
      sleepers.clear()
      for (const wake of all) wake()
      await new Promise(setImmediate)
    },
  }
}

/** Different bytes each time, the same in each test. */
function countingRandom(): Random {
  let count = 0
  return {
    bytes(length) {
      count += 1
      return Uint8Array.from({ length }, (_, at) => (count >> (8 * (length - 1 - at))) & 255)
    },
  }
}

/** A folder of its own on a real disk, removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export const storeFile = (): string => path.join(temporaryFolder(), 'drydock.db')

export function openTest(file = storeFile(), wall: Clock = handClock()): OpenedStore {
  const store = openStore(file, { wall, random: countingRandom(), patience: 200 })
  onTestFinished(() => {
    store.close()
  })
  return store
}

/** 26 characters of the alphabet of run ids. */
export const runId = (name: string): string => name.padEnd(26, 'a')
export const runA = runId('a')
export const runB = runId('b')

export const someRun = (id: string, more: Partial<NewRun> = {}): NewRun => ({
  id,
  kind: 'deploy',
  batch: 'Room 12',
  plan: { schema: 1 },
  reviewHash: 'f'.repeat(64),
  review: { devices: [] },
  createdAt: 5000,
  until: null,
  world: { door: 'in-process', seed: 1, speed: 2000 },
  ...more,
})

export const claimant = (pid: number, more: Partial<Claimant> = {}): Claimant => ({
  pid,
  startedAt: `boot/${pid}`,
  machine: 'PC-01',
  isAlive: () => true,
  ...more,
})

export function taken(writer: Writer, run: string, who = claimant(100)): Lease {
  const answer = takeLease(writer, run, who)
  if (!('taken' in answer)) throw new Error('the run is owned')
  return answer.taken
}

/** A store with one run, and changes of it under its lease. */
export function storeWithRun(
  run = runA,
): OpenedStore & { readonly lease: Lease; change: <T>(work: (tx: Leased) => T) => T } {
  const store = openTest()
  insertRun(store.writer, someRun(run))
  const lease = taken(store.writer, run)
  return { ...store, lease, change: (work) => inLease(store.writer, lease, work) }
}

export const chosen: DeviceStage = {
  stage: 'chosen',
  since: 7000,
  reached: 'chosen',
  formatted: false,
  evidence: { code: 'device-chosen', parameters: {}, source: 'this-run', at: 7000 },
  openUntil: 9000,
}

export const someDevice = (resourceId: number, more: Partial<NewDevice> = {}): NewDevice => ({
  resourceId,
  serial: `PF${String(resourceId).padStart(6, '0')}`,
  name: `PC-${resourceId}`,
  smbiosGuid: '4C4C4544-0000-2010-8020-80C04F202020',
  smsId: `GUID:${resourceId}`,
  model: 'Latitude 5440',
  lastContact: null,
  joinNow: 'domain',
  joinPlanned: 'entra',
  batch: 'Room 12',
  ...chosen,
  ...more,
})

/** The lines of SQLite's plan for a statement. */
export const planOf = (
  store: OpenedStore,
  sql: string,
  values: readonly (string | number | null)[],
): readonly string[] =>
  store.reader
    .query<readonly (string | number | null)[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map((row) => row.detail)

/** What `work` throws as a failure; anything else passes through. */
export function failureOf(work: () => unknown): Failure {
  try {
    work()
  } catch (error) {
    if (error instanceof Failed) return error.failure
    throw error
  }
  throw new Error('nothing has failed')
}
