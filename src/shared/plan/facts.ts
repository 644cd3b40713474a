import type { Finding } from '../finding.ts'
import type {
  BootImage,
  CollectionRecord,
  DeviceRecord,
  DistributionPoint,
  DistributionPointGroup,
  FoundDevice,
  ObjectLock,
  OsImage,
  PackageRecord,
  SiteFacts,
  SiteRight,
  TaskSequenceRecord,
} from '../site.ts'
import type { RegisteredDevice } from '../tenant.ts'
import type { PowerShellFacts } from '../workstation/facts.ts'

export interface ProfileFacts {
  readonly id: string
  readonly name: string
  /** As the service gives it; changes whenever the profile is saved. */
  readonly lastModified: string
  readonly join: 'entra' | 'hybrid'
}

/** What the plan would write, and what lies on the share. */
export interface FileFacts {
  readonly sha256: string
  readonly folderName: string
  /** null: the share holds no configuration file there yet. */
  readonly onShare: string | null
  readonly others: readonly string[]
  /** Ids of packages that read from the folder and were not made for this profile. */
  readonly usedBy: readonly string[]
  /** Devices of earlier runs that got what lies on the share now, where that is about to change. */
  readonly devicesWithOld: { readonly count: number; readonly names: readonly string[] }
}

export interface SequenceFacts {
  readonly record: TaskSequenceRecord
  readonly hash: string
  /** Words-as-data: where it differs from what the plan would build; empty where it is the same. */
  readonly differences: readonly string[]
  readonly lock: ObjectLock | null
}

export interface ShareReview {
  readonly folder: string
  readonly unc: string
  readonly sameplace: 'proved' | 'different' | 'unreadable'
  readonly writableByEveryone: boolean
}

/** Everything the review looks at, read in one go from tenant, site, share, workstation and store. */
export interface ReviewFacts {
  /** World time, milliseconds. */
  readonly now: number
  readonly deviceLimit: number | null
  /** null: this connection goes without PowerShell. */
  readonly powerShell: PowerShellFacts | null
  readonly site: Pick<SiteFacts, 'version' | 'consoleVersion'>
  readonly rights: readonly SiteRight[]
  readonly tenant: { readonly id: string; readonly findings: readonly Finding[] }
  /** null: not found, ambiguous or refused; `profileFindings` says which. */
  readonly profile: ProfileFacts | null
  readonly profileFindings: readonly Finding[]
  readonly file: FileFacts | null
  readonly share: ShareReview
  readonly devices: readonly FoundDevice[]
  /** Other current records that share serial number, SMBIOS GUID or name with a resolved device: see identity.ts. */
  readonly lookalikes: ReadonlyMap<number, readonly DeviceRecord[]>
  readonly registered: readonly RegisteredDevice[]
  readonly busy: readonly { readonly resourceId: number; readonly batch: string }[]
  readonly limitingCollection: CollectionRecord | null
  readonly collectionsNamed: readonly CollectionRecord[]
  readonly bootImage: BootImage | null
  readonly osImage: OsImage | null
  readonly points: readonly DistributionPoint[]
  readonly groups: readonly DistributionPointGroup[]
  readonly packages: readonly PackageRecord[]
  readonly sequences: readonly SequenceFacts[]
  /** Ids of objects that carry a marker this store does not know. */
  readonly elsewhere: readonly string[]
  /** Unfinished runs of the same profile, by batch. */
  readonly sharedRuns: readonly string[]
}
