import { newId } from '#main/ids.ts'
import type { Clock, Random } from '#shared/clock.ts'
import type { Parsed } from '#shared/contract/calls.ts'
import type { Progress } from '#shared/contract/events.ts'
import type { RunReport } from '#shared/contract/run.ts'
import { fail } from '#shared/failure.ts'
import { planSchema } from '#shared/plan/plan.ts'
import type { Log } from '#main/log/port.ts'
import { appendAudit } from '#main/store/audit.ts'
import { takeLease, type Lease } from '#main/store/lease.ts'
import { getPlan, getReview } from '#main/store/plans.ts'
import { thisProcess } from '#main/store/process.ts'
import { getRun, getRunDocument, insertRun, type RunRow } from '#main/store/runs.ts'
import type { Store } from '#main/store/store.ts'
import type { Connection } from './connection.ts'
import type { Publish } from './own-run.ts'
import { openRun } from './open-run.ts'
import { documents, emptyReview, reviewSchema } from './plan-documents.ts'
import { reportOf } from './report.ts'
import { keepOwned, type Asked } from './keep.ts'
import { carryOut, type Patience } from './runner.ts'

export interface RunMeans {
  readonly store: Store
  readonly connect: (id: string) => Promise<Connection>
  readonly wall: Clock
  readonly random: Random
  readonly log: Log
  readonly publish: Publish
  readonly onProgress: (progress: Progress) => void
  readonly patience: Patience
  /** Most devices that machine policy lets into one run; null: no policy. */
  readonly deviceLimit: number | null
}

/** Starts a run of a plan that was reviewed, and carries it out (formats.md, `run start`). */
export async function startRun(means: RunMeans, asked: Parsed<'run:start'>, signal: AbortSignal): Promise<RunReport> {
  const { store, random, wall } = means
  const plan = getPlan(store.reader, asked.plan, planSchema)
  if (plan === null) throw fail('input', 'plan-not-found', { id: asked.plan })
  const hash = requireHash(asked.reviewed)
  const shown = getReview(store.reader, hash, reviewSchema)
  const devices = shown?.devices.length ?? plan.devices.length
  if (asked.confirm !== devices) throw fail('input', 'count-wrong', { given: asked.confirm, devices })
  const connection = await means.connect(plan.connection)
  const { account } = await connection.workstation.facts(signal)
  const id = newId(random)
  store.writer.transaction(() => {
    insertRun(store.writer, {
      id,
      kind: 'deploy',
      batch: plan.batch,
      plan,
      reviewHash: hash,
      review: shown ?? emptyReview,
      createdAt: wall.now(),
      until: asked.until ?? null,
      world: connection.world,
    })
    const facts = { reviewed: hash, devices, batch: plan.batch, profile: plan.profile }
    appendAudit(store.writer, { who: account, run: id, what: 'run-started', facts })
  })
  return own(means, connection, id, signal)
}

/** Goes on with a run; one that has ended is only shown again. */
export async function resumeRun(means: RunMeans, run: string, signal: AbortSignal): Promise<RunReport> {
  const row = requireRun(means.store, run)
  if (row.phase === 'ended') return reportOf(means.store, run)
  const connection = await means.connect(connectionOf(means.store, run))
  return own(means, connection, run, signal)
}

export function requireRun({ reader }: Store, run: string): RunRow {
  const row = getRun(reader, run)
  if (row === null) throw fail('input', 'run-not-found', { run })
  return row
}

/** The connection that a run works with, by its plan. */
export function connectionOf({ reader }: Store, run: string): string {
  const stored = getRunDocument(reader, run, documents)
  if (stored === null) throw fail('input', 'run-not-found', { run })
  return stored.plan.connection
}

export function requireHash(given: string): string {
  if (!/^[0-9a-f]{64}$/.test(given)) throw fail('input', 'hash-malformed')
  return given
}

/** Takes the lease, does the work while keeping it, and gives it back, whatever happens. */
export async function own(
  means: RunMeans,
  connection: Connection,
  run: string,
  signal: AbortSignal,
  prelude?: (lease: Lease) => Promise<void>,
): Promise<RunReport> {
  const lease = claim(means.store, run)
  const abort = new AbortController()
  const ended = new AbortController()
  const asked: Asked = { command: null }
  const { owned, job, until } = await openRun(means, connection, lease, AbortSignal.any([signal, abort.signal]))
  const kept = keepOwned(owned, means.wall, asked, abort, ended.signal)
  try {
    await prelude?.(lease)
    const outcome = await carryOut({
      run: owned,
      job,
      until,
      clocks: connection.clocks,
      patience: means.patience,
      log: means.log,
      signal: AbortSignal.any([signal, abort.signal]),
    })
    if (asked.command !== null) owned.commandDone(asked.command, { outcome })
  } finally {
    ended.abort()
    await kept
    owned.release()
  }
  return reportOf(means.store, run)
}

function claim(store: Store, run: string): Lease {
  const answer = takeLease(store.writer, run, thisProcess())
  if ('taken' in answer) return answer.taken
  const { pid, machine } = answer.ownedBy
  throw fail('owned', 'run-owned', { run, pid, machine })
}
