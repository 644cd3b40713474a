import type { FileFacts, ReviewFacts } from '#shared/plan/facts.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { PackageRecord, TaskSequenceRecord } from '#shared/site.ts'
import { readMarker, runMarkerPrefix } from '#shared/markers.ts'
import type { Collecting } from './collect.ts'
import type { TenantFacts } from './collect-tenant.ts'
import { profileMarker, runMarker } from './markers.ts'
import { folderNameOf, othersOnFolder, sequenceThere } from './profile-objects.ts'
import { sequenceOfPlan } from './sequence-of-plan.ts'

type Objects = Pick<
  ReviewFacts,
  | 'limitingCollection'
  | 'collectionsNamed'
  | 'bootImage'
  | 'osImage'
  | 'points'
  | 'groups'
  | 'packages'
  | 'sequences'
  | 'elsewhere'
  | 'sharedRuns'
  | 'file'
>

/** What the site and the share hold already of what the plan needs. */
export async function collectObjects(asked: Collecting, tenant: TenantFacts): Promise<Objects> {
  const { plan, ports, store, signal, run } = asked
  const { site } = ports
  const marker = profileMarker(tenant.organizationId, tenant.profile?.id ?? '')
  const wanted = 'new' in plan.taskSequence ? plan.taskSequence.new : null
  const known = tenant.profile !== null
  const packages = known ? await site.packages.withMarker(marker, signal) : []
  const records = known ? await site.taskSequences.withMarker(marker, signal) : []
  const planned = wanted === null ? null : sequenceOfPlan(plan, marker, packages[0]?.id ?? '')
  const sequences: ReviewFacts['sequences'][number][] = []
  for (const record of records) sequences.push((await sequenceThere(site, record, planned, signal)).facts)
  return {
    ...(await collectCollection(plan, asked)),
    bootImage: wanted === null ? null : await site.images.bootImage(wanted.bootImageId, signal),
    osImage: wanted === null ? null : await site.images.osImage(wanted.osImageId, signal),
    points: await site.content.points(signal),
    groups: await site.content.groups(signal),
    packages,
    sequences,
    elsewhere: await elsewhere(asked, marker, packages, records),
    sharedRuns: store.sharedRuns(marker, run),
    file: await fileFacts(asked, tenant, packages),
  }
}

async function collectCollection(
  plan: Plan,
  { ports, signal, run }: Collecting,
): Promise<Pick<Objects, 'limitingCollection' | 'collectionsNamed'>> {
  if (!('new' in plan.collection)) return { limitingCollection: null, collectionsNamed: [] }
  const { name, limitingCollectionId } = plan.collection.new
  const named = await ports.site.collections.withName(name, signal)
  return {
    limitingCollection: await ports.site.collections.get(limitingCollectionId, signal),
    collectionsNamed: named.filter((one) => run === null || readMarker(one.comment) !== runMarker(run)),
  }
}

/** Objects with this profile's marker, and deployments of its sequence, that no run of this store made. */
async function elsewhere(
  { ports, store, signal }: Collecting,
  marker: string,
  packages: readonly PackageRecord[],
  sequences: readonly TaskSequenceRecord[],
): Promise<readonly string[]> {
  const shared = [...packages, ...sequences].map((one) => one.id)
  const here = store.madeHere(marker, shared)
  const strangers = shared.filter((id) => !here.has(id))
  for (const { id } of sequences)
    for (const deployment of await ports.site.deployments.ofTaskSequence(id, signal)) {
      const ours = readMarker(deployment.comment)
      if (ours === null || !ours.startsWith(runMarkerPrefix)) continue
      if (!store.madeHere(ours, [deployment.id]).has(deployment.id)) strangers.push(deployment.id)
    }
  return strangers
}

async function fileFacts(
  { ports, store, signal }: Collecting,
  tenant: TenantFacts,
  made: readonly PackageRecord[],
): Promise<FileFacts | null> {
  if (tenant.file === null) return null
  const folderName = folderNameOf(tenant.file, made[0])
  const folder = await ports.share.read(folderName, signal)
  return {
    sha256: tenant.file.sha256,
    folderName,
    onShare: folder.sha256,
    others: folder.others,
    usedBy: await othersOnFolder(ports.site, folder.unc, made, signal),
    devicesWithOld:
      folder.sha256 === null || folder.sha256 === tenant.file.sha256
        ? { count: 0, names: [] }
        : store.devicesWithFile(folder.sha256),
  }
}
