import type { Output } from '#shared/contract/calls.ts'
import { contentAt } from '#shared/plan/content-at.ts'
import type { ContentRef, DistributionPoint } from '#shared/site.ts'
import { pairKey, statesOf } from '../deploy/distribution.ts'
import { profileMarker } from '../deploy/markers.ts'
import type { LookAt } from './look-at.ts'

type Looked = Output<'distribution:look'>

interface Wanted extends ContentRef {
  readonly name: string
  /** Kilobytes; null: the site does not tell. */
  readonly size: number | null
  readonly sourceVersion: number
}

/** Where content can go, and what of it lies there already. What is not chosen yet is not listed. */
export async function lookAtDistribution(look: LookAt): Promise<Looked> {
  const { connection, signal, draft } = look
  const { content } = connection.ports.site
  const [points, groups, images, made] = await Promise.all([
    content.points(signal),
    content.groups(signal),
    chosenImages(look),
    packageMade(look),
  ])
  const wanted = made === null ? images : [...images, made]
  const states = await statesOf({ ports: connection.ports, signal }, wanted)
  const references = wanted.map(({ kind, id, name, size, sourceVersion }) => ({
    kind,
    id,
    name,
    bytes: size === null ? null : size * 1024,
    states: atEach(points, (point) => contentAt(states.get(pairKey(id, point)), { sourceVersion })),
  }))
  const toBeMade = {
    kind: 'package' as const,
    id: null,
    name: draft.package.name,
    bytes: null,
    states: atEach(points, () => 'missing' as const),
  }
  return {
    points: points.map(({ name, siteCode }) => ({ name, siteCode })),
    groups: groups.map((one) => ({ name: one.name, points: [...one.points] })),
    references: made === null ? [...references, toBeMade] : references,
  }
}

const atEach = <T>(points: readonly DistributionPoint[], state: (point: string) => T): Record<string, T> =>
  Object.fromEntries(points.map(({ name }) => [name, state(name)]))

async function chosenImages({ draft, connection, signal }: LookAt): Promise<readonly Wanted[]> {
  const { images } = connection.ports.site
  const { bootImageId, osImageId } = draft.taskSequence
  const boot = bootImageId === null ? null : await images.bootImage(bootImageId, signal)
  const os = osImageId === null ? null : await images.osImage(osImageId, signal)
  return [
    ...(boot === null ? [] : [{ ...boot, kind: 'boot-image' as const }]),
    ...(os === null ? [] : [{ ...os, kind: 'os-image' as const }]),
  ]
}

/** The package of the draft's profile; null: the run makes it. */
async function packageMade({ draft, connection, signal }: LookAt): Promise<Wanted | null> {
  if (draft.profile === null) return null
  const { tenant, site } = connection.ports
  const marker = profileMarker((await tenant.organization(signal)).id, draft.profile.id)
  const [made] = await site.packages.withMarker(marker, signal)
  return made === undefined ? null : { ...made, kind: 'package', size: null }
}
