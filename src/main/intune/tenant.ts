import { iso } from '#shared/clock.ts'
import { readOrganization } from '#shared/autopilot/organization.ts'
import { readProfile } from '#shared/autopilot/profile.ts'
import type { RegisteredDevice } from '#shared/tenant.ts'
import { managedDeviceProperties, readIdentity, readManagedDevice, readOnlyOne } from './answers.ts'
import { query, sameSerialKey, serialFilters } from './filters.ts'
import type { GraphClient } from './graph-client.ts'
import type { Tenant } from './port.ts'

// Profiles and the assignment status of a device exist in beta only (graph.md 2.1).
const profilesAddress = 'beta/deviceManagement/windowsAutopilotDeploymentProfiles'
const identitiesAddress = '/deviceManagement/windowsAutopilotDeviceIdentities'
const organizationAddress = `v1.0/organization?${query({ $select: 'id,displayName,verifiedDomains,assignedPlans' })}`

/** Graph's ids are GUIDs; anything else is the id of no profile and is not put into an address. */
const plausibleId = /^[0-9a-zA-Z-]{1,64}$/

/** The Tenant port over Microsoft Graph. */
export function graphTenant(client: GraphClient): Tenant {
  return {
    organization: async (signal) => {
      const body = await client.get(organizationAddress, 'organization', signal)
      return readOrganization(readOnlyOne(body, 'organization'))
    },
    profiles: async function* (signal) {
      for await (const page of client.pages(profilesAddress, 'profiles', signal))
        yield page.map((one) => readProfile(one))
    },
    profile: async (id, signal) => {
      if (!plausibleId.test(id)) return null
      const body = await client.find(`${profilesAddress}/${id}`, 'profile', signal)
      return body === null ? null : readProfile(body)
    },
    registered: async (serials, signal) => {
      const wanted = new Set(serials.map(sameSerialKey))
      const addresses = serialFilters(serials).map((filter) => `${identitiesAddress}?${query({ $filter: filter })}`)
      // Two filters may find the same device.
      const found = new Map<string, RegisteredDevice>()
      for await (const page of client.pagesOfAll('beta', addresses, 'registered-devices', signal)) {
        for (const device of page.map(readIdentity)) {
          if (wanted.has(sameSerialKey(device.serial))) found.set(device.id, device)
        }
      }
      return [...found.values()]
    },
    enrolledSince: async function* (since, signal) {
      const from = iso(Date.parse(since))
      const options = { $filter: `enrolledDateTime ge ${from}`, $select: managedDeviceProperties }
      const address = `v1.0/deviceManagement/managedDevices?${query(options)}`
      for await (const page of client.pages(address, 'enrolled-devices', signal)) {
        // A service that ignores the filter must not bring older enrolments in.
        const devices = page.map(readManagedDevice).filter((device) => device !== null)
        yield devices.filter((device) => device.enrolledAt >= from)
      }
    },
    requests: () => client.requests(),
  }
}
