import type {
  CollectionRecord,
  DeploymentRecord,
  DeviceRecord,
  DeviceVariable,
  MembershipRule,
  PackageRecord,
} from '../site.ts'
import { acceptable, refused, type Difference } from './difference.ts'
import { isToldApart, RecordIndex } from './identity.ts'
import { identityOf, type Review, type ReviewedDevice } from './review.ts'

/** What the run itself made and recorded: the gate compares the site with this where the review could not know it. */
export interface Made {
  readonly packageId: string
  readonly packageVersion: number
  readonly collectionId: string
  readonly sequenceId: string
  readonly sequenceHash: string
  readonly permit: string
}

/** The world at the last moment before the deployment. */
export interface GateFacts {
  readonly tenantId: string
  readonly profile: { readonly id: string; readonly lastModified: string } | null
  readonly fileOnShare: string | null
  readonly others: readonly string[]
  /** Tenant id inside the file on the share. */
  readonly fileTenantId: string | null
  readonly records: readonly DeviceRecord[]
  readonly collection: CollectionRecord | null
  readonly rules: readonly MembershipRule[]
  readonly members: readonly number[]
  readonly permits: readonly DeviceVariable[]
  readonly otherDeployments: readonly DeploymentRecord[]
  readonly package: PackageRecord | null
  readonly sequence: { readonly hash: string; readonly enabled: boolean } | null
  readonly bootImage: { readonly id: string; readonly version: string; readonly sourceVersion: number } | null
  readonly osImage: { readonly id: string; readonly version: string; readonly sourceVersion: number } | null
  /** Content and point that are not installed at the current version. */
  readonly missingContent: readonly string[]
  readonly cap: number
}

/** Compares what was reviewed (and what the run made) with the world: empty means the gate is open (design, "The gate"). */
export function compareAtGate(review: Review, made: Made, now: GateFacts): readonly Difference[] {
  return [
    ...tenantAndFile(review, now),
    ...images(review, now),
    ...packageAndSequence(made, now),
    ...devices(review, now),
    ...collection(review, made, now),
  ]
}

const show = (value: unknown): string =>
  value === null ? '-' : typeof value === 'string' ? value : JSON.stringify(value)

function* tenantAndFile(review: Review, now: GateFacts): Generator<Difference> {
  if (now.tenantId !== review.tenantId) yield refused('tenant', 'tenant', review.tenantId, now.tenantId, 'review-again')
  if (now.profile?.id !== review.profile?.id || now.profile === null)
    yield refused('profile', show(review.profile?.name ?? null), show(review.profile?.id ?? null), '-', 'review-again')
  else if (now.profile.lastModified !== review.profile?.lastModified)
    yield acceptable(
      'profile',
      show(review.profile?.name ?? null),
      show(review.profile?.lastModified ?? null),
      now.profile.lastModified,
    )
  if (now.fileOnShare !== review.fileSha256)
    yield acceptable('file-on-share', review.folderName, show(review.fileSha256), show(now.fileOnShare))
  else if (now.fileTenantId !== now.tenantId)
    yield refused('file', review.folderName, now.tenantId, show(now.fileTenantId), 'review-again')
  if (now.others.length > 0) yield refused('share-folder', review.folderName, '-', now.others.join(', '), 'fix')
}

function* images(review: Review, now: GateFacts): Generator<Difference> {
  const boot = review.bootImage
  if (boot !== null && show(boot) !== show(now.bootImage))
    yield refused('boot-image', boot.id, show(boot), show(now.bootImage), 'review-again')
  const os = review.osImage
  const osNow = now.osImage === null || os === null ? null : { ...now.osImage, index: os.index }
  if (os !== null && show(os) !== show(osNow)) yield refused('os-image', os.id, show(os), show(osNow), 'review-again')
}

function* packageAndSequence(made: Made, now: GateFacts): Generator<Difference> {
  if (now.package === null) yield refused('package', made.packageId, made.packageId, '-', 'review-again')
  else if (now.package.sourceVersion !== made.packageVersion)
    yield acceptable('package-version', made.packageId, String(made.packageVersion), String(now.package.sourceVersion))
  if (now.sequence === null) yield refused('task-sequence', made.sequenceId, made.sequenceId, '-', 'review-again')
  else {
    if (now.sequence.hash !== made.sequenceHash)
      yield acceptable('task-sequence', made.sequenceId, made.sequenceHash, now.sequence.hash)
    if (!now.sequence.enabled) yield acceptable('task-sequence-disabled', made.sequenceId, 'enabled', 'disabled')
  }
  for (const missing of now.missingContent) yield refused('content', missing, 'installed', 'not installed', 'fix')
}

function* devices(review: Review, now: GateFacts): Generator<Difference> {
  const byId = new Map(now.records.map((one) => [one.resourceId, one]))
  const index = new RecordIndex(now.records.filter((one) => !one.isObsolete))
  for (const device of review.devices) yield* oneDevice(device, byId.get(device.resourceId), index)
  if (review.devices.length > now.cap)
    yield refused('too-many', 'devices', String(now.cap), String(review.devices.length), 'review-again')
}

function* oneDevice(
  device: ReviewedDevice,
  record: DeviceRecord | undefined,
  index: RecordIndex,
): Generator<Difference> {
  const before = show(identityOf(device))
  if (record === undefined) {
    yield refused('device-gone', device.name, before, '-', 'leave-out')
    return
  }
  if (record.isObsolete) {
    const newer = index.like(device).map((one) => one.resourceId)
    yield refused('device-obsolete', device.name, before, show({ obsolete: device.resourceId, newer }), 'leave-out')
    return
  }
  if (show(identityOf(record)) !== before)
    yield refused('device-changed', device.name, before, show(identityOf(record)), 'leave-out')
  const others = index
    .like(device)
    .filter((one) => one.resourceId !== device.resourceId && !isReviewedBeside(device, record, one))
  if (others.length > 0)
    yield refused('device-duplicate', device.name, before, show(others.map((one) => one.resourceId)), 'leave-out')
  if (record.isServer || record.isSiteSystem) yield refused('device-server', device.name, before, 'server', 'leave-out')
}

/** One of the records that the plan chose this one from, as it was agreed to, and still told apart from it. */
const isReviewedBeside = ({ besides }: ReviewedDevice, record: DeviceRecord, other: DeviceRecord): boolean =>
  besides.includes(other.resourceId) && isToldApart(record, other)

function* collection(review: Review, made: Made, now: GateFacts): Generator<Difference> {
  const record = now.collection
  if (record === null || record.refresh !== 'manual' || /^SMS/i.test(record.id)) {
    yield refused('collection', made.collectionId, 'manual refresh', show(record), 'review-again')
    return
  }
  const foreign = now.rules.filter((rule) => rule.kind !== 'direct')
  if (foreign.length > 0) yield refused('collection-rules', record.name, 'direct rules only', show(foreign), 'fix')
  if (now.otherDeployments.length > 0) {
    const ids = now.otherDeployments.map((one) => one.id).join(', ')
    yield refused('other-deployments', record.name, '-', ids, 'fix')
  }
  yield* members(review, made, now, record)
}

function* members(review: Review, made: Made, now: GateFacts, record: CollectionRecord): Generator<Difference> {
  const present = new Set(now.members)
  const chosen = new Set(review.devices.map((one) => one.resourceId))
  for (const device of review.devices)
    if (!present.has(device.resourceId))
      yield refused('members', device.name, String(device.resourceId), '-', 'leave-out')
  const uninvited = now.members.filter((id) => !chosen.has(id))
  if (uninvited.length > 0) yield refused('members', record.name, '-', uninvited.join(', '), 'fix')
  const permitted = new Map(now.permits.map((one) => [one.resourceId, one.value]))
  for (const device of review.devices)
    if (permitted.get(device.resourceId) !== made.permit)
      yield acceptable('permits', device.name, made.permit, permitted.get(device.resourceId) ?? '-')
  for (const id of uninvited)
    if (permitted.has(id)) yield refused('permits', String(id), '-', show(permitted.get(id) ?? null), 'fix')
}
