import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { configurationFileName } from '#shared/autopilot/configuration-file.ts'
import { inspect } from '#shared/autopilot/inspect.ts'
import { block } from '#shared/finding.ts'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { graphProfile, keepTenantObject } from '#main/practice/world/tenant-objects.ts'
import { testUnc } from '#main/practice/test-world.ts'
import { gather } from '../batches.ts'
import { bench, failureOf, forever, type Bench } from '../test-bench.ts'
import { lookAtDistribution } from './distribution.ts'
import { previewFile } from './file.ts'
import { listImages } from './images.ts'
import { connectionOfDraft } from './look-at.ts'
import { lookAtPackage } from './package.ts'
import { lookAtSequence } from './sequence.ts'
import { proveShare } from './share.ts'
import { fullDraft, lookOn } from './test-look.ts'

const others = (there: Bench) => there.hooks.calls.filter((one) => /create|write|send|set|add|remove|update/i.test(one))

describe('the preview of the configuration file', () => {
  it('is the file that the run writes, in the place where it writes it', async () => {
    const there = await bench({ devices: 2 })
    const before = await previewFile(lookOn(there), 2)
    expect(before).toMatchObject({ onShare: null, findings: [], unc: `${testUnc}\\Room laptops` })
    expect(inspect(configurationFileName, new TextEncoder().encode(before.text)).verdict).toBe('good')
    const { file } = await there.start({ until: 'configuration' })
    expect(file).toEqual({ path: before.path, sha256: before.sha256 })
    expect((await previewFile(lookOn(there), 2)).onShare).toBe('same')
    writeFileSync(before.path, '{}')
    expect((await previewFile(lookOn(there), 2)).onShare).toBe('other')
  })

  it('of a profile that can have none fails with the reasons', async () => {
    const there = await bench({ devices: 1 })
    const kiosk = (await all(there)).find((one) => one.displayName === 'Kiosk self-deploying')
    const failure = await failureOf(previewFile(lookOn(there, { profile: { id: kiosk?.id ?? '', name: 'Kiosk' } })))
    expect(failure).toMatchObject({ kind: 'blocked', code: 'profile-refused' })
    expect(JSON.stringify(failure.parameters)).toContain('self-deploying')
    const gone = await failureOf(previewFile(lookOn(there, { profile: { id: there.plan().batch, name: 'x' } })))
    expect(gone.code).toBe('profile-refused')
  })

  it('stays in the folder of the package that exists, whatever the profile is called by then', async () => {
    const there = await bench({ devices: 1 })
    const { path: before } = await previewFile(lookOn(there))
    await there.start({ until: 'package' })
    const profile = graphProfile(there.world, exampleProfileId)
    if (profile === null) throw new Error('no profile')
    keepTenantObject(there.world, 'profile', { ...profile, displayName: 'Laptops of room 12' })
    expect((await previewFile(lookOn(there))).path).toBe(before)
  })

  it('says of one name for all what the devices so far make of it', async () => {
    const there = await bench({ devices: 1 })
    const profile = graphProfile(there.world, exampleProfileId)
    if (profile === null) throw new Error('no profile')
    keepTenantObject(there.world, 'profile', { ...profile, deviceNameTemplate: 'ROOM-12' })
    const codes = async (devices?: number) =>
      (await previewFile(lookOn(there), devices)).findings.map((one) => one.code)
    expect(await codes()).toEqual(['device-name-explicit'])
    expect(await codes(0)).toEqual(['device-name-explicit'])
    expect(await codes(2)).toEqual(['device-name-shared'])
  })

  it('needs a profile', async () => {
    const there = await bench({ devices: 1 })
    expect(await failureOf(previewFile(lookOn(there, { profile: null })))).toMatchObject({ code: 'profile-not-chosen' })
  })

  it('fails as the tenant does', async () => {
    const there = await bench({ devices: 1, faults: ['tenant-gone'] })
    await there.start()
    expect(await failureOf(previewFile(lookOn(there)))).toMatchObject({ kind: 'outside', code: 'tenant-unreachable' })
  })
})

async function all({ connection }: Bench) {
  const found = []
  for await (const page of connection.ports.tenant.profiles(forever)) found.push(...page)
  return found
}

describe('the test of the share', () => {
  it('proves that both names are one place, and leaves nothing', async () => {
    const there = await bench({ devices: 1 })
    const proof = await proveShare(there.connection.ports.share, there.clock, forever)
    expect(proof).toMatchObject({ folder: there.share, unc: testUnc, sameplace: 'proved', writableByEveryone: false })
    expect(Date.parse(proof.at)).toBe(there.clock.now())
  })

  it('tells of a share that everybody may write to', async () => {
    const there = await bench({ devices: 1 })
    chmodSync(there.share, 0o777)
    expect(await proveShare(there.connection.ports.share, there.clock, forever)).toMatchObject({
      writableByEveryone: true,
    })
  })

  it('needs whole paths', () => {
    const share = { folder: 'here', unc: testUnc }
    expect(() => connectionOfDraft({ connection: 'practice', share })).toThrow(/share-not-whole-path/)
    const whole = { folder: '/srv/autopilot', unc: testUnc }
    expect(connectionOfDraft({ connection: 'practice', share: whole })).toEqual({
      connection: 'practice',
      share: whole,
    })
    expect(connectionOfDraft({ connection: 'practice', share: null })).toEqual({ connection: 'practice' })
  })
})

describe('the look at the package', () => {
  it('finds none before the first run, and afterwards the one that the run made', async () => {
    const there = await bench({ devices: 1 })
    expect(await lookAtPackage(lookOn(there))).toEqual({
      folder: `${testUnc}\\Room laptops`,
      existing: null,
      findings: [],
    })
    const { site } = await there.start({ until: 'package' })
    expect(await lookAtPackage(lookOn(there))).toMatchObject({ existing: site.packages[0], findings: [] })
  })

  it('tells of a second package, of other files and of a share that it is not on', async () => {
    const there = await bench({ devices: 1 })
    const { file } = await there.start({ until: 'package' })
    const [made] = there.dump().packages.filter((one) => one.description.includes('drydock-profile='))
    await there.site.packages.create(
      { name: 'x', path: `${testUnc}\\B`, description: made?.description ?? '' },
      forever,
    )
    writeFileSync(path.join(path.dirname(file?.path ?? ''), 'notes.txt'), '')
    const { findings } = await lookAtPackage(lookOn(there))
    expect(findings.map((one) => one.code)).toEqual(['package-twice', 'share-other-files'])
  })
})

describe('the look at the package, where another package reads from the folder,', () => {
  it('names it, and not the one of this profile', async () => {
    const there = await bench({ devices: 1 })
    await there.start({ until: 'package' })
    expect((await lookAtPackage(lookOn(there))).findings).toEqual([])
    const path = `${testUnc}\\ROOM LAPTOPS\\`
    const id = await there.site.packages.create({ name: 'Rooms', path, description: 'by hand' }, forever)
    expect((await lookAtPackage(lookOn(there))).findings).toEqual([
      block('package-folder-taken', 'package', { ids: [id] }),
    ])
  })

  it('also finds what was there before Drydock came', async () => {
    const there = await bench({ devices: 1 })
    const profiles = await gather(there.connection.ports.tenant.profiles(forever))
    const old = profiles.find((one) => one.displayName === 'Old names only')
    const look = lookOn(there, { profile: { id: old?.id ?? '', name: 'Old names only' } })
    expect((await lookAtPackage(look)).findings).toEqual([
      block('package-folder-taken', 'package', { ids: ['PRA00007'] }),
    ])
  })
})

describe('the list of images', () => {
  it('holds every image, suitable or not, with its indexes', async () => {
    const there = await bench({ devices: 1 })
    const { bootImages, osImages } = await listImages(there.site.images, forever)
    expect(bootImages.map((one) => `${one.id} ${one.architecture}`)).toEqual(['PRA00002 x86', 'PRA00005 x64'])
    expect(osImages.map((one) => [one.id, one.indexes.map(({ index, edition }) => `${index} ${edition}`)])).toEqual([
      ['PRA00011', ['1 Education', '2 Core', '3 Enterprise', '4 Professional', '5 Enterprise']],
      ['PRA00012', ['1 ServerStandard']],
    ])
  })
})

describe('the look at the task sequence', () => {
  it('shows the steps that the run builds, and that what it built is the same', async () => {
    const there = await bench({ devices: 1 })
    const before = await lookAtSequence(lookOn(there))
    expect(before.existing).toBeNull()
    expect(before.steps[0]).toMatchObject({ depth: 0, guard: true, enabled: true, findings: [] })
    expect([before.findings, before.steps.flatMap((one) => one.findings)]).toEqual([[], []])
    const { site } = await there.start({ until: 'task-sequence' })
    const after = await lookAtSequence(lookOn(there))
    expect(after.existing).toMatchObject({ ...site.taskSequences[0], enabled: true, same: true, steps: before.steps })
    expect(after.steps).toEqual(before.steps)
  })

  it('tells another plan, another hand and a disabled sequence from it', async () => {
    const there = await bench({ devices: 1 })
    const { site } = await there.start({ until: 'task-sequence' })
    const shutDown = { ...fullDraft.taskSequence, atEnd: 'shutdown' as const }
    expect((await lookAtSequence(lookOn(there, { taskSequence: shutDown }))).existing?.same).toBe(false)
    const id = site.taskSequences[0]?.id ?? ''
    const { steps } = await there.site.taskSequences.read(id, forever)
    await there.site.taskSequences.write(id, { steps: steps.slice(1) }, forever)
    await there.site.taskSequences.setEnabled(id, false, forever)
    const { existing } = await lookAtSequence(lookOn(there))
    expect(existing).toMatchObject({ same: false, enabled: false })
    expect(existing?.findings.map((one) => one.code)).toEqual(['sequence-guard-missing'])
  })

  it('an edit that was cut off is not the same', async () => {
    const there = await bench({ devices: 1 })
    const { site } = await there.start({ until: 'task-sequence' })
    await there.site.taskSequences.write(site.taskSequences[0]?.id ?? '', { steps: [] }, forever)
    expect((await lookAtSequence(lookOn(there))).existing).toMatchObject({ same: false, steps: [] })
  })

  it('needs no image and no profile to show the steps, and then says nothing of sameness', async () => {
    const there = await bench({ devices: 1 })
    await there.start({ until: 'task-sequence' })
    const open = { ...fullDraft.taskSequence, osImageId: null, imageIndex: null }
    const { steps, existing } = await lookAtSequence(lookOn(there, { taskSequence: open }))
    expect(steps.length).toBeGreaterThan(5)
    expect(existing?.same).toBeNull()
    expect((await lookAtSequence(lookOn(there, { profile: null }))).existing).toBeNull()
  })

  it('names an index that the image does not have at the step that applies it', async () => {
    const there = await bench({ devices: 1 })
    const wrong = { ...fullDraft.taskSequence, imageIndex: 9 }
    const { steps } = await lookAtSequence(lookOn(there, { taskSequence: wrong }))
    expect(steps.filter((one) => one.findings.length > 0).map((one) => one.kind)).toEqual(['apply-operating-system'])
  })
})

describe('the look at the distribution', () => {
  const [one, two] = ['dp1.practice.example', 'dp2.practice.example']

  it('tells for each reference and point what is there', async () => {
    const there = await bench({ devices: 1 })
    const { points, groups, references } = await lookAtDistribution(lookOn(there))
    expect(points.map(({ name }) => name)).toEqual([one, two])
    expect(groups).toEqual([{ name: 'All branches', points: [one, two] }])
    expect(references).toEqual([
      {
        kind: 'boot-image',
        id: 'PRA00005',
        name: 'Boot image (x64)',
        bytes: 431_104_000,
        states: { [one]: 'there', [two]: 'there' },
      },
      {
        kind: 'os-image',
        id: 'PRA00011',
        name: 'Windows 11 24H2',
        bytes: 5_591_040_000,
        states: { [one]: 'missing', [two]: 'there' },
      },
      {
        kind: 'package',
        id: null,
        name: fullDraft.package.name,
        bytes: null,
        states: { [one]: 'missing', [two]: 'missing' },
      },
    ])
  })

  it('tells what is old, on its way, failed or removed, and the package once it is made', async () => {
    const there = await bench({ devices: 1 })
    await there.start({ until: 'package' })
    there.world.db.run("UPDATE content SET sourceVersion = 3 WHERE id = 'PRA00005'")
    there.world.db.run("UPDATE onPoint SET state = 'failed' WHERE contentId = 'PRA00011' AND point = ?", two)
    await there.site.content.send({ kind: 'os-image', id: 'PRA00011' }, [one], forever)
    const { references } = await lookAtDistribution(lookOn(there))
    expect(references.map(({ kind, states }) => [kind, states])).toEqual([
      ['boot-image', { [one]: 'old', [two]: 'old' }],
      ['os-image', { [one]: 'on-its-way', [two]: 'failed' }],
      ['package', { [one]: 'missing', [two]: 'missing' }],
    ])
    expect(references[2]?.id).toMatch(/^PRA/)
  })

  it('lists only what the draft names', async () => {
    const there = await bench({ devices: 1 })
    const open = { ...fullDraft.taskSequence, bootImageId: null, osImageId: 'PRA0FFFF' }
    const { references } = await lookAtDistribution(lookOn(there, { taskSequence: open, profile: null }))
    expect(references.map((each) => each.kind)).toEqual(['package'])
  })
})

it('no look changes anything', async () => {
  const there = await bench({ devices: 1 })
  const { length } = there.dump().history
  for (const look of [previewFile, lookAtPackage, lookAtSequence, lookAtDistribution]) await look(lookOn(there))
  await listImages(there.site.images, forever)
  await proveShare(there.connection.ports.share, there.clock, forever)
  expect(there.dump().history).toHaveLength(length)
  expect(others(there)).toEqual([])
})
