import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { block, note, warn } from '../finding.ts'
import type { DeviceRecord } from '../site.ts'
import type { ReviewFacts } from './facts.ts'
import { parsePlan } from './parse-plan.ts'
import type { Plan } from './plan.ts'
import { reviewHashInput, reviewPlan } from './review.ts'
import { facts, found, plan, planFile, somePackage, someSequence } from './testing/examples.ts'

const inputOf = (asked: Plan, there: ReviewFacts): string => reviewHashInput(asked, reviewPlan(asked, there))
const before = inputOf(plan, facts)
const with_ = (more: Partial<ReviewFacts>): ReviewFacts => ({ ...facts, ...more })

const device = (more: Partial<DeviceRecord>): ReviewFacts =>
  with_({
    devices: found.map((one, at) =>
      at === 0 ? { ...one, records: one.records.map((r) => ({ ...r, ...more })) } : one,
    ),
  })
const profile = (more: Partial<NonNullable<ReviewFacts['profile']>>): ReviewFacts =>
  with_({ profile: facts.profile === null ? null : { ...facts.profile, ...more } })
const file = (more: Partial<NonNullable<ReviewFacts['file']>>): ReviewFacts =>
  with_({ file: facts.file === null ? null : { ...facts.file, ...more } })
const boot = (more: Partial<NonNullable<ReviewFacts['bootImage']>>): ReviewFacts =>
  with_({ bootImage: facts.bootImage === null ? null : { ...facts.bootImage, ...more } })
const os = (more: Partial<NonNullable<ReviewFacts['osImage']>>): ReviewFacts =>
  with_({ osImage: facts.osImage === null ? null : { ...facts.osImage, ...more } })
const existing = {
  packages: [somePackage()],
  sequences: [{ record: someSequence(), hash: 'b', differences: [], lock: null }],
}
const found_ = (id: string): ReviewFacts =>
  with_({ tenant: { ...facts.tenant, findings: [block('profile-not-found', 'profile', { profile: id })] } })

describe('what the review hash is made of', () => {
  it.each<[string, ReviewFacts]>([
    ['the resource id of a device', device({ resourceId: 5 })],
    ['the serial number of a device', device({ serial: 'PF3K2M8' })],
    ['the letter case of a serial number', device({ serial: 'pf3k2m7' })],
    ['the SMBIOS GUID of a device', device({ smbiosGuid: '4C4C4544-0000-2010-8020-80C04F202020' })],
    ['the name of a device', device({ name: 'PC-99' })],
    ['the client id of a device', device({ smsId: 'GUID:99' })],
    ['a device more', with_({ devices: found.slice(1) })],
    ['the profile', profile({ id: '1d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11' })],
    ['a saved profile', profile({ lastModified: '2026-11-02T09:00:00Z' })],
    ['the tenant', with_({ tenant: { ...facts.tenant, id: '11111111-2a7e-4a53-8a3c-7f1f6a1f2b10' } })],
    ['the file as converted', file({ sha256: 'd'.repeat(64) })],
    ['the boot image', boot({ id: 'PRA00006' })],
    ['the version of the boot image', boot({ version: '10.0.26200' })],
    ['the source version of the boot image', boot({ sourceVersion: 5 })],
    ['the OS image', os({ id: 'PRA00012' })],
    ['the version of the OS image', os({ version: '10.0.26200' })],
    ['the source version of the OS image', os({ sourceVersion: 2 })],
    ['a package that exists', with_({ packages: existing.packages })],
    ['a task sequence that exists', with_({ sequences: existing.sequences })],
    ['a block', found_('x')],
    ['a warning', device({ isActive: false })],
  ])('changes with %s', (_what, there) => {
    expect(inputOf(plan, there)).not.toBe(before)
  })

  it('changes with the parameters of a finding', () => {
    expect(inputOf(plan, found_('x'))).not.toBe(inputOf(plan, found_('y')))
  })

  it.each<[string, ReviewFacts, ReviewFacts]>([
    ['the id', with_({ packages: [somePackage({ id: 'PRA00021' })] }), with_({ packages: existing.packages })],
    ['the version', with_({ packages: [somePackage({ sourceVersion: 3 })] }), with_({ packages: existing.packages })],
    [
      'the steps',
      with_({ sequences: [{ record: someSequence(), hash: 'c', differences: [], lock: null }] }),
      with_({ sequences: existing.sequences }),
    ],
  ])('changes with %s of what exists', (_what, one, other) => {
    expect(inputOf(plan, one)).not.toBe(inputOf(plan, other))
  })

  const changes: readonly Plan[] = [
    { ...plan, batch: 'Room 13' },
    { ...plan, package: { name: 'Another' } },
    { ...plan, devices: plan.devices.toReversed() },
    { ...plan, distribution: { points: ['dp1.practice.example'], groups: ['Everywhere'] } },
    { ...plan, acceptRuns: 1 },
    { ...plan, deployment: { ...plan.deployment, cap: 101 } },
    { ...plan, deployment: { ...plan.deployment, comment: 'x' } },
    { ...plan, deployment: { ...plan.deployment, expires: '2026-12-09T18:00:00+01:00' } },
  ]
  it.each(changes.map((one, at): [number, Plan] => [at, one]))(
    'changes with each part of the plan (%i)',
    (_at, one) => {
      expect(inputOf(one, facts)).not.toBe(before)
    },
  )
})

describe('what it is not made of', () => {
  it.each<[string, ReviewFacts]>([
    ['the time of the review', with_({ now: facts.now + 3_600_000 })],
    ['when a device was last in touch', device({ lastContact: '2026-11-24T06:59:00.000Z' })],
    ['the model of a device', device({ model: 'Atlas 840 G10' })],
    ['a note about a device', device({ isVirtual: true })],
    ['a note of the tenant', with_({ tenant: { ...facts.tenant, findings: [note('progress-hidden', 'x')] } })],
    [
      'when a collection was evaluated',
      with_({
        limitingCollection:
          facts.limitingCollection === null ? null : { ...facts.limitingCollection, evaluatedAt: null, memberCount: 9 },
      }),
    ],
    ['runs that nothing changes for', with_({ sharedRuns: ['Room 11'] })],
    ['the name of an image', boot({ name: 'Another name' })],
  ])('does not change with %s', (_what, there) => {
    expect(inputOf(plan, there)).toBe(before)
  })

  it('does not change with when a task sequence was touched or who has it open', () => {
    const [one] = existing.sequences
    if (one === undefined) throw new Error('no sequence')
    const lock = { owner: 'colleague', machine: 'DESK-07', since: '2026-11-24T06:00:00Z', ours: false }
    const touched = { ...one, record: someSequence({ modifiedAt: '2026-11-24T06:00:00Z' }), lock }
    expect(inputOf(plan, with_({ sequences: [touched] }))).toBe(inputOf(plan, with_({ sequences: [one] })))
  })

  it('does not change with the order of keys, nor with defaults written out', () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, one]) => [key, shuffled(one)]),
            )
          : value
    const shorter = { ...planFile.deployment, cap: undefined, comment: undefined }
    for (const raw of [shuffled(planFile), { ...planFile, deployment: shorter }]) {
      const parsed = parsePlan(raw)
      if (!parsed.ok) throw new Error(parsed.failure.code)
      expect(inputOf(parsed.value, facts)).toBe(before)
    }
  })

  it('holds no sentence and no level of what is only noted', () => {
    const said = with_({
      profileFindings: [warn('device-registered', 'w', { name: 'n' }), note('device-virtual', 'v', { name: 'm' })],
    })
    const hashed = inputOf(plan, said)
    expect(hashed).toContain('device-registered')
    expect(hashed).not.toContain('device-virtual')
    expect(hashed).not.toContain('configuration file')
  })

  it('is the same text again for the same facts, whatever the devices', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 4 }), (names) => {
        const devices = names.map((name, at) => ({
          key: { resourceId: at + 1 },
          records: found[0]?.records.map((one) => ({ ...one, resourceId: at + 1, name })) ?? [],
        }))
        expect(inputOf(plan, with_({ devices }))).toBe(
          inputOf({ ...plan }, with_({ devices: structuredClone(devices) })),
        )
      }),
      { numRuns: 60 },
    )
  })
})
