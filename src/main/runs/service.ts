import { newId } from '#main/ids.ts'
import type { Parsed } from '#shared/contract/calls.ts'
import type { Outcome, RunReport } from '#shared/contract/run.ts'
import { Failed, fail } from '#shared/failure.ts'
import { planSchema } from '#shared/plan/plan.ts'
import { appendAudit } from '#main/store/audit.ts'
import { noteRunOfPlan } from '#main/store/draft-plans.ts'
import { inLease, releaseLease, takeLease, type Lease } from '#main/store/lease.ts'
import { getPlan, getReview } from '#main/store/plans.ts'
import { thisProcess } from '#main/store/process.ts'
import { insertRun } from '#main/store/runs.ts'
import type { Store } from '#main/store/store.ts'
import type { BackgroundWork } from './background.ts'
import { endOrphans, watchChildren } from './children.ts'
import type { Connection } from './connection.ts'
import { openRun } from './open-run.ts'
import { emptyReview, reviewSchema } from './plan-documents.ts'
import { reportOf } from './report.ts'
import { findDifferences } from './differences.ts'
import { keepOwned, whileKept, type Asked } from './keep.ts'
import { connectionOf, requireHash, requireRun, type RunMeans } from './means.ts'
import { carryOut, StopAsked } from './runner.ts'

/** Starts a run of a plan that was reviewed, and carries it out (formats.md, `run start`). */
export async function startRun(means: RunMeans, asked: Parsed<'run:start'>, signal: AbortSignal): Promise<RunReport> {
  const { store, random, wall } = means
  const plan = getPlan(store.reader, asked.plan, planSchema)
  if (plan === null) throw fail('input', 'plan-not-found', { id: asked.plan })
  const hash = requireHash(asked.reviewed)
  const shown = getReview(store.reader, hash, reviewSchema)
  const devices = shown?.devices.length ?? plan.devices.length
  if (asked.confirm !== devices) throw fail('input', 'count-wrong', { given: asked.confirm, devices })
  const connection = await means.connect(plan)
  const { account } = await connection.ports.workstation.facts(signal)
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
    noteRunOfPlan(store.writer, { plan: asked.plan, run: id })
    const facts = { reviewed: hash, devices, batch: plan.batch, profile: plan.profile }
    appendAudit(store.writer, { who: account, run: id, what: 'run-started', facts })
  })
  return own(means, connection, { run: id, answer: asked.answer }, signal)
}

/** Goes on with a run; one that has ended is only shown again. */
export async function resumeRun(
  means: RunMeans,
  { run, answer }: Parsed<'run:resume'>,
  signal: AbortSignal,
): Promise<RunReport> {
  const row = requireRun(means.store, run)
  if (row.phase === 'ended') return reportOf(means.store, run)
  const connection = await means.connect(connectionOf(means.store, run))
  const { account: who } = await connection.ports.workstation.facts(signal)
  return own(means, connection, { run, answer }, signal, (lease) => {
    inLease(means.store.writer, lease, (tx) => appendAudit(tx, { who, run, what: 'run-resumed', facts: {} }))
    return Promise.resolve()
  })
}

/**
 * Takes the lease, does the work while keeping it, and gives it back, whatever happens. `prelude` is done first: what it
 * stores is what the work begins with. Asked to answer when it has begun, `signal` interrupts the run until then and no longer.
 */
export async function own(
  means: RunMeans,
  connection: Connection,
  { run, answer }: Parsed<'run:resume'>,
  signal: AbortSignal,
  prelude?: (lease: Lease) => Promise<void>,
): Promise<RunReport> {
  const lease = claim(means.store, run)
  if (requireRun(means.store, run).phase === 'ended') {
    releaseLease(means.store.writer, lease)
    return reportOf(means.store, run)
  }
  if (answer === 'when-begun') {
    const work: BackgroundWork = (released, begun) =>
      owned(means, connection, lease, { signal: released, begun, prelude })
    await means.background.begin(run, work, signal)
    return reportOf(means.store, run)
  }
  const outcome = await owned(means, connection, lease, { signal, prelude })
  const report = reportOf(means.store, run)
  if (outcome !== 'needs-confirmation') return report
  const { confirmation } = await findDifferences(means, connection, run, signal)
  return { ...report, review: confirmation }
}

interface Working {
  readonly signal: AbortSignal
  readonly begun?: (() => void) | undefined
  readonly prelude?: ((lease: Lease) => Promise<void>) | undefined
}

async function owned(means: RunMeans, connection: Connection, lease: Lease, working: Working): Promise<Outcome> {
  const unwatch = watchChildren(means.store, lease, connection.children)
  try {
    return await workWith(means, connection, lease, working)
  } catch (error) {
    throw error instanceof Failed && error.failure.code === 'cancelled'
      ? fail('cancelled', 'run-interrupted', { run: lease.run })
      : error
  } finally {
    unwatch()
    releaseLease(means.store.writer, lease)
  }
}

async function workWith(
  means: RunMeans,
  connection: Connection,
  lease: Lease,
  { signal, begun, prelude }: Working,
): Promise<Outcome> {
  if (prelude !== undefined || lease.orphans.length > 0)
    await whileKept(means, lease, async () => {
      await endOrphans(means.store, lease, means.wall, signal)
      await prelude?.(lease)
    })
  const abort = new AbortController()
  const ended = new AbortController()
  const asked: Asked = { command: null }
  const either = AbortSignal.any([signal, abort.signal])
  const { owned: run, job, until } = await openRun(means, connection, lease, either)
  begun?.()
  const waiting = run.nextCommand()
  if (waiting !== null) {
    asked.command = waiting.id
    abort.abort(new StopAsked(waiting.kind))
  }
  const kept = keepOwned(run, means.wall, asked, abort, ended.signal)
  try {
    const { patience, log } = means
    const outcome = await carryOut({ run, job, until, clocks: connection.clocks, patience, log, signal: either })
    if (asked.command !== null) run.commandDone(asked.command, { outcome })
    return outcome
  } finally {
    ended.abort()
    await kept
  }
}

/** Takes the lease of a run, or fails with `run-owned`. */
export function claim(store: Store, run: string): Lease {
  const answer = takeLease(store.writer, run, thisProcess())
  if ('taken' in answer) return answer.taken
  const { pid, machine } = answer.ownedBy
  throw fail('owned', 'run-owned', { run, pid, machine })
}
