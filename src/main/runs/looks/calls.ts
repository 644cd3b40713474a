import path from 'node:path'
import type { Output, Parsed } from '#shared/contract/calls.ts'
import { fail } from '#shared/failure.ts'
import { callsOfPlan, type KnownOfPlan } from '#shared/plan/calls-of-plan.ts'
import { planSchema, type Plan } from '#shared/plan/plan.ts'
import type { Review } from '#shared/plan/review.ts'
import type { ContentKind, ContentRef } from '#shared/site.ts'
import { getPlan, getReview } from '#main/store/plans.ts'
import type { Connection } from '../connection.ts'
import { check } from '../deploy/check.ts'
import { pairKey, pointsOf, statesOf } from '../deploy/distribution.ts'
import { profileMarker } from '../deploy/markers.ts'
import { holdsFile } from '../deploy/package.ts'
import { hashOfSequence, sequenceOfPlan } from '../deploy/sequence-of-plan.ts'
import { packageContentOf, storeFacts } from '../deploy/store-facts.ts'
import type { RunMeans } from '../means.ts'
import { reviewSchema } from '../plan-documents.ts'

type Asked = Parsed<'plan:calls'>

/** What a run of a kept plan would call, as its review shows it now. Fails with `plan-not-found`, `review-blocked`. */
export async function lookAtCalls(
  means: RunMeans,
  { plan: id, reviewed }: Asked,
  signal: AbortSignal,
): Promise<Output<'plan:calls'>> {
  const plan = getPlan(means.store.reader, id, planSchema)
  if (plan === null) throw fail('input', 'plan-not-found', { id })
  const connection = await means.connect(plan)
  const shown = reviewed === undefined ? null : getReview(means.store.reader, reviewed, reviewSchema)
  const review = shown ?? (await reviewNow(means, connection, plan, signal))
  return { calls: [...callsOfPlan(plan, await knownOf(means, connection, { plan, review }, signal))] }
}

async function reviewNow(
  { store, deviceLimit }: RunMeans,
  { ports, clocks }: Connection,
  plan: Plan,
  signal: AbortSignal,
): Promise<Review> {
  return (await check({ plan, ports, clocks, store: storeFacts(store), deviceLimit, signal, run: null })).review
}

interface Reviewed {
  readonly plan: Plan
  readonly review: Review
}

async function knownOf(
  { store }: RunMeans,
  connection: Connection,
  asked: Reviewed,
  signal: AbortSignal,
): Promise<KnownOfPlan> {
  const { review } = asked
  const { profile, fileSha256: sha256, existing } = review
  // Without a profile and its file nothing would be called at all.
  if (profile === null || sha256 === null) throw fail('blocked', 'review-blocked', { blocks: blocksOf(review) })
  const marker = profileMarker(review.tenantId, profile.id)
  const folder = await connection.ports.share.read(review.folderName, signal)
  const content = packageContentOf(store.reader, connection.id, marker)
  return {
    now: connection.clocks.world.now(),
    marker,
    file: {
      path: path.win32.join(folder.unc, path.basename(folder.path)),
      folder: folder.unc,
      sha256,
      there: existing.fileSha256 === sha256 && folder.others.length === 0,
    },
    resourceIds: review.devices.map((one) => one.resourceId),
    package:
      existing.package === null
        ? null
        : { id: existing.package.id, current: holdsFile(content, sha256, existing.package) },
    sequence: sequenceOf(asked, marker),
    missing: await missingOf(connection, asked, signal),
  }
}

const blocksOf = ({ findings }: Review): number => findings.filter((one) => one.level === 'block').length

function sequenceOf({ plan, review: { existing } }: Reviewed, marker: string): KnownOfPlan['sequence'] {
  if (existing.taskSequence === null || !('new' in plan.taskSequence)) return null
  const { id, hash, enabled } = existing.taskSequence
  return { id, enabled, same: hash === hashOfSequence(sequenceOfPlan(plan, marker, existing.package?.id ?? '')) }
}

async function missingOf(
  { ports }: Connection,
  { plan, review }: Reviewed,
  signal: AbortSignal,
): Promise<KnownOfPlan['missing']> {
  const points = pointsOf(plan, await ports.site.content.groups(signal))
  const there: readonly ContentRef[] = [
    ...refOf('boot-image', review.bootImage),
    ...refOf('os-image', review.osImage),
    ...refOf('package', review.existing.package),
  ]
  const states = await statesOf({ ports, signal }, there)
  const missing = there.map(({ kind, id }) => ({
    kind,
    id,
    points: points.filter((point) => !states.has(pairKey(id, point))),
  }))
  return review.existing.package === null ? [...missing, { kind: 'package', id: null, points }] : missing
}

const refOf = (kind: ContentKind, found: { readonly id: string } | null): readonly ContentRef[] =>
  found === null ? [] : [{ kind, id: found.id }]
