import type { StepName } from '../contract/run.ts'
import { iso } from '../clock.ts'
import { runMarkerPrefix, withMarker } from '../markers.ts'
import type { ContentKind } from '../site.ts'
import { siteBatch } from '../site.ts'
import { buildSequence } from '../task-sequence/build.ts'
import { permitVariable } from '../task-sequence/guard.ts'
import { callWords as say } from '../texts/en/calls.ts'
import { callsOfSequence, newPackage } from './calls-of-sequence.ts'
import { cmdlet, type Argument } from './cmdlet.ts'
import { deploymentWindow, type Plan } from './plan.ts'

/** What the review found, and what is there already. */
export interface KnownOfPlan {
  /** World time, milliseconds: when the deployment becomes available unless the plan says so. */
  readonly now: number
  /** The profile's marker, which is the permit. */
  readonly marker: string
  readonly file: { readonly path: string; readonly folder: string; readonly sha256: string; readonly there: boolean }
  readonly resourceIds: readonly number[]
  /** null: it is made. `current`: it holds the file already. */
  readonly package: { readonly id: string; readonly current: boolean } | null
  readonly sequence: { readonly id: string; readonly same: boolean; readonly enabled: boolean } | null
  /** Content and the points that do not have it; without an id: the package that is made. */
  readonly missing: readonly {
    readonly kind: ContentKind
    readonly id: string | null
    readonly points: readonly string[]
  }[]
}

interface CallOfPlan {
  readonly step: StepName
  readonly text: string
}

/** As many devices as are listed one by one. */
const mostListed = 200

/** The run has no id before it starts; its marker is as long as this. */
const runMarker = `${runMarkerPrefix}${'.'.repeat(26)}`

/** What each step of a run of this plan does, in their order, as the shipped scripts do it (configmgr.md 3 to 6). */
export function callsOfPlan(plan: Plan, known: KnownOfPlan): readonly CallOfPlan[] {
  const steps: Readonly<Record<StepName, readonly string[]>> = {
    check: [say.check()],
    configuration: [known.file.there ? say.fileThere(known.file) : say.fileWritten(known.file)],
    package: packageCalls(plan, known),
    'task-sequence': sequenceCalls(plan, known),
    distribution: distributionCalls(known),
    permits: permitCalls(known),
    collection: collectionCalls(plan, known),
    deployment: [say.gate(), deploymentCall(plan, known)],
    tracking: [say.tracking()],
    closing: closingCalls(known),
  }
  return Object.entries(steps).flatMap(([step, texts]) => texts.map((text) => ({ step: step as StepName, text })))
}

function packageCalls({ package: { name } }: Plan, { package: made, file, marker }: KnownOfPlan): readonly string[] {
  if (made === null) {
    const description = withMarker('', marker, 128)
    return [`$package = ${cmdlet('New-CMPackage', { Name: name, Path: file.folder, Description: description })}`]
  }
  return [made.current ? say.packageUsed(made) : cmdlet('Update-CMDistributionPoint', { PackageId: made.id })]
}

const sequenceOf = ({ sequence }: KnownOfPlan): Argument => sequence?.id ?? { variable: '$sequence.PackageID' }

function sequenceCalls({ taskSequence }: Plan, known: KnownOfPlan): readonly string[] {
  if (!('new' in taskSequence)) return []
  const { name, description, bootImageId, ...wishes } = taskSequence.new
  const { sequence, marker } = known
  const enable =
    sequence === null || sequence.enabled
      ? []
      : [cmdlet('Enable-CMTaskSequence', { TaskSequencePackageId: sequence.id })]
  if (sequence?.same === true) return [say.sequenceUsed(sequence), ...enable]
  const made = {
    CustomTaskSequence: null,
    Name: name,
    Description: withMarker(description, marker, 512),
    BootImagePackageId: bootImageId,
  }
  const built = buildSequence({ ...wishes, profileMarker: marker, packageId: known.package?.id ?? newPackage })
  return [
    sequence === null ? `$sequence = ${cmdlet('New-CMTaskSequence', made)}` : say.sequenceEmptied(sequence),
    ...callsOfSequence(built, sequenceOf(known)),
    ...enable,
  ]
}

const contentParameters = {
  package: 'PackageId',
  'boot-image': 'BootImageId',
  'os-image': 'OperatingSystemImageId',
} as const

function distributionCalls({ missing }: KnownOfPlan): readonly string[] {
  const sent = missing.filter((one) => one.points.length > 0)
  if (sent.length === 0) return [say.contentThere(), say.contentAwaited()]
  const calls = sent.map(({ kind, id, points }) =>
    cmdlet('Start-CMContentDistribution', {
      DistributionPointName: points,
      [contentParameters[kind]]: id ?? { variable: newPackage },
    }),
  )
  return [...calls, say.contentAwaited()]
}

/** One call to a device; of many only the first are listed. */
function eachDevice({ resourceIds }: KnownOfPlan, call: (id: string) => string): readonly string[] {
  const listed = resourceIds.slice(0, mostListed).map((id) => call(String(id)))
  const rest = resourceIds.length - listed.length
  return rest > 0 ? [...listed, say.more({ devices: rest })] : listed
}

const permitCalls = (known: KnownOfPlan): readonly string[] => [
  ...eachDevice(known, (id) =>
    cmdlet('New-CMDeviceVariable', {
      DeviceId: id,
      VariableName: permitVariable,
      VariableValue: known.marker,
      IsMask: false,
    }),
  ),
  say.permitAgain(),
]

const newCollection = { variable: '$collection.CollectionID' }

/** As many rules in one call as the run adds in one. */
function rulesInBatches({ resourceIds }: KnownOfPlan): readonly (readonly number[])[] {
  const count = Math.ceil(resourceIds.length / siteBatch)
  return Array.from({ length: count }, (_, at) => resourceIds.slice(at * siteBatch, (at + 1) * siteBatch))
}

function collectionCalls({ collection }: Plan, known: KnownOfPlan): readonly string[] {
  if (!('new' in collection)) return []
  const { name, comment, limitingCollectionId } = collection.new
  const made = {
    Name: name,
    Comment: withMarker(comment, runMarker, 512),
    LimitingCollectionId: limitingCollectionId,
    RefreshType: 'Manual',
  }
  return [
    `$collection = ${cmdlet('New-CMDeviceCollection', made)}`,
    ...rulesInBatches(known).map((ids) =>
      cmdlet('Add-CMDeviceCollectionDirectMembershipRule', { CollectionId: newCollection, ResourceId: ids }),
    ),
    cmdlet('Invoke-CMCollectionUpdate', { CollectionId: newCollection }),
  ]
}

const availabilities = { clients: 'Clients', 'clients-media-pxe': 'ClientsMediaAndPxe', 'media-pxe': 'MediaAndPxe' }
const options = {
  'download-when-needed': 'DownloadContentLocallyWhenNeededByRunningTaskSequence',
  'download-first': 'DownloadAllContentLocallyBeforeStartingTaskSequence',
}

/** Every parameter is said (configmgr.md 6.1): what is left out takes a default that no reference tells. */
function deploymentCall(plan: Plan, known: KnownOfPlan): string {
  const { from, expires } = deploymentWindow(plan, known.now)
  const { availability, option, showProgress, comment } = plan.deployment
  const parameters = {
    TaskSequencePackageId: sequenceOf(known),
    CollectionId: newCollection,
    DeployPurpose: 'Available',
    Availability: availabilities[availability],
    DeploymentOption: options[option],
    ShowTaskSequenceProgress: showProgress,
    AvailableDateTime: toSecond(from),
    UseUtcForAvailableSchedule: true,
    DeadlineDateTime: toSecond(expires),
    UseUtcForExpireSchedule: true,
    Comment: withMarker(comment, runMarker, 255),
    RerunBehavior: 'RerunIfFailedPreviousAttempt',
    AllowSharedContent: false,
    AllowFallback: false,
    SendWakeupPacket: false,
    UseMeteredNetwork: false,
    InternetOption: false,
    SoftwareInstallation: false,
    SystemRestart: false,
  }
  return `$deployment = ${cmdlet('New-CMTaskSequenceDeployment', parameters)}`
}

const toSecond = (milliseconds: number): string => `${iso(milliseconds).slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`

const closingCalls = (known: KnownOfPlan): readonly string[] => [
  ...eachDevice(known, (id) =>
    cmdlet('Remove-CMDeviceVariable', { ResourceId: id, VariableName: permitVariable, Force: null }),
  ),
  cmdlet('Remove-CMTaskSequenceDeployment', {
    DeploymentId: { variable: '$deployment.AdvertisementID' },
    Force: null,
  }),
  ...rulesInBatches(known).map((ids) =>
    cmdlet('Remove-CMDeviceCollectionDirectMembershipRule', {
      CollectionId: newCollection,
      ResourceId: ids.map(String),
      Force: null,
    }),
  ),
]
