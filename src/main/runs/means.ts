import type { Clock, Random } from '#shared/clock.ts'
import type { Progress } from '#shared/contract/events.ts'
import { fail } from '#shared/failure.ts'
import type { Log } from '#main/log/port.ts'
import { getRun, getRunDocument, type RunRow } from '#main/store/runs.ts'
import type { Store } from '#main/store/store.ts'
import type { Background } from './background.ts'
import type { Connection, ConnectionAsked } from './connection.ts'
import type { Publish } from './own-run.ts'
import { documents } from './plan-documents.ts'
import type { Patience } from './runner.ts'

/** What the work on runs needs of the app. */
export interface RunMeans {
  readonly store: Store
  readonly connect: (asked: ConnectionAsked) => Promise<Connection>
  readonly wall: Clock
  readonly random: Random
  readonly log: Log
  readonly publish: Publish
  readonly onProgress: (progress: Progress) => void
  /** The runs that this process carries out while nobody waits for their end. */
  readonly background: Background
  readonly patience: Patience
  /** Most devices that machine policy lets into one run; null: no policy. */
  readonly deviceLimit: number | null
}

/** A run by its id, or `run-not-found`. */
export function requireRun({ reader }: Store, run: string): RunRow {
  const row = getRun(reader, run)
  if (row === null) throw fail('input', 'run-not-found', { run })
  return row
}

/** The connection that a run works with, by its plan. */
export function connectionOf({ reader }: Store, run: string): ConnectionAsked {
  const stored = getRunDocument(reader, run, documents)
  if (stored === null) throw fail('input', 'run-not-found', { run })
  return stored.plan
}

/** A review hash in its form, or `hash-malformed`: an outdated one is told apart later. */
export function requireHash(given: string): string {
  if (!/^[0-9a-f]{64}$/.test(given)) throw fail('input', 'hash-malformed')
  return given
}
