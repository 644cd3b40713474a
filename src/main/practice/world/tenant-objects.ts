import type { GraphOrganization, GraphProfile } from '../tenant/data.ts'
import { int, shape, text } from './db.ts'
import type { World } from './world.ts'

const body = shape({ body: text })

/** The tenant's one organization. */
export function tenantOrganization(world: World): GraphOrganization {
  const row = world.db.get(body, "FROM tenantObject WHERE kind = 'organization'")
  if (row === undefined) throw new TypeError('the practice tenant has no organization')
  return JSON.parse(row.body) as GraphOrganization
}

/** The tenant's id. */
export const tenantIdOf = (world: World): string => tenantOrganization(world).id

/** null: no profile has this id. */
export function graphProfile(world: World, id: string): GraphProfile | null {
  const row = world.db.get(body, "FROM tenantObject WHERE kind = 'profile' AND id = ?", id.toLowerCase())
  return row === undefined ? null : (JSON.parse(row.body) as GraphProfile)
}

/** Profiles in the order of the service. */
export const graphProfiles = (world: World, skip: number, top: number): readonly GraphProfile[] =>
  world.db
    .all(body, "FROM tenantObject WHERE kind = 'profile' ORDER BY position LIMIT ? OFFSET ?", top, skip)
    .map((row) => JSON.parse(row.body) as GraphProfile)

/** Stores an object, or replaces the one with its id in its place. */
export function keepTenantObject(
  world: World,
  kind: 'organization' | 'profile',
  object: GraphOrganization | GraphProfile,
): void {
  const known = world.db.get(
    shape({ position: int }),
    'FROM tenantObject WHERE kind = ? ORDER BY position DESC LIMIT 1',
    kind,
  )
  world.db.run(
    `INSERT INTO tenantObject (kind, position, id, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body`,
    kind,
    (known?.position ?? 0) + 1,
    object.id.toLowerCase(),
    JSON.stringify(object),
  )
}

/** What enrolling with an assigned profile needs of it. */
export function tenantProfile(
  world: World,
  id: string,
): { displayName: string; deviceNameTemplate: string | null; hybrid: boolean } | null {
  const profile = graphProfile(world, id)
  if (profile === null) return null
  return {
    displayName: profile.displayName,
    deviceNameTemplate: profile.deviceNameTemplate ?? null,
    hybrid: profile['@odata.type'] === '#microsoft.graph.activeDirectoryWindowsAutopilotDeploymentProfile',
  }
}
