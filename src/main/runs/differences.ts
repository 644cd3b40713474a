import { iso } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import type { Confirmation } from '#shared/contract/run.ts'
import type { DeviceRow } from '#shared/contract/words.ts'
import type { Difference } from '#shared/plan/difference.ts'
import { compareAtGate } from '#shared/plan/gate.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Review, ReviewedDevice } from '#shared/plan/review.ts'
import { getReview, keepReview } from '#main/store/plans.ts'
import { runFact } from '#main/store/run-facts.ts'
import { getRunDocument } from '#main/store/runs.ts'
import { stepsOf } from '#main/store/steps.ts'
import type { Store } from '#main/store/store.ts'
import type { Connection } from './connection.ts'
import { check, deviceDifferences, reviewDifferences } from './deploy/check.ts'
import { madeBy } from './deploy/deployment.ts'
import { deployFacts } from './deploy/facts.ts'
import { gateFacts, type GateAsked } from './deploy/gate-facts.ts'
import { storeFacts } from './deploy/store-facts.ts'
import { leftOutOf } from './left-out.ts'
import { documents, reviewSchema } from './plan-documents.ts'
import { requireRun, type RunMeans } from './means.ts'

/** Why a device is left out: code of the difference. `by`: who decided it already; null: confirming decides it. */
export interface LeavingOut {
  readonly reason: string
  readonly by: string | null
}

export interface FoundDifferences {
  readonly confirmation: Confirmation
  /** The review hash that the differences are about. */
  readonly before: string
  /** Devices that confirming leaves out, by resource id. */
  readonly leftOut: ReadonlyMap<number, LeavingOut>
  /** Plan and review as they will be when they are confirmed. */
  readonly plan: Plan
  readonly review: Review
  readonly collectionId: string | null
}

/** Fails with `run-not-found` or `run-not-waiting`. */
export function requireWaiting(store: Store, run: string): void {
  if (requireRun(store, run).phase !== 'waiting-confirmation') throw fail('input', 'run-not-waiting', { run })
}

/** Compares what was reviewed with the world as it is now, and makes the review that would be confirmed. */
export async function findDifferences(
  means: RunMeans,
  connection: Connection,
  run: string,
  signal: AbortSignal,
): Promise<FoundDifferences> {
  const { store, deviceLimit } = means
  const { reader } = store
  const stored = getRunDocument(reader, run, documents)
  if (stored === null) throw new TypeError('a run has a plan and a review')
  const row = requireRun(store, run)
  const facts = runFact(reader, run, 'facts', deployFacts) ?? {}
  const { ports, clocks } = connection
  const asked = { ports, clocks, signal, plan: stored.plan, review: stored.review, run, facts, deviceLimit }
  const waitsAt = stepsOf(reader, run).find((one) => one.outcome === 'blocked')?.step
  const decided = new Map(leftOutOf(reader, run).map(({ resourceId, reason, by }) => [resourceId, { reason, by }]))
  const left = withoutLeftOut(stored.review, decided)
  const atGate = waitsAt === 'deployment' ? await gateDifferences({ ...asked, review: left }, decided) : []
  const leftOut = new Map([...decided, ...devicesToLeaveOut(left.devices, atGate)])
  const plan = withoutDevices(stored.plan, stored.review, leftOut)
  const now = await check({ plan, ports, clocks, store: storeFacts(store), deviceLimit, signal, run })
  await store.write((writer) => {
    keepReview(writer, now.hash, now.review)
  }, signal)
  const shown = getReview(reader, row.reviewHash, reviewSchema)
  const differences =
    waitsAt === 'deployment'
      ? withOtherDevices(atGate, withoutLeftOut(stored.review, leftOut), now.review)
      : reviewDifferences(shown, now.review, { reviewed: row.reviewHash, now: now.hash })
  return {
    confirmation: {
      ok: now.ok && differences.every((one) => one.acceptable || one.resolve === 'leave-out'),
      reviewHash: now.hash,
      differences: [...differences],
      leftOut: stored.review.devices.flatMap(({ resourceId, name, serial }) => {
        const out = leftOut.get(resourceId)
        return out === undefined ? [] : [{ resourceId, name, serial, reason: out.reason, decided: out.by !== null }]
      }),
      devices: now.review.devices.map((one) => plannedRow(one, plan.batch, clocks.world.now())),
      findings: [...now.review.findings],
    },
    before: row.reviewHash,
    leftOut,
    plan,
    review: now.review,
    collectionId: facts.collection?.id ?? null,
  }
}

/** Devices that are left out already are still members with a permit; neither is a difference. */
async function gateDifferences(
  asked: GateAsked & { deviceLimit: number | null; run: string },
  out: FoundDifferences['leftOut'],
): Promise<readonly Difference[]> {
  const facts = await gateFacts(asked, asked.deviceLimit)
  return compareAtGate(asked.review, madeBy(asked.facts), {
    ...facts,
    members: facts.members.filter((one) => !out.has(one)),
    permits: facts.permits.filter((one) => !out.has(one.resourceId)),
  })
}

function devicesToLeaveOut(
  devices: readonly ReviewedDevice[],
  differences: readonly Difference[],
): FoundDifferences['leftOut'] {
  const reasons = new Map(
    differences.filter((one) => one.resolve === 'leave-out').map((one) => [one.subject, one.what]),
  )
  const pairs = devices.flatMap(({ name, resourceId }): [number, LeavingOut][] => {
    const reason = reasons.get(name)
    return reason === undefined ? [] : [[resourceId, { reason, by: null }]]
  })
  return new Map(pairs)
}

/** The lines of a reviewed plan and its devices are the same, one for one: no line may be open or double. */
function withoutDevices(plan: Plan, review: Review, out: FoundDifferences['leftOut']): Plan {
  if (out.size === 0) return plan
  return { ...plan, devices: plan.devices.filter((_key, line) => !out.has(review.devices[line]?.resourceId ?? -1)) }
}

/** A device of a review in the form of a device of a run: chosen, by this review. */
export function plannedRow(device: ReviewedDevice, batch: string, now: number): DeviceRow {
  const at = iso(now)
  const { resourceId, name, serial, smbiosGuid, smsId, model, lastContact, joinNow, joinPlanned } = device
  return {
    ...{ resourceId, name, serial, smbiosGuid, smsId, model, lastContact, joinNow, joinPlanned },
    batch,
    stage: 'chosen',
    since: at,
    reached: 'chosen',
    formatted: false,
    evidence: { code: 'chosen', parameters: {}, source: 'this-run', at },
  }
}

const withoutLeftOut = (review: Review, leftOut: ReadonlyMap<number, unknown>): Review => ({
  ...review,
  devices: review.devices.filter((one) => !leftOut.has(one.resourceId)),
})

/** A line of the plan may lead to another device by now, such as a network adapter that was moved: never accepted unseen. */
function withOtherDevices(atGate: readonly Difference[], reviewed: Review, now: Review): readonly Difference[] {
  const known = new Set(atGate.map((one) => `${one.what} ${one.subject}`))
  return [...atGate, ...[...deviceDifferences(reviewed, now)].filter((one) => !known.has(`${one.what} ${one.subject}`))]
}
