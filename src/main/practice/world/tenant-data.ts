import type { Disturbance, GraphIdentity, GraphManagedDevice, GraphPage, TenantData } from '../tenant/data.ts'
import { read } from './act.ts'
import { flag, int, shape, text, textOrNull } from './db.ts'
import { graphProfile, graphProfiles, tenantOrganization } from './tenant-objects.ts'
import type { World } from './world.ts'

const identityRow = shape({ id: text, serial: text, model: text, groupTag: text, profileId: textOrNull })
const managedRow = shape({
  id: text,
  serial: text,
  name: text,
  model: text,
  enrolledAt: int,
  enrollmentProfileName: text,
  hybrid: flag,
})

/** The practice tenant's data, out of the world. */
export function tenantData(world: World): TenantData {
  return {
    organization: () => read(world, () => tenantOrganization(world)),
    profiles: (skip, top) =>
      cut(
        read(world, () => graphProfiles(world, skip, top + 1)),
        top,
      ),
    profile: (id) => read(world, () => graphProfile(world, id)),
    identities: (contains, skip, top) => identities(world, contains, skip, top),
    managedDevices: (since, skip, top) => managedDevices(world, since, skip, top),
    disturbance: (requestNumber) => disturbance(world, requestNumber),
  }
}

const cut = <T>(items: readonly T[], top: number): GraphPage<T> => ({
  items: items.slice(0, top),
  more: items.length > top,
})

function identities(world: World, contains: string, skip: number, top: number): GraphPage<GraphIdentity> {
  const rows = read(world, () =>
    world.db.all(
      identityRow,
      'FROM registration WHERE instr(lower(serial), lower(?)) > 0 ORDER BY position LIMIT ? OFFSET ?',
      contains,
      top + 1,
      skip,
    ),
  )
  const page = cut(rows, top)
  return {
    more: page.more,
    items: page.items.map(({ id, serial, model, groupTag, profileId }) => ({
      id,
      serialNumber: serial,
      model,
      groupTag,
      enrollmentState: 'notContacted',
      deploymentProfileAssignmentStatus: profileId === null ? 'notAssigned' : 'assignedUnkownSyncState',
    })),
  }
}

function managedDevices(world: World, since: string, skip: number, top: number): GraphPage<GraphManagedDevice> {
  const rows = read(world, () =>
    world.db.all(
      managedRow,
      'FROM managedDevice WHERE enrolledAt >= ? ORDER BY enrolledAt, position LIMIT ? OFFSET ?',
      Date.parse(since),
      top + 1,
      skip,
    ),
  )
  const page = cut(rows, top)
  return {
    more: page.more,
    items: page.items.map((row) => ({
      id: row.id,
      serialNumber: row.serial,
      deviceName: row.name,
      model: row.model,
      operatingSystem: 'Windows',
      managedDeviceOwnerType: 'personal',
      deviceEnrollmentType: row.hybrid ? 'windowsCoManagement' : 'windowsAzureADJoin',
      joinType: row.hybrid ? 'hybridAzureADJoined' : 'azureADJoined',
      enrolledDateTime: new Date(row.enrolledAt).toISOString(),
      lastSyncDateTime: new Date(row.enrolledAt).toISOString(),
      enrollmentProfileName: row.enrollmentProfileName,
    })),
  }
}

function disturbance(world: World, requestNumber: number): Disturbance {
  const found = world.faults.map((one) => one.request?.(world, requestNumber)).filter((one) => one !== undefined)
  return found.includes('gone') ? 'gone' : (found[0] ?? 'none')
}
