import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, temporaryFolder } from '../tools/cli.ts'
import { expectFailure } from '../tools/failure.ts'
import { commandsOn, makeHome, type Home } from '../tools/home.ts'
import { edit } from '../tools/store.ts'

interface Device {
  readonly serial: string
  readonly name: string
  readonly resourceId: number
  readonly smbiosGuid: string
}

interface Checked {
  readonly schema: number
  readonly ok: boolean
  readonly reviewHash: string
  readonly devices: readonly Device[]
  readonly findings: readonly { code: string; level: string; where: string; text: string; remedy: string }[]
}

const anyText = expect.any(String) as string
const codes = (checked: Checked, level: string): readonly string[] =>
  checked.findings.filter((one) => one.level === level).map((one) => one.code)

describe('plan example', () => {
  it('makes the world once; the same values or none go on with it, other values: exit 2', async () => {
    using folder = temporaryFolder()
    const home = commandsOn(path.join(folder.path, 'home'))
    const first = await home.run(['plan', 'example', '--devices', '4', '--seed', '5', '--speed', '5000'])
    expect(first.code, first.err).toBe(0)
    const plan = JSON.parse(first.out) as { devices: object[]; deployment: { expires: string } }
    expect(plan).toMatchObject({
      ...{ schema: 1, connection: 'practice', profile: { id: '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11' } },
      taskSequence: { new: { variant: 'fast', bootImageId: 'PRA00005', osImageId: 'PRA00011', imageIndex: 3 } },
      deployment: { purpose: 'available', availability: 'clients', option: 'download-when-needed' },
    })
    expect(plan.devices).toHaveLength(4)
    const [again, fewer] = await Promise.all([
      home.run(['plan', 'example']),
      home.run(['plan', 'example', '--seed', '5', '--devices', '2']),
    ])
    expect((JSON.parse(again.out) as typeof plan).devices).toEqual(plan.devices)
    expect((JSON.parse(fewer.out) as typeof plan).devices).toEqual(plan.devices.slice(0, 2))
    for (const other of [
      ['--seed', '6'],
      ['--speed', '4000'],
      ['--fault', 'throttle'],
    ]) {
      const { title } = expectFailure(await home.run(['plan', 'example', ...other, '--json']), 2, 'world-differs')
      expect(title).toContain(other[0])
    }
    expect((await home.run(['plan', 'example', '--door', 'powershell'])).code).toBe(2)
    const practice = await home.run(['practice', '--json'])
    expectFailure(practice, 2, 'world-exists')
  })

  it.each([
    ['--devices', '0'],
    ['--devices', 'many'],
    ['--seed', '-1'],
    ['--seed', '1.5'],
    ['--speed', '0'],
    ['--fault', 'meteor'],
    ['--fault', 'throttle:create-package'],
    ['--door', 'window'],
  ])('%s %s: exit 2, no world is made', async (option, value) => {
    using folder = temporaryFolder()
    const home = path.join(folder.path, 'home')
    const ran = await run(['plan', 'example', `${option}=${value}`, '--home', home, '--json'])
    expect(ran.code, ran.out).toBe(2)
    expect(JSON.parse(ran.out)).toMatchObject({ schema: 1, error: { code: anyText, title: anyText, remedy: anyText } })
    expect(existsSync(path.join(home, 'practice', 'world.db'))).toBe(false)
  })
})

describe('plan check', () => {
  let home: Home
  let example: Record<string, unknown>
  const check = async (changes: object, code: number): Promise<Checked> =>
    (await home.json(['plan', 'check', home.write({ ...changes }, 'changed.json')], code)) as Checked

  beforeAll(async () => {
    home = await makeHome({ devices: 3 })
    example = home.read()
  })
  afterAll(() => {
    home[Symbol.dispose]()
  })

  it('prints ok, hash, devices and findings, and changes nothing', async () => {
    const before = home.dump().history
    const [first, second, text] = [
      (await home.json(['plan', 'check', home.plan])) as Checked,
      (await home.json(['plan', 'check', home.plan])) as Checked,
      await home.run(['plan', 'check', home.plan]),
    ]
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['schema', 'ok', 'reviewHash', 'devices', 'findings']))
    expect(first).toMatchObject({ schema: 1, ok: true })
    expect(first.reviewHash).toMatch(/^[0-9a-f]{64}$/)
    expect(second.reviewHash).toBe(first.reviewHash)
    expect(first.devices).toHaveLength(3)
    for (const one of first.devices)
      expect(one).toMatchObject({
        ...{ serial: anyText, name: anyText, smbiosGuid: anyText, smsId: anyText, model: anyText, batch: 'Room 12' },
        ...{ stage: 'chosen', reached: 'chosen', formatted: false, since: anyText },
        evidence: { code: anyText, what: anyText, source: 'this-run', at: anyText },
      })
    expect(text.out).toContain(`--reviewed ${first.reviewHash} --confirm 3`)
    expect(home.dump().history).toEqual(before)
    expect(await home.json(['run', 'list'])).toEqual({ schema: 1, runs: [] })
  })

  it('finds the same device by serial, name, number and SMBIOS GUID; another plan is another hash', async () => {
    const { devices } = (await home.json(['plan', 'check', home.plan])) as Checked
    const [a, b, c] = devices
    const other = await check(
      { devices: [{ name: a?.name }, { resourceId: b?.resourceId }, { smbiosGuid: c?.smbiosGuid }] },
      0,
    )
    expect(other.devices.map((one) => one.resourceId)).toEqual(devices.map((one) => one.resourceId))
    expect((await check({}, 0)).reviewHash).not.toBe(other.reviewHash)
  })

  it('devices that can not be told for sure: every one is a block of its own', async () => {
    const world = home.dump()
    const [twin] = world.devices.filter((one) => one.name === 'WS-TWIN')
    const [first] = (example['devices'] as { serial: string }[]).map((one) => one.serial)
    const name = world.devices.find((one) => one.serial === first)?.name
    const checked = await check(
      {
        devices: [
          { serial: first },
          { serial: first },
          { name },
          { serial: 'NOBODYKNOWS' },
          { serial: twin?.serial },
          { serial: 'System Serial Number' },
          { serial: 'to be filled by o.e.m.' },
          { serial: '0' },
          { name: 'WS-BLOCKED' },
          { name: 'SRV-FILE1' },
          { name: 'DP1' },
          { name: 'WS-OBSOLETE' },
        ],
      },
      3,
    )
    expect(checked.ok).toBe(false)
    const blocks = codes(checked, 'block')
    expect(blocks.filter((one) => one === 'device-placeholder-serial')).toHaveLength(3)
    expect(blocks).toEqual(
      expect.arrayContaining([
        ...['device-listed-twice', 'device-not-found', 'device-ambiguous', 'device-blocked'],
        ...['device-server', 'device-site-system', 'device-obsolete'],
      ]),
    )
    for (const one of checked.findings) {
      expect(one).toMatchObject({ where: anyText, text: anyText, remedy: expect.stringMatching(/\.$/) as string })
      expect(`${one.text}${one.remedy}`).not.toMatch(/undefined|\[object/)
    }
    const text = await home.run(['plan', 'check', path.join(path.dirname(home.plan), 'changed.json')])
    expect(text.code).toBe(3)
    expect(text.out).toContain('NOBODYKNOWS')
  })

  it.each([
    ['a profile that does not exist', { profile: { id: '00000000-1111-2222-3333-444444444444' } }, 'profile-not-found'],
    ['a self-deploying profile', { profile: { name: 'Kiosk self-deploying' } }, ''],
    [
      'a point that does not exist',
      { distribution: { points: ['dp9.practice.example'], groups: [] } },
      'point-missing',
    ],
    ['no destination', { distribution: { points: [], groups: [] } }, 'no-destination'],
    ['an end in the past', { deployment: { expires: '2020-01-01T00:00:00Z' } }, 'expires-in-the-past'],
    ['more devices than the cap', { deployment: { cap: 2 } }, 'too-many-devices'],
    ['an image index that does not exist', { taskSequence: { new: { imageIndex: 9 } } }, 'os-index-missing'],
    ['a Home edition', { taskSequence: { new: { imageIndex: 2 } } }, 'os-edition-unsuitable'],
    ['no such OS image', { taskSequence: { new: { osImageId: 'PRA99999' } } }, 'os-image-missing'],
    ['no such boot image', { taskSequence: { new: { bootImageId: 'PRA99999' } } }, 'boot-image-missing'],
    [
      'no such limiting collection',
      { collection: { new: { limitingCollectionId: 'PRA99999' } } },
      'limiting-collection-missing',
    ],
    ['a taken collection name', { collection: { new: { name: 'Staff laptops' } } }, 'collection-name-taken'],
    [
      'another place for the share than ConfigMgr reads',
      { share: { folder: '.', unc: '\\\\files.practice.example\\autopilot$' } },
      'share-different',
    ],
  ])('%s: exit 3', async (_name, change, code) => {
    const merged = merge(example, change)
    if ('share' in merged) Object.assign(merged['share'] as object, { folder: path.dirname(home.plan) })
    const checked = await check(merged, 3)
    expect(checked).toMatchObject({ schema: 1, ok: false })
    if (code !== '') expect(codes(checked, 'block')).toContain(code)
    expect(codes(checked, 'block')).not.toEqual([])
  })

  it('another share, which is the same place on both sides, is used by the run', async () => {
    using other = await makeHome({ devices: 2 })
    const folder = path.join(other.path, 'practice', 'share', 'bench')
    mkdirSync(folder)
    const plan = other.write({ share: { folder, unc: '\\\\files.practice.example\\autopilot$\\bench' } }, 'share.json')
    const ran = await other.run([...(await other.startWords(plan)), '--until', 'package', '--json'])
    expect(ran.code, ran.out).toBe(0)
    const report = JSON.parse(ran.out) as { file: { path: string } }
    expect(report.file.path).toBe(path.join(folder, 'Room laptops', 'AutopilotConfigurationFile.json'))
    const [made] = other.dump().packages.filter((one) => one.description.includes('drydock-profile='))
    expect(made?.path).toBe('\\\\files.practice.example\\autopilot$\\bench\\Room laptops')
  })

  it('availability with media or PXE warns and does not block', async () => {
    const deployment = { ...(example['deployment'] as object), availability: 'clients-media-pxe' }
    expect(codes(await check({ deployment }, 0), 'warn')).toContain('media-ignores-schedule')
  })

  it('a plan that is blocked does not start: exit 3, outcome blocked, nothing made', async () => {
    const file = home.write({ devices: [{ serial: 'NOBODYKNOWS' }] }, 'blocked.json')
    const checked = (await home.json(['plan', 'check', file], 3)) as Checked
    const words = ['run', 'start', file, '--reviewed', checked.reviewHash, '--confirm', '0', '--json']
    const ran = await home.run(words)
    expect(ran.code, ran.out).toBe(3)
    expect(JSON.parse(ran.out)).toMatchObject({ schema: 1, outcome: 'blocked', findings: [{ level: 'block' }] })
    expect(home.dump().history.filter((one) => one.by === 'drydock')).toEqual([])
    expect(readdirSync(path.join(home.path, 'practice', 'share'))).toEqual([])
  })

  it('a profile whose name fits twice: named in the plan it blocks, on the command line it is refused', async () => {
    using twice = await makeHome({ devices: 3 })
    edit(
      path.join(twice.path, 'practice', 'world.db'),
      `UPDATE tenantObject SET body = replace(body, '"New names only"', '"Room laptops"') WHERE kind = 'profile'`,
    )
    const file = twice.write({ profile: { name: 'Room laptops' } }, 'twice.json')
    const checked = (await twice.json(['plan', 'check', file], 3)) as Checked
    expect(codes(checked, 'block')).toContain('profile-ambiguous')
    const ran = await twice.run(['configuration-file', '--profile', 'Room laptops', '--json'])
    expectFailure(ran, 2, 'profile-ambiguous')
  })
})

/** The example plan with some values changed, also deep inside. */
function merge(base: unknown, change: unknown): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...(base as object) }
  for (const [key, value] of Object.entries(change as object)) {
    const there = merged[key]
    const both = [there, value].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
    merged[key] = both && key !== 'profile' ? merge(there, value) : value
  }
  return merged
}
