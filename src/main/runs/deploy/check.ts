import type { Difference } from '#shared/plan/difference.ts'
import { isBlocked, type Finding } from '#shared/finding.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { identityOf, reviewHashInput, reviewPlan, type Review } from '#shared/plan/review.ts'
import { acceptable, refused } from '#shared/plan/difference.ts'
import { sha256 } from '#main/ids.ts'
import { collectFacts, type Collecting } from './collect.ts'

export interface Checked {
  readonly plan: Plan
  readonly review: Review
  readonly hash: string
  readonly ok: boolean
}

/** Reads the facts and reviews the plan: the same for `plan check`, for the step `check` and for a confirmation. */
export async function check(asked: Collecting): Promise<Checked> {
  const review = reviewPlan(asked.plan, await collectFacts(asked))
  return {
    plan: asked.plan,
    review,
    hash: sha256(reviewHashInput(asked.plan, review)),
    ok: !isBlocked(review.findings),
  }
}

/** What differs between two reviews of one plan, for a hash that is no longer current. */
export function reviewDifferences(
  reviewed: Review | null,
  now: Review,
  hashes: { reviewed: string; now: string },
): readonly Difference[] {
  if (hashes.reviewed === hashes.now) return []
  if (reviewed === null) return [acceptable('review', 'plan', hashes.reviewed, hashes.now)]
  const found: Difference[] = []
  const compare = (what: Difference['what'], subject: string, before: unknown, after: unknown, make = acceptable) => {
    const [a, b] = [text(before), text(after)]
    if (a !== b) found.push(make(what, subject, a, b))
  }
  if (reviewed.tenantId !== now.tenantId)
    found.push(refused('tenant', 'tenant', reviewed.tenantId, now.tenantId, 'review-again'))
  compare('profile', reviewed.profile?.name ?? '-', reviewed.profile?.lastModified, now.profile?.lastModified)
  compare('file', reviewed.folderName, reviewed.fileSha256, now.fileSha256)
  compare('file-on-share', reviewed.folderName, reviewed.existing.fileSha256, now.existing.fileSha256)
  compare('boot-image', 'boot image', reviewed.bootImage, now.bootImage)
  compare('os-image', 'OS image', reviewed.osImage, now.osImage)
  compare('package', 'package', reviewed.existing.package, now.existing.package)
  compare('task-sequence', 'task sequence', reviewed.existing.taskSequence, now.existing.taskSequence)
  found.push(...deviceDifferences(reviewed, now))
  compare('review', 'findings', weighty(reviewed.findings), weighty(now.findings))
  return found.length > 0 ? found : [acceptable('review', 'plan', hashes.reviewed, hashes.now)]
}

/** Devices of one review that the other does not have, or has as another one. */
export function* deviceDifferences(reviewed: Review, now: Review): Generator<Difference> {
  const current = new Map(now.devices.map((one) => [one.resourceId, one]))
  for (const device of reviewed.devices) {
    const there = current.get(device.resourceId)
    const before = text(identityOf(device))
    if (there === undefined) yield refused('device-gone', device.name, before, '-', 'review-again')
    else if (text(identityOf(there)) !== before)
      yield refused('device-changed', device.name, before, text(identityOf(there)), 'review-again')
  }
}

const weighty = (findings: readonly Finding[]): string =>
  findings
    .filter((one) => one.level !== 'note')
    .map((one) => `${one.code} ${one.where}`)
    .join(', ')

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
