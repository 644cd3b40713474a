import type {
  ActiveDirectoryWindowsAutopilotDeploymentProfile,
  AzureADWindowsAutopilotDeploymentProfile,
  ManagedDevice,
  Organization,
  WindowsAutopilotDeploymentProfile,
  WindowsAutopilotDeviceIdentity,
} from '@microsoft/microsoft-graph-types-beta'

type With<T, K extends keyof T> = T & { readonly [P in K]-?: NonNullable<T[P]> }

export type GraphOrganization = With<Organization, 'id' | 'displayName' | 'verifiedDomains'>

type ProfileKeys = 'id' | 'displayName' | 'lastModifiedDateTime'

/** A profile as the service sends it: one of the two known subtypes. */
type KnownProfile =
  | (With<AzureADWindowsAutopilotDeploymentProfile, ProfileKeys> & {
      readonly '@odata.type': '#microsoft.graph.azureADWindowsAutopilotDeploymentProfile'
    })
  | (With<ActiveDirectoryWindowsAutopilotDeploymentProfile, ProfileKeys> & {
      readonly '@odata.type': '#microsoft.graph.activeDirectoryWindowsAutopilotDeploymentProfile'
    })

/** A profile whose device type came after today's metadata (graph.md 2.1: unknown members are data). */
type FutureProfile = Omit<With<WindowsAutopilotDeploymentProfile, ProfileKeys>, 'deviceType'> & {
  readonly '@odata.type': KnownProfile['@odata.type']
  readonly deviceType: 'holographicDesk'
}

export type GraphProfile = KnownProfile | FutureProfile

export type GraphIdentity = With<
  WindowsAutopilotDeviceIdentity,
  'id' | 'serialNumber' | 'deploymentProfileAssignmentStatus'
>

export type GraphManagedDevice = With<
  Pick<
    ManagedDevice,
    | 'id'
    | 'serialNumber'
    | 'deviceName'
    | 'enrolledDateTime'
    | 'enrollmentProfileName'
    | 'deviceEnrollmentType'
    | 'joinType'
    | 'managedDeviceOwnerType'
    | 'operatingSystem'
    | 'model'
    | 'lastSyncDateTime'
    | 'azureADDeviceId'
  >,
  'id' | 'serialNumber' | 'deviceName' | 'enrolledDateTime'
>

/** One page of a list; `more`: something follows after these. */
export interface GraphPage<T> {
  readonly items: readonly T[]
  readonly more: boolean
}

/**
 * What happens to one request. throttle: 429 with Retry-After; gone: the connection is cut without an answer;
 * slow: the right answer, late.
 */
export type Disturbance = 'none' | 'throttle' | 'gone' | 'slow'

/**
 * What the practice tenant asks the world for, each time it is asked itself: bodies shaped as Graph sends them, checked
 * by the compiler against Microsoft's typings. Lists have a stable order in which new entries come last.
 */
export interface TenantData {
  organization(): GraphOrganization
  profiles(skip: number, top: number): GraphPage<GraphProfile>
  profile(id: string): GraphProfile | null
  /** Device identities whose serial number contains the text, in any letter case. */
  identities(contains: string, skip: number, top: number): GraphPage<GraphIdentity>
  /** Devices enrolled at or after `since` (ISO 8601), oldest first. */
  managedDevices(since: string, skip: number, top: number): GraphPage<GraphManagedDevice>
  /** Asked once for each request with the right token, with 1, 2, 3 ... since this server was started. */
  disturbance(requestNumber: number): Disturbance
}
