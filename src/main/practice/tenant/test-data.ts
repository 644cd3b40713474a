import type { Disturbance, GraphIdentity, GraphManagedDevice, GraphPage, TenantData } from './data.ts'
import { tenantFixtures } from './fixtures.ts'

/** The fixtures and some devices, kept in memory. */
export function memoryData(
  more: {
    readonly identities?: readonly GraphIdentity[]
    readonly devices?: readonly GraphManagedDevice[]
    readonly disturbance?: (requestNumber: number) => Disturbance
  } = {},
): TenantData {
  const { organization, profiles } = tenantFixtures(1)
  const { identities = [], devices = [], disturbance = () => 'none' } = more
  const has = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())
  return {
    organization: () => organization,
    profiles: (skip, top) => page(profiles, skip, top),
    profile: (id) => profiles.find((one) => one.id === id.toLowerCase()) ?? null,
    identities: (contains, skip, top) =>
      page(
        identities.filter((one) => has(one.serialNumber, contains)),
        skip,
        top,
      ),
    managedDevices: (since, skip, top) =>
      page(
        devices.filter((one) => one.enrolledDateTime >= since),
        skip,
        top,
      ),
    disturbance,
  }
}

const page = <T>(all: readonly T[], skip: number, top: number): GraphPage<T> => ({
  items: all.slice(skip, skip + top),
  more: all.length > skip + top,
})

export const testIdentity = (
  serial: string,
  status: GraphIdentity['deploymentProfileAssignmentStatus'] = 'notAssigned',
): GraphIdentity => ({
  id: `identity of ${serial}`,
  serialNumber: serial,
  model: 'Laptop 5',
  manufacturer: 'Example',
  groupTag: 'ROOM',
  enrollmentState: 'notContacted',
  deploymentProfileAssignmentStatus: status,
})

export const testDevice = (serial: string, enrolledDateTime: string): GraphManagedDevice => ({
  id: `device of ${serial}`,
  serialNumber: serial,
  deviceName: `ROOM-${serial}`,
  enrolledDateTime,
  enrollmentProfileName: 'OfflineAutopilotprofile-7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11',
  operatingSystem: 'Windows',
})
