import { describe, expect, it } from 'vitest'
import { block, note, warn, type FindingCode, type Level } from '../finding.ts'
import type { DeviceKey, DeviceRecord, OsImage, SiteObjectKind } from '../site.ts'
import { planFindings } from '../texts/en/plan.ts'
import { siteFindings } from '../texts/en/site.ts'
import { sayFinding } from '../texts/say.ts'
import { goodPowerShell } from '../workstation/testing/examples.ts'
import type { ReviewFacts } from './facts.ts'
import type { Plan } from './plan.ts'
import { reviewPlan } from './review.ts'
import { facts, found, plan, record, somePackage, someSequence } from './testing/examples.ts'

const withPlan = (more: Partial<Plan>): Plan => ({ ...plan, ...more })
const withFacts = (more: Partial<ReviewFacts>): ReviewFacts => ({ ...facts, ...more })
const withDeployment = (more: Partial<Plan['deployment']>): Plan =>
  withPlan({ deployment: { ...plan.deployment, ...more } })
const withFile = (more: Partial<NonNullable<ReviewFacts['file']>>): ReviewFacts =>
  facts.file === null ? facts : withFacts({ file: { ...facts.file, ...more } })
const withShare = (more: Partial<ReviewFacts['share']>): ReviewFacts =>
  withFacts({ share: { ...facts.share, ...more } })

/** The first line of the plan leads to this record instead. */
const firstIs = (more: Partial<DeviceRecord>): ReviewFacts => firstFinds([record(16777217, more)])
const firstFinds = (records: readonly DeviceRecord[], key: DeviceKey = { serial: 'PF3K2M7' }): ReviewFacts =>
  withFacts({ devices: [{ key, records }, ...found.slice(1)] })

/** The device that the plan names by its resource id, and another current record of its serial number. */
const third = 16777219
const besideThird = (more: Partial<DeviceRecord> = {}): ReviewFacts =>
  withFacts({ lookalikes: new Map([[third, [record(16777300, { serial: `pf${third}`, ...more })]]]) })

const osImage = (edition: string): OsImage => ({
  id: 'PRA00011',
  name: 'Windows 11',
  version: '10.0.26100',
  sourceVersion: 1,
  size: 5_460_000,
  indexes: [
    { index: 3, name: `Windows 11 ${edition}`, edition, architecture: 'x64', version: '10.0.26100', language: 'en-US' },
  ],
})

const sequence = (more: Partial<ReviewFacts['sequences'][number]> = {}) => ({
  record: someSequence(),
  hash: 'b'.repeat(64),
  differences: [],
  lock: null,
  ...more,
})

interface Case {
  readonly level: Level
  readonly plan?: Plan
  readonly facts?: ReviewFacts
  readonly where?: string
  /** Codes that come with it, because the same cause means more than one thing. */
  readonly also?: readonly FindingCode[]
}

const old = { onShare: 'c'.repeat(64), devicesWithOld: { count: 2, names: ['PC-07', 'PC-08'] } }
const soon = '2026-11-24T06:00:00Z'

/** Each finding, and the one thing that has to be otherwise for it to appear. */
const unseen = (what: SiteObjectKind): ReviewFacts => withFacts({ rights: [{ what, seen: false }] })
const withConsole = (consoleVersion: string): ReviewFacts => withFacts({ site: { ...facts.site, consoleVersion } })

const cases: Readonly<Record<string, Case>> = {
  'console-older': { level: 'warn', facts: withConsole('5.2309.1112.1000'), where: 'console' },
  'console-newer': { level: 'note', facts: withConsole('5.2409.1000.1000'), where: 'console' },
  'objects-not-seen': { level: 'warn', facts: unseen('packages'), where: 'account' },
  'device-not-found': { level: 'block', facts: firstFinds([]), where: 'devices.0' },
  'device-ambiguous': { level: 'block', facts: firstFinds([record(1), record(2)]), where: 'devices.0' },
  'device-lookalike': {
    level: 'block',
    facts: withFacts({ lookalikes: new Map([[16777218, [record(16777300, { name: 'PC-01' })]]]) }),
    where: 'devices.1',
  },
  'device-chosen-among': { level: 'warn', facts: besideThird(), where: 'devices.2' },
  'device-placeholder-serial': {
    level: 'block',
    facts: firstFinds([record(1)], { serial: 'System Serial Number' }),
    where: 'devices.0',
  },
  'device-listed-twice': {
    level: 'block',
    facts: withFacts({ devices: [...found.slice(0, 2), { key: { name: 'PC-01' }, records: found[1]?.records ?? [] }] }),
    where: 'devices.1',
  },
  'device-obsolete': { level: 'block', facts: firstIs({ isObsolete: true }), where: 'devices.0' },
  'device-blocked': { level: 'block', facts: firstIs({ isBlocked: true }), where: 'devices.0' },
  'device-no-client': { level: 'block', facts: firstIs({ isClient: false, isActive: false }), where: 'devices.0' },
  'device-inactive': { level: 'warn', facts: firstIs({ isActive: false }), where: 'devices.0' },
  'device-server': { level: 'block', facts: firstIs({ isServer: true }), where: 'devices.0' },
  'device-site-system': { level: 'block', facts: firstIs({ isSiteSystem: true }), where: 'devices.0' },
  'device-virtual': { level: 'note', facts: firstIs({ isVirtual: true }), where: 'devices.0' },
  'device-in-another-run': {
    level: 'block',
    facts: withFacts({ busy: [{ resourceId: 16777219, batch: 'Room 11' }] }),
    where: 'devices.2',
  },
  'device-registered': {
    level: 'warn',
    facts: withFacts({
      registered: [{ id: 'r', serial: 'pf3k2m7', model: '', groupTag: '', profileAssigned: true }],
    }),
    where: 'devices.0',
  },
  'device-entra-joined': { level: 'note', facts: firstIs({ entraJoined: true, domain: '' }), where: 'devices.0' },
  'too-many-devices': { level: 'block', plan: withDeployment({ cap: 2 }), where: 'devices' },
  'expires-before-start': {
    level: 'block',
    plan: withDeployment({ availableFrom: '2026-12-09T08:00:00Z', expires: '2026-12-08T08:00:00Z' }),
    where: 'deployment.expires',
  },
  'expires-in-the-past': {
    level: 'block',
    plan: withDeployment({ availableFrom: '2026-11-01T08:00:00Z', expires: soon }),
    where: 'deployment.expires',
  },
  'media-ignores-schedule': { level: 'warn', plan: withDeployment({ availability: 'clients-media-pxe' }) },
  'download-first-keeps-partitions': { level: 'warn', plan: withDeployment({ option: 'download-first' }) },
  'download-first-not-for-media': {
    level: 'block',
    plan: withDeployment({ option: 'download-first', availability: 'media-pxe' }),
    also: ['media-ignores-schedule'],
  },
  'progress-hidden': { level: 'note', plan: withDeployment({ showProgress: false }) },
  'profile-not-found': {
    level: 'block',
    facts: withFacts({ profile: null, profileFindings: [block('profile-not-found', 'profile', { profile: 'x' })] }),
  },
  'profile-ambiguous': {
    level: 'block',
    facts: withFacts({
      profile: null,
      profileFindings: [block('profile-ambiguous', 'profile', { profile: 'x', ids: ['a', 'b'] })],
    }),
  },
  'existing-collection-later': { level: 'block', plan: withPlan({ collection: { existing: { id: 'PRA00040' } } }) },
  'existing-sequence-later': { level: 'block', plan: withPlan({ taskSequence: { existing: { id: 'PRA00030' } } }) },
  'changes-shared': {
    level: 'block',
    facts: withFacts({ sharedRuns: ['Room 11'], sequences: [sequence({ differences: ['Copy commandLine'] })] }),
    also: ['sequence-will-change'],
  },
  'collection-name-taken': {
    level: 'block',
    facts: withFacts({
      collectionsNamed: [
        {
          id: 'PRA00041',
          name: 'Autopilot Room 12',
          comment: '',
          limitingCollectionId: 'SMS00001',
          refresh: 'manual',
          evaluatedAt: null,
          memberCount: 0,
        },
      ],
    }),
  },
  'limiting-collection-missing': { level: 'block', facts: withFacts({ limitingCollection: null }) },
  'boot-image-missing': { level: 'block', facts: withFacts({ bootImage: null }) },
  'boot-image-not-x64': {
    level: 'block',
    facts: withFacts({
      bootImage: { id: 'PRA00005', name: 'x86', version: '10', sourceVersion: 4, size: 338_000, architecture: 'x86' },
    }),
  },
  'os-image-missing': { level: 'block', facts: withFacts({ osImage: null }) },
  'os-index-missing': {
    level: 'block',
    facts: withFacts({ osImage: { ...osImage('Enterprise'), indexes: [] } }),
    where: 'taskSequence.new.imageIndex',
  },
  'os-edition-unsuitable': { level: 'block', facts: withFacts({ osImage: osImage('Core') }) },
  'point-missing': {
    level: 'block',
    plan: withPlan({ distribution: { points: ['dp1.practice.example', 'dp9.practice.example'], groups: [] } }),
  },
  'group-missing': {
    level: 'block',
    plan: withPlan({ distribution: { points: ['dp1.practice.example'], groups: ['Nowhere'] } }),
  },
  'no-destination': { level: 'block', plan: withPlan({ distribution: { points: [], groups: [] } }) },
  'share-different': { level: 'block', facts: withShare({ sameplace: 'different' }) },
  'share-unreadable': { level: 'block', facts: withShare({ sameplace: 'unreadable' }) },
  'share-writable-by-everyone': { level: 'warn', facts: withShare({ writableByEveryone: true }) },
  'share-other-files': { level: 'block', facts: withFile({ others: ['setup.exe'] }) },
  'package-folder-taken': { level: 'block', facts: withFile({ usedBy: ['PRA00007'] }) },
  'package-twice': {
    level: 'block',
    facts: withFacts({ packages: [somePackage(), somePackage({ id: 'PRA00021' })] }),
  },
  'package-moved': {
    level: 'block',
    facts: withFacts({ packages: [somePackage({ path: String.raw`\\elsewhere\autopilot$\Room laptops` })] }),
  },
  'package-has-programs': { level: 'block', facts: withFacts({ packages: [somePackage({ programs: 1 })] }) },
  'sequence-twice': {
    level: 'block',
    facts: withFacts({ sequences: [sequence(), sequence({ record: someSequence({ id: 'PRA00031' }) })] }),
  },
  'sequence-will-change': {
    level: 'warn',
    facts: withFacts({ sequences: [sequence({ differences: ['Apply Operating System imageIndex'] })] }),
  },
  'sequence-disabled': {
    level: 'warn',
    facts: withFacts({ sequences: [sequence({ record: someSequence({ enabled: false }) })] }),
  },
  'file-will-change': { level: 'warn', facts: withFile(old) },
  'run-elsewhere': { level: 'block', facts: withFacts({ elsewhere: ['PRA00020'] }) },
  'site-locked': {
    level: 'note',
    facts: withFacts({
      sequences: [sequence({ lock: { owner: 'colleague', machine: 'DESK-07', since: soon, ours: false } })],
    }),
  },
}

const codesOf = (one: Case): readonly string[] =>
  reviewPlan(one.plan ?? plan, one.facts ?? facts).findings.map(({ code }) => code)

describe('findings of a review', () => {
  it('are none where nothing is to be said', () => {
    expect(reviewPlan(plan, facts).findings).toEqual([])
  })

  it('are all provoked here, except those that only a running deployment can have', () => {
    const all = [...Object.keys(planFindings), ...Object.keys(siteFindings)]
    expect(Object.keys(cases).toSorted()).toEqual(all.filter((code) => !code.startsWith('drift-')).toSorted())
  })

  it.each(Object.entries(cases))('%s comes of its cause, and nothing else does', (code, one) => {
    const { findings } = reviewPlan(one.plan ?? plan, one.facts ?? facts)
    expect(findings.map((each) => each.code).toSorted()).toEqual([code, ...(one.also ?? [])].toSorted())
    const finding = findings.find((each) => each.code === code)
    expect(finding?.level).toBe(one.level)
    if (one.where !== undefined) expect(finding?.where).toBe(one.where)
    if (finding === undefined) return
    const said = sayFinding(finding)
    expect(said.text).not.toMatch(/undefined|\[object/)
    expect(said.remedy).not.toBe('')
  })
})

describe('what is no cause of a finding', () => {
  it.each<[string, Case]>([
    [
      'an obsolete record beside the current one',
      { level: 'note', facts: firstFinds([record(1, { isObsolete: true }), record(16777217)]) },
    ],
    [
      'a registered device without an assigned profile',
      {
        level: 'note',
        facts: withFacts({
          registered: [{ id: 'r', serial: 'PF3K2M7', model: '', groupTag: '', profileAssigned: false }],
        }),
      },
    ],
    ['exactly as many devices as the limit', { level: 'note', plan: withDeployment({ cap: 3 }) }],
    [
      'other runs, where nothing shared changes',
      {
        level: 'note',
        facts: withFacts({ sharedRuns: ['Room 11'], sequences: [sequence()], packages: [somePackage()] }),
      },
    ],
    [
      'a lock of our own',
      {
        level: 'note',
        facts: withFacts({
          sequences: [sequence({ lock: { owner: 'me', machine: 'BENCH-01', since: soon, ours: true } })],
        }),
      },
    ],
    ['the file that lies there already', { level: 'note', facts: withFile({ onShare: 'a'.repeat(64) }) }],
    [
      'points and groups in other letter case',
      { level: 'note', plan: withPlan({ distribution: { points: ['DP1.practice.example'], groups: ['EVERYWHERE'] } }) },
    ],
    [
      'a package whose path has other letter case',
      {
        level: 'note',
        facts: withFacts({
          packages: [somePackage({ path: String.raw`\\FILES.practice.example\Autopilot$\Room laptops` })],
        }),
      },
    ],
    ['an Education image', { level: 'note', facts: withFacts({ osImage: osImage('Education') }) }],
    ['a Pro image', { level: 'note', facts: withFacts({ osImage: osImage('Professional') }) }],
  ])('%s', (_what, one) => {
    expect(codesOf(one)).toEqual([])
  })
})

it('takes what the workstation can not do as a block, and its notes as notes', () => {
  const powerShell = { ...goodPowerShell, console: null }
  const levels = reviewPlan(plan, withFacts({ powerShell })).findings.map((one) => `${one.level} ${one.code}`)
  expect(levels).toContain('block console-missing')
  expect(levels).toContain('note account-applies')
  expect(reviewPlan(plan, facts).findings.map((one) => one.code)).not.toContain('account-applies')
})

it('only notes what a site may have none of', () => {
  const notes = reviewPlan(plan, unseen('deployments')).findings.filter((one) => one.code === 'objects-not-seen')
  expect(notes.map((one) => one.level)).toEqual(['note'])
})

describe('levels that depend on the plan', () => {
  it('a folder that only begins like the share is not on it', () => {
    const beside = withFacts({ packages: [somePackage({ path: `${facts.share.unc}-old\\Room laptops` })] })
    expect(codesOf({ level: 'block', facts: beside })).toEqual(['package-moved'])
  })

  it('a device without a client is only named where media and PXE reach it', () => {
    const { findings } = reviewPlan(
      withDeployment({ availability: 'media-pxe' }),
      firstIs({ isClient: false, isActive: false }),
    )
    expect(findings).toContainEqual(warn('device-no-client', 'devices.0', { name: 'PC-16777217' }))
  })

  it('machine policy lowers the limit of the plan, and never raises it', () => {
    expect(codesOf({ level: 'block', facts: withFacts({ deviceLimit: 2 }) })).toEqual(['too-many-devices'])
    const lower = { level: 'block', plan: withDeployment({ cap: 2 }), facts: withFacts({ deviceLimit: 5 }) } as const
    expect(codesOf(lower)).toEqual(['too-many-devices'])
  })

  it.each([
    [1, 'warn'],
    [2, 'block'],
    [undefined, 'block'],
  ] as const)('a change of shared objects with acceptRuns %s is a %s', (acceptRuns, level) => {
    const changed = withFacts({ sharedRuns: ['Room 11'], file: facts.file === null ? null : { ...facts.file, ...old } })
    const { findings } = reviewPlan(acceptRuns === undefined ? plan : withPlan({ acceptRuns }), changed)
    expect(findings.find((one) => one.code === 'changes-shared')?.level).toBe(level)
  })

  it('findings about tenant and profile are passed on', () => {
    const about = note('device-virtual', 'tenant', { name: 'x' })
    expect(reviewPlan(plan, withFacts({ tenant: { ...facts.tenant, findings: [about] } })).findings).toEqual([about])
  })
})

describe('a record among several with its serial number', () => {
  const among = (given: Plan, world: ReviewFacts) => {
    const { findings, devices } = reviewPlan(given, world)
    const about = findings.filter((one) => one.where.startsWith('devices.') && one.code !== 'device-no-client')
    return { about, besides: devices.map((one) => one.besides) }
  }

  it('is settled where the plan names it by its id, and the review names the others', () => {
    const { about, besides } = among(plan, besideThird())
    const parameters = { name: `PC-${third}`, id: third, ids: [16777300] }
    expect(about).toEqual([warn('device-chosen-among', 'devices.2', parameters)])
    expect(besides).toEqual([[], [], [16777300]])
  })

  const named = (devices: Plan['devices']): Plan => withPlan({ devices })
  const byId = (resourceId: number, more: Partial<DeviceRecord> = {}) => ({
    key: { resourceId },
    records: [record(resourceId, { serial: `PF${third}`, ...more })],
  })
  const twins = [byId(third), byId(16777300)] as const
  const bothChosen = withFacts({
    devices: twins,
    lookalikes: new Map([
      [third, twins[1].records],
      [16777300, twins[0].records],
    ]),
  })
  const cases: readonly (readonly [string, string, Plan, ReviewFacts])[] = [
    [
      'by its name',
      'not-chosen',
      named([{ name: 'PC-01' }]),
      withFacts({
        devices: [{ key: { name: 'PC-01' }, records: [record(third)] }],
        lookalikes: new Map([[third, [record(16777300, { serial: `PF${third}` })]]]),
      }),
    ],
    ['and media can start it', 'media', withDeployment({ availability: 'clients-media-pxe' }), besideThird()],
    ['and so is the other one', 'both-chosen', named([{ resourceId: third }, { resourceId: 16777300 }]), bothChosen],
    ['while the client id is the same', 'alike', plan, besideThird({ smsId: `guid:${third}` })],
    ['while another serial number shares its name', 'alike', plan, besideThird({ serial: 'X', name: `PC-${third}` })],
    ['while a record without a serial number shares its hardware', 'alike', plan, besideThird({ serial: '' })],
    [
      'and it is no client',
      'alike',
      plan,
      {
        ...besideThird(),
        devices: [...found.slice(0, 2), byId(third, { isClient: false, smsId: '' })],
      },
    ],
  ]
  it.each(cases)('is not settled where it is named %s: %s', (_what, why, given, world) => {
    const { about, besides } = among(given, world)
    expect(about.length).toBeGreaterThan(0)
    for (const one of about)
      expect(one).toMatchObject({ level: 'block', code: 'device-lookalike', parameters: { why } })
    expect(besides.flat()).toEqual([])
  })

  it('is settled only where each of the others is', () => {
    const [one] = besideThird().lookalikes.get(third) ?? []
    const other = record(16777301, { smbiosGuid: record(third).smbiosGuid })
    if (one === undefined) throw new Error('there is one')
    const { about } = among(plan, withFacts({ lookalikes: new Map([[third, [one, other]]]) }))
    expect(about).toMatchObject([{ code: 'device-lookalike', parameters: { ids: [16777300, 16777301] } }])
  })
})

describe('the devices of a review', () => {
  it('are the resolved ones, each once, with what is known about them', () => {
    const { devices } = reviewPlan(plan, facts)
    expect(devices.map((one) => one.resourceId)).toEqual([16777217, 16777218, 16777219])
    expect(devices[0]).toMatchObject({
      joinNow: 'domain',
      joinPlanned: 'entra',
      lastContact: '2026-11-24T06:30:00.000Z',
    })
  })

  it.each([
    [{ entraJoined: true, domain: '' }, 'entra'],
    [{ entraJoined: true }, 'entra'],
    [{ domain: '' }, 'workgroup'],
  ] as const)('%j is shown as joined: %s', (more, joinNow) => {
    expect(reviewPlan(plan, firstIs(more)).devices[0]?.joinNow).toBe(joinNow)
  })

  it('take the join of the profile', () => {
    const profile = facts.profile === null ? null : { ...facts.profile, join: 'hybrid' as const }
    expect(reviewPlan(plan, withFacts({ profile })).devices[0]?.joinPlanned).toBe('hybrid')
  })

  it('leave out what is not certain', () => {
    expect(reviewPlan(plan, firstFinds([])).devices).toHaveLength(2)
    expect(reviewPlan(plan, firstFinds([record(1), record(2)])).devices).toHaveLength(2)
  })
})
