import { newId } from '#main/ids.ts'
import type { Parsed } from '#shared/contract/calls.ts'
import type { Outcome, RunReport } from '#shared/contract/run.ts'
import { Failed, fail } from '#shared/failure.ts'
import { planSchema } from '#shared/plan/plan.ts'
import { appendAudit } from '#main/store/audit.ts'
import { noteRunOfPlan } from '#main/store/draft-plans.ts'
import { takeLease, takeLeaseAgain, type Lease } from '#main/store/lease.ts'
import { getPlan, getReview } from '#main/store/plans.ts'
import { thisProcess } from '#main/store/process.ts'
import { insertRun } from '#main/store/runs.ts'
import { noLimit, type Store } from '#main/store/store.ts'
import type { BackgroundWork } from './background.ts'
import { endOrphans, watchChildren } from './children.ts'
import type { Connection } from './connection.ts'
import { openRun } from './open-run.ts'
import { emptyReview, reviewSchema } from './plan-documents.ts'
import { reportOf } from './report.ts'
import { findDifferences } from './differences.ts'
import { giveBack, keepOwned, whileKept, type Asked } from './keep.ts'
import { connectionOf, requireHash, requireRun, type RunMeans } from './means.ts'
import { writerOf } from './own-run.ts'
import { othersTurn } from './poll.ts'
import { carryOut, isLeaseLost, StopAsked } from './runner.ts'

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
  await store.write((writer) => {
    insertRun(writer, {
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
    noteRunOfPlan(writer, { plan: asked.plan, run: id })
    const facts = { reviewed: hash, devices, batch: plan.batch, profile: plan.profile }
    appendAudit(writer, { who: account, run: id, what: 'run-started', facts })
  }, signal)
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
  return own(means, connection, { run, answer }, signal, (lease, given) => {
    const write = writerOf({ ...means, lease, clocks: connection.clocks, signal: given })
    return write((tx) => {
      appendAudit(tx, { who, run, what: 'run-resumed', facts: {} })
    })
  })
}

/** What is done once the run is owned, before its work begins. `signal`: nobody carries the run out here any more. */
type Prelude = (lease: Lease, signal: AbortSignal) => Promise<void>

/**
 * Takes the lease, does the work while keeping it, and gives it back, whatever happens. `prelude` is done first: what it
 * stores is what the work begins with. Asked to answer when it has begun, `signal` interrupts the run until then and no longer.
 */
export async function own(
  means: RunMeans,
  connection: Connection,
  { run, answer }: Parsed<'run:resume'>,
  signal: AbortSignal,
  prelude?: Prelude,
): Promise<RunReport> {
  const lease = await claim(means.store, run, signal)
  if (requireRun(means.store, run).phase === 'ended') {
    await giveBack(means, lease)
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
  readonly prelude?: Prelude | undefined
}

/** Carries the run out, and takes it again where its lease has run out and nobody else has had it since. */
async function owned(means: RunMeans, connection: Connection, first: Lease, working: Working): Promise<Outcome> {
  const { signal } = working
  let lease = first
  try {
    await prepare(means, connection, lease, working)
    for (;;)
      try {
        return await carry(means, connection, lease, working)
      } catch (error) {
        if (!isLeaseLost(error) || signal.aborted) throw error
        lease = await takenAgain(means, lease, signal, error)
      }
  } catch (error) {
    throw error instanceof Failed && error.failure.code === 'cancelled'
      ? fail('cancelled', 'run-interrupted', { run: lease.run })
      : error
  } finally {
    await giveBack(means, lease)
  }
}

async function prepare(
  means: RunMeans,
  { children }: Connection,
  lease: Lease,
  { signal, prelude }: Working,
): Promise<void> {
  if (prelude === undefined && lease.orphans.length === 0) return
  const unwatch = await watchChildren(means.store, lease, children, signal)
  try {
    await whileKept(means, lease, async () => {
      await endOrphans(means, lease, children, signal)
      await prelude?.(lease, signal)
    })
  } finally {
    await unwatch()
  }
}

/**
 * A lease can't be renewed while another program holds the database, nor can anybody take it: when that lasts longer than
 * the lease, the owner takes it again and goes on as a resume does. Fails with `lost` where somebody else had it since.
 */
async function takenAgain({ store }: RunMeans, lease: Lease, signal: AbortSignal, lost: unknown): Promise<Lease> {
  const again = await store.write((writer) => takeLeaseAgain(writer, lease, thisProcess()), signal, noLimit)
  if (again === null) throw lost
  return again
}

async function carry(
  means: RunMeans,
  connection: Connection,
  lease: Lease,
  { signal, begun }: Working,
): Promise<Outcome> {
  const [abort, ended] = [new AbortController(), new AbortController()]
  const asked: Asked = { command: null }
  const work = AbortSignal.any([signal, abort.signal])
  const writes = AbortSignal.any([signal, ended.signal])
  const unwatch = await watchChildren(means.store, lease, connection.children, signal)
  let kept = Promise.resolve()
  try {
    const { owned: run, job, until } = await openRun(means, connection, lease, { work, writes })
    begun?.()
    // Whoever has set it going is answered before the work begins.
    await othersTurn(means.wall, work)
    const waiting = await run.nextCommand()
    if (waiting !== null) {
      asked.command = waiting.id
      abort.abort(new StopAsked(waiting.kind))
    }
    kept = keepOwned(run, means.wall, asked, abort, ended.signal)
    const { patience, log } = means
    const outcome = await carryOut({ run, job, until, clocks: connection.clocks, patience, log, signal: work })
    if (asked.command !== null) await run.commandDone(asked.command, { outcome })
    return outcome
  } catch (error) {
    // What is cut off by it may say so in its own words.
    const reason: unknown = abort.signal.reason
    throw isLeaseLost(reason) ? reason : error
  } finally {
    ended.abort()
    await kept
    await unwatch()
  }
}

/** Takes the lease of a run, or fails with `run-owned`. */
export async function claim(store: Store, run: string, signal: AbortSignal): Promise<Lease> {
  const answer = await store.write((writer) => takeLease(writer, run, thisProcess()), signal)
  if ('taken' in answer) return answer.taken
  const { pid, machine } = answer.ownedBy
  throw fail('owned', 'run-owned', { run, pid, machine })
}
