/** Objects of a Configuration Manager site in our words. Times are ISO 8601 UTC; ids as the site gives them. */

/** At most this many devices, keys or rules in one call of a site port. */
export const siteBatch = 500

export interface SiteFacts {
  readonly siteCode: string
  readonly siteName: string
  readonly version: string
  readonly provider: string
  /** Whose rights apply: DOMAIN\user. */
  readonly account: string
}

export interface PackageRecord {
  readonly id: string
  readonly name: string
  readonly description: string
  /** UNC folder that the site reads the content from. */
  readonly path: string
  /** Raised by the site each time the content is taken from the path anew. */
  readonly sourceVersion: number
  readonly programs: number
}

export type RefreshKind = 'manual' | 'periodic' | 'continuous' | 'both'

export interface CollectionRecord {
  readonly id: string
  readonly name: string
  readonly comment: string
  readonly limitingCollectionId: string
  readonly refresh: RefreshKind
  /** When the membership was last evaluated; null: never. */
  readonly evaluatedAt: string | null
  readonly memberCount: number
}

export type MembershipRule =
  | { readonly kind: 'direct'; readonly resourceId: number }
  | { readonly kind: 'query'; readonly name: string; readonly expression: string }
  | { readonly kind: 'include' | 'exclude'; readonly collectionId: string }

/** How a plan, a scan or a file names a device. */
export type DeviceKey =
  | { readonly serial: string }
  | { readonly name: string }
  | { readonly resourceId: number }
  | { readonly mac: string }
  | { readonly smbiosGuid: string }

export interface DeviceRecord {
  readonly resourceId: number
  readonly name: string
  readonly serial: string
  readonly smbiosGuid: string
  /** ConfigMgr's own unique id of a client ("GUID:..."); empty where no client was ever installed. */
  readonly smsId: string
  readonly model: string
  readonly isClient: boolean
  readonly isActive: boolean
  readonly isObsolete: boolean
  readonly isBlocked: boolean
  readonly isVirtual: boolean
  readonly operatingSystem: string
  readonly isServer: boolean
  readonly isSiteSystem: boolean
  /** Active Directory domain as inventoried; '' = workgroup. */
  readonly domain: string
  /** Joined to Microsoft Entra ID as inventoried. */
  readonly entraJoined: boolean
  /** null: never. */
  readonly lastContact: string | null
}

export interface FoundDevice {
  readonly key: DeviceKey
  readonly records: readonly DeviceRecord[]
}

export interface BootImage {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly sourceVersion: number
  readonly architecture: 'x64' | 'x86' | 'arm64'
}

export interface ImageIndex {
  readonly index: number
  readonly name: string
  /** EditionId as Windows names it: Enterprise, Education, Professional, Core, ServerStandard, ... */
  readonly edition: string
  readonly architecture: string
  readonly version: string
}

export interface OsImage {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly sourceVersion: number
  readonly indexes: readonly ImageIndex[]
}

export interface TaskSequenceRecord {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly bootImageId: string
  readonly enabled: boolean
  readonly modifiedAt: string
}

export type ContentKind = 'package' | 'boot-image' | 'os-image'

export interface ContentRef {
  readonly kind: ContentKind
  readonly id: string
}

/** What a task sequence needs on distribution points. */
export interface SequenceReference extends ContentRef {
  readonly name: string
  /** Kilobytes at the source. */
  readonly size: number
  readonly sourceVersion: number
}

export interface DistributionPoint {
  readonly name: string
  readonly siteCode: string
}

export interface DistributionPointGroup {
  readonly name: string
  readonly points: readonly string[]
}

/** configmgr.md 5.3, in words: pending, retrying and updating become `in-progress`. */
export type ContentCondition = 'installed' | 'in-progress' | 'failed' | 'removing'

export interface ContentState {
  readonly contentId: string
  readonly point: string
  readonly condition: ContentCondition
  readonly sourceVersion: number
}

export type LockableKind = 'task-sequence' | 'package' | 'boot-image' | 'os-image'

export interface ObjectLock {
  readonly owner: string
  readonly machine: string
  readonly since: string
  /** Held by this account on this machine: an edit of ours that was killed may have left it. */
  readonly ours: boolean
}

export type Purpose = 'available' | 'required'
export type Availability = 'clients' | 'clients-media-pxe' | 'media-pxe'
export type DownloadOption = 'download-when-needed' | 'download-first'

/** Every parameter that is sent (configmgr.md 6.1); all of them are read back and compared. */
export interface DeploymentRequest {
  readonly taskSequenceId: string
  readonly collectionId: string
  readonly purpose: Purpose
  readonly availability: Availability
  readonly option: DownloadOption
  readonly showProgress: boolean
  readonly availableFrom: string
  readonly expires: string
  readonly comment: string
}

export interface DeploymentRecord extends DeploymentRequest {
  readonly id: string
}

export interface DeviceVariable {
  readonly resourceId: number
  readonly name: string
  readonly value: string
}

/** One line of the step-by-step execution feed (configmgr.md 7.1, 7.2). */
export interface StatusMessage {
  readonly resourceId: number
  readonly at: string
  readonly messageId: number
  readonly step: number
  readonly group: string
  readonly action: string
  readonly exitCode: number
  readonly text: string
}

/** Last state that a client reported for a deployment: its policy arrived, or what became of it. */
export interface ClientState {
  readonly resourceId: number
  readonly at: string
  readonly state: 'policy-received' | 'waiting' | 'running' | 'succeeded' | 'failed'
}

/** A page of a feed and where to go on from; `mark` is opaque, JSON-safe, and may be asked again (lines can repeat). */
export interface FeedPage<T> {
  readonly lines: readonly T[]
  readonly mark: string
  readonly more: boolean
}
