import type { EnrolledDevice, RegisteredDevice } from '#shared/tenant.ts'
import type { OrganizationReading } from '#shared/autopilot/organization.ts'
import type { ProfileReading } from '#shared/autopilot/profile.ts'

/**
 * Port Tenant: what is asked of Intune and Microsoft Entra ID. Fails with a `Failed` of kind `outside`
 * (codes tenant-...); an aborted signal rejects with the signal's reason.
 */
export interface Tenant {
  organization(signal: AbortSignal): Promise<OrganizationReading>
  /** Every profile, suitable or not, page by page as the service gives them. */
  profiles(signal: AbortSignal): AsyncIterable<readonly ProfileReading[]>
  /** null: no profile has this id. */
  profile(id: string, signal: AbortSignal): Promise<ProfileReading | null>
  /** Registered devices among these serial numbers (compared exactly, without letter case). */
  registered(serials: readonly string[], signal: AbortSignal): Promise<readonly RegisteredDevice[]>
  /** Devices enrolled at or after `since` (ISO 8601), oldest first within a page as the service gives them. */
  enrolledSince(since: string, signal: AbortSignal): AsyncIterable<readonly EnrolledDevice[]>
  /** HTTP requests sent so far. */
  requests(): number
}
