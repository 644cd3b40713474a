import { z } from 'zod'
import type { GateFacts } from '#shared/plan/gate.ts'
import { identityKeys } from '#shared/plan/identity.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Review, ReviewedDevice } from '#shared/plan/review.ts'
import type { DeviceRecord, DeviceVariable } from '#shared/site.ts'
import { permitVariable } from '#shared/task-sequence/guard.ts'
import { siteBatch } from '#shared/site.ts'
import { batches, gather } from '../batches.ts'
import type { DeployContext } from './context.ts'
import { isCurrent, pairKey, statesOf, wanted } from './distribution.ts'
import { need, type DeployFacts } from './facts.ts'
import { hashOfSequence } from './sequence-of-plan.ts'

/** What the gate needs to look at the world; a running step has it, and so has a question about a waiting run. */
export interface GateAsked {
  readonly plan: Plan
  readonly review: Review
  readonly ports: DeployContext['ports']
  readonly facts: DeployFacts
  readonly signal: AbortSignal
}

/** Reads the world at the last moment before the deployment, everything anew (design, "The gate"). */
export async function gateFacts(asked: GateAsked, deviceLimit: number | null): Promise<GateFacts> {
  const { ports, facts, review, plan, signal } = asked
  const { site, tenant, share } = ports
  const collectionId = need(facts.collection, 'the collection').id
  const file = need(facts.configuration, 'the configuration file')
  const organization = await tenant.organization(signal)
  const profile = await tenant.profile(review.profile?.id ?? '', signal)
  const folder = await share.read(file.folderName, signal)
  const members = await gather(site.collections.members(collectionId, signal))
  const bootImage = review.bootImage === null ? null : await site.images.bootImage(review.bootImage.id, signal)
  const osImage = review.osImage === null ? null : await site.images.osImage(review.osImage.id, signal)
  const sequence = await sequenceNow(asked)
  return {
    tenantId: organization.id,
    profile: profile === null ? null : { id: profile.id, lastModified: profile.lastModified ?? '' },
    fileOnShare: folder.sha256,
    others: folder.others,
    fileTenantId: tenantInFile(folder.bytes),
    records: await recordsLike({ ports, signal }, review.devices),
    collection: await site.collections.get(collectionId, signal),
    rules: await gather(site.collections.rules(collectionId, signal)),
    members,
    permits: await permitsOf(asked, [...new Set([...members, ...review.devices.map((one) => one.resourceId)])]),
    otherDeployments: (await site.deployments.onCollection(collectionId, signal)).filter(
      (one) => one.id !== facts.deployment?.id,
    ),
    package: await site.packages.get(need(facts.package, 'the package').id, signal),
    sequence,
    bootImage: bootImage === null ? null : versionOf(bootImage),
    osImage: osImage === null ? null : versionOf(osImage),
    missingContent: sequence === null ? [] : await missingContent(asked),
    cap: Math.min(plan.deployment.cap, deviceLimit ?? plan.deployment.cap),
  }
}

const versionOf = (image: { id: string; version: string; sourceVersion: number }) => ({
  id: image.id,
  version: image.version,
  sourceVersion: image.sourceVersion,
})

const tenantOfFile = z.object({ CloudAssignedTenantId: z.string() })

/** Only the tenant is asked of the file here; its bytes are compared as a whole by hash. */
function tenantInFile(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('ascii').decode(bytes))
    return tenantOfFile.safeParse(parsed).data?.CloudAssignedTenantId ?? null
  } catch {
    // Not JSON: then it is not the reviewed file either, and its hash says so.
    return null
  }
}

/** Every record that shares resource id, serial number, SMBIOS GUID or name with one of the devices. */
export async function recordsLike(
  { ports, signal }: { ports: DeployContext['ports']; signal: AbortSignal },
  devices: readonly Pick<ReviewedDevice, 'resourceId' | 'name' | 'serial' | 'smbiosGuid'>[],
): Promise<readonly DeviceRecord[]> {
  const keys = devices.flatMap(identityKeys)
  const records = new Map<number, DeviceRecord>()
  for (const batch of batches(keys, siteBatch)) {
    const found = await ports.site.devices.find(batch, signal)
    for (const record of found.flatMap((one) => one.records)) records.set(record.resourceId, record)
  }
  return [...records.values()]
}

async function permitsOf({ ports, signal }: GateAsked, ids: readonly number[]): Promise<readonly DeviceVariable[]> {
  const all: DeviceVariable[] = []
  for (const batch of batches(ids, siteBatch))
    all.push(...(await ports.site.devices.variables(batch, permitVariable, signal)))
  return all
}

export async function sequenceNow({
  ports,
  signal,
  facts,
}: Omit<GateAsked, 'plan' | 'review'>): Promise<GateFacts['sequence']> {
  const id = need(facts.sequence, 'the task sequence').id
  const record = await ports.site.taskSequences.get(id, signal)
  if (record === null) return null
  const hash = hashOfSequence(await ports.site.taskSequences.read(id, signal))
  return { hash, enabled: record.enabled }
}

async function missingContent(asked: GateAsked): Promise<readonly string[]> {
  const pairs = await wanted(asked)
  const states = await statesOf(asked, [...new Map(pairs.map((one) => [one.content.id, one.content])).values()])
  return pairs
    .filter(({ content, point }) => !isCurrent(states.get(pairKey(content.id, point)), content))
    .map(({ content, point }) => pairKey(content.id, point))
}
