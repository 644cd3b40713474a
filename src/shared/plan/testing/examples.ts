import type { ReviewFacts } from '../facts.ts'
import { planSchema, type Plan } from '../plan.ts'
import { reviewPlan } from '../review.ts'
import type { GateFacts, Made } from '../gate.ts'
import type { DeviceRecord, FoundDevice, PackageRecord, TaskSequenceRecord } from '../../site.ts'
import { siteObjectKinds } from '../../site.ts'

const now = Date.parse('2026-11-24T07:00:00Z')
const unc = String.raw`\\files.practice.example\autopilot$`

/** The plan of formats.md, as a file holds it. */
export const planFile = {
  schema: 1,
  batch: 'Room 12',
  connection: 'practice',
  profile: { id: '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11' },
  package: { name: 'Autopilot for existing devices config' },
  collection: {
    new: { name: 'Autopilot Room 12', comment: 'Refresh 2026', limitingCollectionId: 'SMS00001' },
  },
  devices: [{ serial: 'PF3K2M7' }, { name: 'PC-01' }, { resourceId: 16777219 }],
  taskSequence: {
    new: {
      name: 'Autopilot for existing devices',
      description: '',
      variant: 'fast',
      bootImageId: 'PRA00005',
      osImageId: 'PRA00011',
      imageIndex: 3,
      atEnd: 'restart',
    },
  },
  distribution: { points: ['dp1.practice.example'], groups: [] },
  deployment: {
    purpose: 'available',
    availability: 'clients',
    option: 'download-when-needed',
    showProgress: true,
    availableFrom: '2026-11-24T08:00:00+01:00',
    expires: '2026-12-08T18:00:00+01:00',
    comment: '',
    cap: 100,
  },
} as const

export const plan: Plan = planSchema.parse(planFile)

export const record = (resourceId: number, more: Partial<DeviceRecord> = {}): DeviceRecord => ({
  resourceId,
  name: `PC-${resourceId}`,
  serial: `PF${resourceId}`,
  smbiosGuid: `4C4C4544-0000-2010-8020-${String(resourceId).padStart(12, '0')}`,
  smsId: `GUID:${resourceId}`,
  model: 'Meridian 7440',
  isClient: true,
  isActive: true,
  isObsolete: false,
  isBlocked: false,
  isVirtual: false,
  operatingSystem: 'Microsoft Windows NT Workstation 10.0',
  isServer: false,
  isSiteSystem: false,
  domain: 'corp.practice.example',
  entraJoined: false,
  lastContact: '2026-11-24T06:30:00.000Z',
  ...more,
})

const records = [
  record(16777217, { serial: 'PF3K2M7' }),
  record(16777218, { name: 'PC-01' }),
  record(16777219),
] as const

export const found: readonly FoundDevice[] = plan.devices.map((key, line) => {
  const one = records[line]
  return { key, records: one === undefined ? [] : [one] }
})

export const somePackage = (more: Partial<PackageRecord> = {}): PackageRecord => ({
  id: 'PRA00020',
  name: plan.package.name,
  description: 'drydock-profile=aaaaaaaaaaaaaaaaaaaaaaaaaa',
  path: `${unc}\\Room laptops`,
  sourceVersion: 2,
  programs: 0,
  ...more,
})

export const someSequence = (more: Partial<TaskSequenceRecord> = {}): TaskSequenceRecord => ({
  id: 'PRA00030',
  name: 'Autopilot for existing devices',
  description: 'drydock-profile=aaaaaaaaaaaaaaaaaaaaaaaaaa',
  bootImageId: 'PRA00005',
  enabled: true,
  modifiedAt: '2026-11-20T10:00:00.000Z',
  ...more,
})

/** A world in which nothing is to be said against the plan. */
export const facts: ReviewFacts = {
  now,
  deviceLimit: null,
  tenant: { id: '5f0c9d4b-2a7e-4a53-8a3c-7f1f6a1f2b10', findings: [] },
  profile: { id: planFile.profile.id, name: 'Room laptops', lastModified: '2026-11-01T09:00:00Z', join: 'entra' },
  profileFindings: [],
  file: {
    sha256: 'a'.repeat(64),
    folderName: 'Room laptops',
    usedBy: [],
    onShare: null,
    others: [],
    devicesWithOld: { count: 0, names: [] },
  },
  share: { folder: '/srv/autopilot', unc, sameplace: 'proved', writableByEveryone: false },
  devices: found,
  lookalikes: new Map(),
  registered: [],
  busy: [],
  limitingCollection: {
    id: 'SMS00001',
    name: 'All Systems',
    comment: '',
    limitingCollectionId: '',
    refresh: 'periodic',
    evaluatedAt: '2026-11-24T06:00:00.000Z',
    memberCount: 40,
  },
  collectionsNamed: [],
  bootImage: {
    id: 'PRA00005',
    name: 'Boot image (x64)',
    version: '10.0.26100',
    sourceVersion: 4,
    size: 421_000,
    architecture: 'x64',
  },
  osImage: {
    id: 'PRA00011',
    name: 'Windows 11',
    version: '10.0.26100',
    sourceVersion: 1,
    size: 5_460_000,
    indexes: [
      {
        index: 1,
        name: 'Windows 11 Home',
        edition: 'Core',
        architecture: 'x64',
        version: '10.0.26100',
        language: 'en-US',
      },
      {
        index: 3,
        name: 'Windows 11 Enterprise',
        edition: 'Enterprise',
        architecture: 'x64',
        version: '10.0.26100',
        language: 'en-US',
      },
    ],
  },
  points: [{ name: 'dp1.practice.example', siteCode: 'PRA' }],
  groups: [{ name: 'Everywhere', points: ['dp1.practice.example'] }],
  packages: [],
  sequences: [],
  powerShell: null,
  site: { version: '5.00.9128.1000', consoleVersion: '5.2403.1171.1000' },
  rights: siteObjectKinds.map((what) => ({ what, seen: true })),
  elsewhere: [],
  sharedRuns: [],
}

export const review = reviewPlan(plan, facts)

export const made: Made = {
  packageId: 'PRA00020',
  packageVersion: 2,
  collectionId: 'PRA00040',
  sequenceId: 'PRA00030',
  sequenceHash: 'b'.repeat(64),
  permit: 'drydock-profile=aaaaaaaaaaaaaaaaaaaaaaaaaa',
}

const ids = records.map((one) => one.resourceId)

/** The world at the gate, just as it was reviewed and made. */
export const atGate: GateFacts = {
  tenantId: facts.tenant.id,
  profile: { id: planFile.profile.id, lastModified: '2026-11-01T09:00:00Z' },
  fileOnShare: 'a'.repeat(64),
  others: [],
  fileTenantId: facts.tenant.id,
  records,
  collection: {
    id: 'PRA00040',
    name: 'Autopilot Room 12',
    comment: '',
    limitingCollectionId: 'SMS00001',
    refresh: 'manual',
    evaluatedAt: '2026-11-24T07:10:00.000Z',
    memberCount: 3,
  },
  rules: ids.map((resourceId) => ({ kind: 'direct', resourceId })),
  members: ids,
  permits: ids.map((resourceId) => ({ resourceId, name: 'DrydockPermit', value: made.permit })),
  otherDeployments: [],
  package: somePackage(),
  sequence: { hash: made.sequenceHash, enabled: true },
  bootImage: { id: 'PRA00005', version: '10.0.26100', sourceVersion: 4 },
  osImage: { id: 'PRA00011', version: '10.0.26100', sourceVersion: 1 },
  missingContent: [],
  cap: 100,
}
