import { describe, expect, it } from 'vitest'
import { block, note, warn } from '#shared/finding.ts'
import type { Review } from '#shared/plan/review.ts'
import { review } from '#shared/plan/testing/examples.ts'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { bench, forever, type Bench } from '../test-bench.ts'
import { strangers } from '../test-strangers.ts'
import { reviewDifferences } from './check.ts'

const hashes = { reviewed: 'a'.repeat(64), now: 'b'.repeat(64) }
const whats = (now: Review) => reviewDifferences(review, now, hashes).map((one) => one.what)

describe('two reviews of one plan', () => {
  it('with the same hash do not differ', () => {
    expect(reviewDifferences(review, review, { reviewed: hashes.now, now: hashes.now })).toEqual([])
  })

  it('of which one was never shown here differ as a whole, and that can be accepted', () => {
    const found = reviewDifferences(null, review, hashes)
    expect(found).toMatchObject([{ what: 'review', reviewed: hashes.reviewed, now: hashes.now, acceptable: true }])
  })

  it('that differ in nothing that is shown still differ', () => {
    expect(whats(review)).toEqual(['review'])
  })

  const [first] = review.devices
  if (first === undefined) throw new Error('no device')
  const cases: readonly (readonly [string, Review, readonly string[], boolean])[] = [
    ['tenant', { ...review, tenantId: 'x' }, ['tenant'], false],
    [
      'profile',
      { ...review, profile: review.profile === null ? null : { ...review.profile, lastModified: 'x' } },
      ['profile'],
      true,
    ],
    ['file', { ...review, fileSha256: 'x' }, ['file'], true],
    ['share', { ...review, existing: { ...review.existing, fileSha256: 'x' } }, ['file-on-share'], true],
    ['boot image', { ...review, bootImage: null }, ['boot-image'], true],
    ['OS image', { ...review, osImage: null }, ['os-image'], true],
    [
      'package',
      { ...review, existing: { ...review.existing, package: { id: 'x', sourceVersion: 1, path: 'p' } } },
      ['package'],
      true,
    ],
    [
      'sequence',
      { ...review, existing: { ...review.existing, taskSequence: { id: 'x', hash: 'h', enabled: true } } },
      ['task-sequence'],
      true,
    ],
    ['device gone', { ...review, devices: review.devices.slice(1) }, ['device-gone'], false],
    [
      'device',
      { ...review, devices: [{ ...first, serial: 'x' }, ...review.devices.slice(1)] },
      ['device-changed'],
      false,
    ],
    ['block', { ...review, findings: [block('no-destination', 'x')] }, ['review'], true],
    ['warning', { ...review, findings: [warn('progress-hidden', 'x')] }, ['review'], true],
  ]
  it.each(cases)('differ by %s', (_what, now, expected, acceptable) => {
    expect(whats(now)).toEqual(expected)
    expect(reviewDifferences(review, now, hashes).every((one) => one.acceptable === acceptable)).toBe(true)
  })

  it('do not differ by a note', () => {
    expect(whats({ ...review, findings: [note('progress-hidden', 'x')] })).toEqual(['review'])
  })
})

/** Devices of the world by name, as a plan names them. */
const withDevices = (there: Bench, ...names: readonly string[]) =>
  there.plan({ devices: names.map((name) => ({ name })) })
const codes = async (there: Bench, plan = there.plan()) => (await there.check(plan)).findings.map((one) => one.code)

describe('the check against the site', () => {
  it('finds nothing to say against clean devices, and shows who they are', async () => {
    const there = await bench({ devices: 2 })
    const { ok, devices, findings, reviewHash } = await there.check()
    expect([ok, findings]).toEqual([true, []])
    expect(devices).toMatchObject([{ stage: 'chosen', joinPlanned: 'entra' }, { stage: 'chosen' }])
    expect(reviewHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('gives the same hash again, and another after a change', async () => {
    const there = await bench({ devices: 2 })
    const plan = there.plan()
    const { reviewHash } = await there.check(plan)
    there.clock.pass(3600)
    expect((await there.check(plan)).reviewHash).toBe(reviewHash)
    strangers(there).saveProfile(exampleProfileId)
    expect((await there.check(plan)).reviewHash).not.toBe(reviewHash)
  })

  it('changes nothing in site and share', async () => {
    const there = await bench({ devices: 2 })
    const { length } = there.dump().history
    await there.check()
    expect(there.dump().history).toHaveLength(length)
    expect(there.hooks.calls.filter((one) => /create|write|send|set|add|remove/i.test(one))).toEqual([])
  })

  it.each([
    ['WS-TWIN', 'device-lookalike'],
    ['WS-OBSOLETE', 'device-obsolete'],
    ['WS-BLOCKED', 'device-blocked'],
    ['WS-INACTIVE', 'device-inactive'],
    ['WS-IMPORTED', 'device-no-client'],
    ['SRV-FILE1', 'device-server'],
    ['DP1', 'device-site-system'],
    ['VM-TEST1', 'device-virtual'],
    ['WS-JOINED', 'device-entra-joined'],
    ['NOBODY', 'device-not-found'],
  ])('%s in the plan is %s', async (name, code) => {
    const there = await bench({ devices: 1 })
    expect(await codes(there, withDevices(there, name))).toContain(code)
  })

  it.each(['System Serial Number', 'To be filled by O.E.M.', '0'])(
    'the serial number %j names nobody',
    async (serial) => {
      const there = await bench({ devices: 1 })
      const { ok, devices, findings } = await there.check(there.plan({ devices: [{ serial }] }))
      expect(ok).toBe(false)
      expect(devices).toEqual([])
      expect(findings.map((one) => one.code)).toEqual(['device-placeholder-serial'])
    },
  )

  it('a device set up anew under its name is the current record, and no lookalike of its obsolete one', async () => {
    const there = await bench({ devices: 1 })
    const { findings, devices } = await there.check(withDevices(there, 'WS-REIMAGED'))
    expect(findings).toEqual([])
    expect(devices).toHaveLength(1)
  })

  it('two lines for one device are one device, and a block', async () => {
    const there = await bench({ devices: 1 })
    const [line] = there.plan().devices
    if (line === undefined) throw new Error('no line')
    const { findings, devices } = await there.check(there.plan({ devices: [line, line] }))
    expect(findings.map((one) => one.code)).toEqual(['device-listed-twice'])
    expect(devices).toHaveLength(1)
  })

  it('the profile is found by id in any letter case, and by name', async () => {
    const there = await bench({ devices: 1 })
    expect(await codes(there, there.plan({ profile: { id: exampleProfileId.toUpperCase() } }))).toEqual([])
    const missing = await codes(there, there.plan({ profile: { name: 'No such profile' } }))
    expect(missing).toContain('profile-not-found')
  })

  it('another package on the folder of the file blocks, and the one of an earlier run does not', async () => {
    const there = await bench({ devices: 2 })
    await there.start({ until: 'package' })
    const collection = { new: { name: 'Another room', comment: '', limitingCollectionId: 'SMS00001' } }
    const plan = there.plan({ collection })
    expect(await codes(there, plan)).not.toContain('package-folder-taken')
    const [made] = there.dump().packages.filter((one) => one.description.includes('drydock-profile='))
    await there.site.packages.create({ name: 'x', path: made?.path ?? '', description: '' }, forever)
    expect(await codes(there, plan)).toContain('package-folder-taken')
  })

  it('names every problem at once', async () => {
    const there = await bench({ devices: 1 })
    const plan = there.plan({
      devices: [{ name: 'NOBODY' }, { name: 'SRV-FILE1' }],
      distribution: { points: ['dp9.practice.example'], groups: ['Nowhere'] },
      taskSequence: {
        new: {
          name: 'x',
          description: '',
          variant: 'fast',
          bootImageId: 'PRA00999',
          osImageId: 'PRA00011',
          imageIndex: 98,
          atEnd: 'restart',
        },
      },
    })
    expect((await codes(there, plan)).toSorted()).toEqual([
      'boot-image-missing',
      'device-not-found',
      'device-server',
      'group-missing',
      'os-index-missing',
      'point-missing',
    ])
  })
})
