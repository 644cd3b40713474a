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
  /** Of the console's PowerShell module on this machine. */
  readonly consoleVersion: string
}

/** Kinds of objects that the work needs to see. */
export const siteObjectKinds = [
  'collections',
  'devices',
  'packages',
  'boot-images',
  'os-images',
  'task-sequences',
  'deployments',
  'distribution-points',
] as const
export type SiteObjectKind = (typeof siteObjectKinds)[number]

/** Whether any object of a kind is seen: not seen are both what is not there and what this account may not read. */
export interface SiteRight {
  readonly what: SiteObjectKind
  readonly seen: boolean
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

/** A computer that no client has reported. The name is one that Windows takes: at most 15 letters, digits and hyphens. */
export type ComputerImport = Extract<DeviceKey, { readonly mac: string } | { readonly smbiosGuid: string }> & {
  readonly name: string
  readonly collectionId?: string
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
  /** Kilobytes at the source; null: the site does not tell. */
  readonly size: number | null
  readonly architecture: 'x64' | 'x86' | 'arm64'
}

export interface ImageIndex {
  readonly index: number
  readonly name: string
  /** EditionId as Windows names it: Enterprise, Education, Professional, Core, ServerStandard, ... */
  readonly edition: string
  readonly architecture: string
  readonly version: string
  /** The one that it starts in: a tag (en-US) or the site's own words; '': the site does not tell. */
  readonly language: string
}

export interface OsImage {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly sourceVersion: number
  /** Kilobytes at the source; null: the site does not tell. */
  readonly size: number | null
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

export const contentKinds = ['package', 'boot-image', 'os-image'] as const
export type ContentKind = (typeof contentKinds)[number]

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

/** What may be changed of a deployment that is there; what is left out stays. */
export type DeploymentChange = Partial<Pick<DeploymentRequest, 'availability' | 'option' | 'availableFrom' | 'expires'>>

/** What the site holds: a deployment of somebody else may be of a kind that is never asked for here. */
export interface DeploymentRecord extends Omit<DeploymentRequest, 'availability' | 'option' | 'expires'> {
  readonly id: string
  readonly availability: Availability | 'media-pxe-hidden'
  readonly option: DownloadOption | 'run-from-point'
  /** null: never. */
  readonly expires: string | null
}

/** Devices of a deployment as the site last counted them. */
export interface DeploymentSummary {
  readonly targeted: number
  readonly success: number
  readonly inProgress: number
  readonly errors: number
  readonly unknown: number
  /** Requirements not met. */
  readonly other: number
  /** When it counted; null: never. */
  readonly countedAt: string | null
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
