import { iso } from '#shared/clock.ts'
import type { Parsed } from '#shared/contract/calls.ts'
import { stepNames, type Confirmation, type RunReport, type StepName } from '#shared/contract/run.ts'
import { fail } from '#shared/failure.ts'
import { appendAudit } from '#main/store/audit.ts'
import { putRunFact } from '#main/store/run-facts.ts'
import { replacePlan, replaceReview } from '#main/store/runs.ts'
import { putStep, stepsOf } from '#main/store/steps.ts'
import type { Leased } from '#main/store/handles.ts'
import type { Lease } from '#main/store/lease.ts'
import type { Connection } from './connection.ts'
import { takePermits, takeRules } from './deploy/closing.ts'
import type { Seen } from './deploy/device-book.ts'
import { markersOf } from './deploy/markers.ts'
import { recordSeen } from './deploy/stored-devices.ts'
import { findDifferences, requireWaiting, type FoundDifferences } from './differences.ts'
import { connectionOf, requireHash, requireRun, type RunMeans } from './means.ts'
import { forgetLeftOut } from './left-out.ts'
import { writerOf } from './own-run.ts'
import { own } from './service.ts'

/** Shows what a waiting run waits for, and the hash that accepts it. Changes nothing. */
export async function showDifferences(means: RunMeans, run: string, signal: AbortSignal): Promise<Confirmation> {
  requireWaiting(means.store, run)
  const connection = await means.connect(connectionOf(means.store, run))
  return (await findDifferences(means, connection, run, signal)).confirmation
}

/**
 * Accepts the differences that were shown under `reviewed`: the steps that they touch are done again, devices that are
 * no longer the ones reviewed are left out. Fails with `review-outdated`, `not-confirmable` or `count-wrong`.
 */
export async function confirmRun(
  means: RunMeans,
  { run, reviewed, confirm, answer }: Parsed<'run:confirm'>,
  signal: AbortSignal,
): Promise<RunReport> {
  requireWaiting(means.store, run)
  requireHash(reviewed)
  const connection = await means.connect(connectionOf(means.store, run))
  const found = await findDifferences(means, connection, run, signal)
  const { confirmation } = found
  if (confirmation.reviewHash !== reviewed) throw fail('blocked', 'review-outdated')
  const devices = confirmation.devices.length
  if (confirm !== devices) throw fail('input', 'count-wrong', { given: confirm, devices })
  if (!confirmation.ok) throw refusalOf(confirmation)
  const { account } = await connection.ports.workstation.facts(signal)
  return own(means, connection, { run, answer }, signal, async (lease, given) => {
    requireWaiting(means.store, run)
    if (requireRun(means.store, run).reviewHash !== found.before) throw fail('blocked', 'review-outdated')
    await accept(means, connection, lease, found, account, given)
  })
}

/** Differences that nobody can accept, or else findings that block the plan as it would be now. */
function refusalOf({ differences, findings }: Confirmation): Error {
  const hard = differences.filter((one) => !one.acceptable && one.resolve !== 'leave-out').length
  if (hard > 0) return fail('blocked', 'not-confirmable', { differences: hard })
  return fail('blocked', 'run-blocked', { blocks: findings.filter((one) => one.level === 'block').length })
}

/** Left out first: permit, then rule; then the new review is stored and the steps are to be done again. */
async function accept(
  { store, publish }: RunMeans,
  { ports, clocks }: Connection,
  lease: Lease,
  found: FoundDifferences,
  who: string,
  signal: AbortSignal,
): Promise<void> {
  const { leftOut, plan, review, confirmation, collectionId } = found
  const ids = [...leftOut.keys()]
  if (ids.length > 0) {
    await takePermits(ports.site, ids, markersOf({ run: lease.run, review }).profile, signal)
    if (collectionId !== null) await takeRules(ports.site, collectionId, ids, signal)
  }
  const write = writerOf({ store, lease, clocks, publish, signal })
  await write((tx, tell) => {
    appendAudit(tx, {
      who,
      run: lease.run,
      what: 'differences-accepted',
      facts: { reviewed: confirmation.reviewHash, differences: confirmation.differences, leftOut: ids },
    })
    replacePlan(tx, plan)
    replaceReview(tx, { hash: confirmation.reviewHash, review })
    putRunFact(tx, 'confirmed', confirmation.reviewHash)
    forgetLeftOut(tx)
    const at = iso(clocks.world.now())
    const left = [...leftOut].map(([resourceId, { reason, by }]): Seen => {
      const evidence = { code: 'left-alone', reason, source: `technician:${by ?? who}`, at } as const
      return { resourceId, evidence }
    })
    recordSeen(tx, tell, left)
    beginAgain(tx, clocks.world.now())
  })
}

/** Every step that the differences may touch asks again what is done already. `now`: world time, milliseconds. */
function beginAgain(tx: Leased, now: number): void {
  const begun = new Set(stepsOf(tx, tx.run).map((one) => one.step))
  for (const step of stepNames.filter((name) => begun.has(name) && touches(name)))
    putStep(tx, { step, state: 'started', outcome: null, startedAt: now, milliseconds: null, facts: {} })
}

const touches = (step: StepName): boolean => step !== 'tracking' && step !== 'closing'
