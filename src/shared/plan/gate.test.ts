import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceRecord } from '../site.ts'
import type { Difference, DifferenceWhat } from './difference.ts'
import { compareAtGate, type GateFacts, type Made } from './gate.ts'
import type { Review } from './review.ts'
import { atGate, made, record, review, somePackage } from './testing/examples.ts'

const now = (more: Partial<GateFacts>): GateFacts => ({ ...atGate, ...more })
const first = 16777217

/** The first chosen device's record is otherwise. */
const firstIs = (more: Partial<DeviceRecord>): GateFacts =>
  now({ records: atGate.records.map((one) => (one.resourceId === first ? { ...one, ...more } : one)) })
const collectionIs = (more: Partial<NonNullable<GateFacts['collection']>>): GateFacts =>
  now({ collection: atGate.collection === null ? null : { ...atGate.collection, ...more } })

interface Case {
  readonly now?: GateFacts
  readonly review?: Review
  readonly made?: Made
  readonly what: DifferenceWhat
  readonly resolve: Difference['resolve']
  readonly subject?: string
}

const yes = (what: DifferenceWhat, facts: GateFacts, subject?: string): Case => ({
  what,
  now: facts,
  resolve: null,
  ...(subject === undefined ? {} : { subject }),
})
const no = (
  what: DifferenceWhat,
  resolve: NonNullable<Difference['resolve']>,
  facts: GateFacts,
  subject?: string,
): Case => ({ what, resolve, now: facts, ...(subject === undefined ? {} : { subject }) })

const otherDeployment = {
  id: 'PRA20001',
  taskSequenceId: 'PRA00031',
  collectionId: 'PRA00040',
  purpose: 'required',
  availability: 'clients',
  option: 'download-when-needed',
  showProgress: true,
  availableFrom: '2026-11-24T07:00:00.000Z',
  expires: '2026-12-24T07:00:00.000Z',
  comment: '',
} as const

const cases: readonly (readonly [string, Case])[] = [
  ['another tenant', { ...no('tenant', 'review-again', now({ tenantId: 'another', fileTenantId: 'another' })) }],
  ['a profile that is gone', no('profile', 'review-again', now({ profile: null }))],
  [
    'another profile',
    no('profile', 'review-again', now({ profile: { id: 'x', lastModified: '2026-11-01T09:00:00Z' } })),
  ],
  [
    'a profile saved since',
    yes('profile', now({ profile: { id: atGate.profile?.id ?? '', lastModified: '2026-11-24T06:59:00Z' } })),
  ],
  ['another file on the share', yes('file-on-share', now({ fileOnShare: 'f'.repeat(64) }))],
  ['no file on the share', yes('file-on-share', now({ fileOnShare: null, fileTenantId: null }))],
  ['a file for another tenant', no('file', 'review-again', now({ fileTenantId: 'another' }))],
  ['other files in the folder', no('share-folder', 'fix', now({ others: ['setup.exe'] }))],
  ['a package that is gone', no('package', 'review-again', now({ package: null }))],
  ['another source version', yes('package-version', now({ package: somePackage({ sourceVersion: 3 }) }))],
  ['a sequence that is gone', no('task-sequence', 'review-again', now({ sequence: null }))],
  ['an edited sequence', yes('task-sequence', now({ sequence: { hash: 'c'.repeat(64), enabled: true } }))],
  [
    'a disabled sequence',
    yes('task-sequence-disabled', now({ sequence: { hash: made.sequenceHash, enabled: false } })),
  ],
  ['a boot image that is gone', no('boot-image', 'review-again', now({ bootImage: null }))],
  [
    'another version of the boot image',
    no('boot-image', 'review-again', now({ bootImage: { id: 'PRA00005', version: '10.0.26200', sourceVersion: 4 } })),
  ],
  [
    'a changed boot image',
    no('boot-image', 'review-again', now({ bootImage: { id: 'PRA00005', version: '10.0.26100', sourceVersion: 5 } })),
  ],
  ['an OS image that is gone', no('os-image', 'review-again', now({ osImage: null }))],
  [
    'a changed OS image',
    no('os-image', 'review-again', now({ osImage: { id: 'PRA00011', version: '10.0.26100', sourceVersion: 2 } })),
  ],
  ['content that is not there', no('content', 'fix', now({ missingContent: ['PRA00020 dp1'] }), 'PRA00020 dp1')],
  ['a device that is gone', no('device-gone', 'leave-out', now({ records: atGate.records.slice(1) }), 'PC-16777217')],
  ['another name', no('device-changed', 'leave-out', firstIs({ name: 'PC-99' }), 'PC-16777217')],
  ['another serial number', no('device-changed', 'leave-out', firstIs({ serial: 'PF9' }), 'PC-16777217')],
  ['another SMBIOS GUID', no('device-changed', 'leave-out', firstIs({ smbiosGuid: 'x' }), 'PC-16777217')],
  ['another client id', no('device-changed', 'leave-out', firstIs({ smsId: 'GUID:x' }), 'PC-16777217')],
  ['an obsolete record', no('device-obsolete', 'leave-out', firstIs({ isObsolete: true }), 'PC-16777217')],
  [
    'a duplicate by serial number',
    no(
      'device-duplicate',
      'leave-out',
      now({ records: [...atGate.records, record(9, { serial: 'pf3k2m7' })] }),
      'PC-16777217',
    ),
  ],
  [
    'a duplicate by name',
    no(
      'device-duplicate',
      'leave-out',
      now({ records: [...atGate.records, record(9, { name: 'PC-16777217' })] }),
      'PC-16777217',
    ),
  ],
  [
    'a duplicate by SMBIOS GUID',
    no(
      'device-duplicate',
      'leave-out',
      now({ records: [...atGate.records, record(9, { smbiosGuid: atGate.records[0]?.smbiosGuid ?? '' })] }),
      'PC-16777217',
    ),
  ],
  ['a server', no('device-server', 'leave-out', firstIs({ isServer: true }), 'PC-16777217')],
  ['a site system', no('device-server', 'leave-out', firstIs({ isSiteSystem: true }), 'PC-16777217')],
  ['more devices than the limit', no('too-many', 'review-again', now({ cap: 2 }))],
  ['a collection that is gone', no('collection', 'review-again', now({ collection: null }))],
  ['a collection that refreshes itself', no('collection', 'review-again', collectionIs({ refresh: 'continuous' }))],
  ['a built-in collection', no('collection', 'review-again', collectionIs({ id: 'SMS00001' }))],
  [
    'a query rule',
    no(
      'collection-rules',
      'fix',
      now({ rules: [...atGate.rules, { kind: 'query', name: 'q', expression: 'select *' }] }),
    ),
  ],
  [
    'an include rule',
    no('collection-rules', 'fix', now({ rules: [...atGate.rules, { kind: 'include', collectionId: 'PRA00001' }] })),
  ],
  [
    'an exclude rule',
    no('collection-rules', 'fix', now({ rules: [...atGate.rules, { kind: 'exclude', collectionId: 'PRA00001' }] })),
  ],
  [
    'another deployment on the collection',
    no('other-deployments', 'fix', now({ otherDeployments: [otherDeployment] })),
  ],
  ['a member that is missing', no('members', 'leave-out', now({ members: atGate.members.slice(1) }), 'PC-16777217')],
  ['a member that nobody chose', no('members', 'fix', now({ members: [...atGate.members, 9] }))],
  ['a permit that is missing', yes('permits', now({ permits: atGate.permits.slice(1) }), 'PC-16777217')],
  [
    'a permit with another value',
    yes(
      'permits',
      now({ permits: atGate.permits.map((one) => (one.resourceId === first ? { ...one, value: 'x' } : one)) }),
      'PC-16777217',
    ),
  ],
]

const differencesOf = (one: Pick<Case, 'now' | 'review' | 'made'>): readonly Difference[] =>
  compareAtGate(one.review ?? review, one.made ?? made, one.now ?? atGate)

describe('the gate', () => {
  it('is open where the world is as it was reviewed and made', () => {
    expect(compareAtGate(review, made, atGate)).toEqual([])
  })

  it.each(cases)('%s is the one difference', (_what, one) => {
    const differences = differencesOf(one)
    expect(differences).toHaveLength(1)
    const [difference] = differences
    expect(difference).toMatchObject({ what: one.what, resolve: one.resolve, acceptable: one.resolve === null })
    if (one.subject !== undefined) expect(difference?.subject).toBe(one.subject)
    expect(difference?.reviewed).not.toBe(difference?.now)
  })

  it('shows every difference at once, each at its place', () => {
    const both = { ...firstIs({ name: 'PC-99' }), fileOnShare: 'f'.repeat(64), members: atGate.members.slice(1) }
    expect(differencesOf({ now: both }).map((one) => one.what)).toEqual(['file-on-share', 'device-changed', 'members'])
  })

  it('finds a permit at a member that nobody chose, besides the member', () => {
    const uninvited = now({
      members: [...atGate.members, 9],
      permits: [...atGate.permits, { resourceId: 9, name: 'DrydockPermit', value: made.permit }],
    })
    expect(differencesOf({ now: uninvited })).toMatchObject([
      { what: 'members', resolve: 'fix' },
      { what: 'permits', subject: '9', resolve: 'fix' },
    ])
  })

  it('takes no obsolete record for a duplicate', () => {
    const old = record(9, { serial: 'PF3K2M7', isObsolete: true })
    expect(differencesOf({ now: now({ records: [...atGate.records, old] }) })).toEqual([])
  })

  describe('where the plan chose one of several records of a serial number', () => {
    const chosen = { ...review, devices: review.devices.map((one, at) => ({ ...one, besides: at === 0 ? [9] : [] })) }
    const among = (...others: readonly DeviceRecord[]) =>
      differencesOf({ review: chosen, now: now({ records: [...atGate.records, ...others] }) }).map((one) => one.what)
    const other = record(9, { serial: 'pf3k2m7' })

    it('is open while the others are the reviewed ones, or gone', () => {
      expect(among(other)).toEqual([])
      expect(among()).toEqual([])
    })

    it.each([
      ['one more has appeared', [other, record(10, { serial: 'PF3K2M7' })]],
      ['another one has taken its client id', [{ ...other, smsId: `GUID:${first}` }]],
      ['another one has its hardware and no serial number', [{ ...other, serial: '', name: `PC-${first}` }]],
    ] as const)('is closed where %s', (_what, others) => {
      expect(among(...others)).toEqual(['device-duplicate'])
    })

    it('is closed for a device of which nobody chose a record', () => {
      const second = record(9, { serial: atGate.records[1]?.serial ?? '' })
      expect(among(second)).toEqual(['device-duplicate'])
    })
  })

  it('names the newer record where the reviewed one is obsolete', () => {
    const records = [...atGate.records.map((one) => (one.resourceId === first ? { ...one, isObsolete: true } : one))]
    const newer = record(9, { name: 'PC-16777217', serial: 'PF3K2M7' })
    const [difference] = differencesOf({ now: now({ records: [...records, newer] }) })
    expect(difference).toMatchObject({ what: 'device-obsolete', resolve: 'leave-out' })
    expect(difference?.now).toContain('[9]')
  })
})

describe('any single change of an identity field of a chosen device', () => {
  const fields = ['name', 'serial', 'smbiosGuid', 'smsId'] as const
  const change = fc.record({
    at: fc.nat({ max: atGate.records.length - 1 }),
    field: fc.constantFrom(...fields),
    value: fc.string({ maxLength: 20 }),
  })

  it('is found, at that device, and can only be left out', () => {
    fc.assert(
      fc.property(change, ({ at, field, value }) => {
        const before = atGate.records[at]
        fc.pre(before !== undefined && before[field] !== value)
        const records = atGate.records.map((one, place) => (place === at ? { ...one, [field]: value } : one))
        const differences = differencesOf({ now: now({ records }) })
        const ours = differences.filter((one) => one.subject === review.devices[at]?.name)
        expect(ours).toContainEqual(expect.objectContaining({ what: 'device-changed', resolve: 'leave-out' }))
      }),
    )
  })

  it('is found where its letter case changes', () => {
    expect(differencesOf({ now: firstIs({ serial: 'pf3k2m7' }) })).toMatchObject([{ what: 'device-changed' }])
  })

  it('is found where it has another number now', () => {
    fc.assert(
      fc.property(fc.nat({ max: atGate.records.length - 1 }), fc.integer({ min: 1, max: 1000 }), (at, id) => {
        const records = atGate.records.map((one, place) => (place === at ? { ...one, resourceId: id } : one))
        expect(differencesOf({ now: now({ records }) })).toMatchObject([{ what: 'device-gone' }])
      }),
    )
  })

  it('never throws, whatever the members', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (members) => {
        const chosen = new Set(review.devices.map((one) => one.resourceId))
        const same = new Set(members).size === chosen.size && members.every((one) => chosen.has(one))
        const differs = differencesOf({ now: now({ members }) }).some((one) => one.what === 'members')
        expect(differs).toBe(!same)
      }),
    )
  })
})
