import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  codeOf,
  deploy,
  fastSequence,
  gather,
  messagesOf,
  never,
  permit,
  testWorld,
  type TestWorld,
} from '../test-world.ts'
import { exampleProfileId } from '../tenant/fixtures.ts'
import { dumpWorld } from '../world/dump.ts'
import { tenantData } from '../world/tenant-data.ts'
import { faultDevice } from './victims.ts'

const lives: TestWorld[] = []
afterEach(() => {
  for (const one of lives.splice(0)) one.remove()
})

const begin = (devices: number, ...faults: string[]): TestWorld => {
  const test = testWorld({ devices, faults })
  lives.push(test)
  return test
}
const dump = (test: TestWorld) => dumpWorld(test.file, test.wall)
const formatted = (test: TestWorld): number => dump(test).devices.filter((one) => one.formattedAt !== undefined).length

/** A package, a collection and a first rule: what many faults wait for. */
async function untilFirstRule(test: TestWorld) {
  const made = await deploy(test)
  return { ...made, data: tenantData(test.world) }
}

describe('faults of devices', () => {
  it('nobody-starts: one device gets its policy and nobody presses', async () => {
    const test = begin(4, 'nobody-starts')
    const { deploymentId } = await deploy(test)
    test.wait(24 * 60)
    const victim = faultDevice(test.world, 'nobody-starts')?.resourceId
    const clients = (await test.site.status.clients(deploymentId, null, never)).lines
    expect(clients.filter((one) => one.state === 'policy-received').map((one) => one.resourceId)).toEqual([victim])
    expect(dump(test).devices.filter((one) => one.enrolledAt !== undefined)).toHaveLength(3)
  })

  it('device-fails-at-apply: one device fails at the image with 0x80070002', async () => {
    const test = begin(4, 'device-fails-at-apply')
    const { deploymentId } = await deploy(test)
    test.wait(24 * 60)
    const failed = (await messagesOf(test, deploymentId)).filter((one) => one.messageId === 11135)
    expect(failed).toMatchObject([
      {
        resourceId: faultDevice(test.world, 'device-fails-at-apply')?.resourceId,
        action: 'Apply Operating System',
        exitCode: 0x80070002,
      },
    ])
    expect(dump(test).devices.filter((one) => one.enrolledAt !== undefined)).toHaveLength(3)
  })

  it('device-silent: one device is formatted and never heard of again', async () => {
    const test = begin(4, 'device-silent')
    const { deploymentId } = await deploy(test)
    test.wait(24 * 60)
    const victim = faultDevice(test.world, 'device-silent')?.resourceId
    const lines = (await messagesOf(test, deploymentId)).filter((one) => one.resourceId === victim)
    expect(lines.at(-1)).toMatchObject({ messageId: 11134, action: 'Partition Disk 0 - UEFI' })
    const found = dump(test).devices.filter((one) => one.formattedAt !== undefined && one.enrolledAt === undefined)
    expect(found.map((one) => one.resourceId)).toEqual([victim])
  })

  it('registered-with-profile: one chosen device is registered and assigned from the beginning', () => {
    const test = begin(3, 'registered-with-profile')
    const serial = faultDevice(test.world, 'registered-with-profile')?.serial ?? ''
    const [identity] = tenantData(test.world).identities(serial.slice(0, 5).toLowerCase(), 0, 3).items
    expect(identity).toMatchObject({ serialNumber: serial })
    expect(identity?.deploymentProfileAssignmentStatus).toMatch(/^assigned/)
  })

  it('take different devices where there are enough, and the only one where there are not', () => {
    const names = ['nobody-starts', 'device-fails-at-apply', 'device-silent', 'registered-with-profile'] as const
    const many = begin(4, ...names)
    expect(new Set(names.map((name) => faultDevice(many.world, name)?.resourceId)).size).toBe(4)
    const one = begin(1, ...names)
    expect(new Set(names.map((name) => faultDevice(one.world, name)?.resourceId))).toEqual(new Set([16777219]))
  })
})

describe('faults of the tenant and the share', () => {
  it('throttle: some requests, never so many that a retry does not get through', () => {
    const data = tenantData(begin(1, 'throttle').world)
    const found = Array.from({ length: 40 }, (_, at) => data.disturbance(at + 1))
    expect(found.filter((one) => one === 'throttle').length).toBeGreaterThan(3)
    expect(found.join()).not.toContain('throttle,throttle,throttle')
    expect(tenantData(begin(1).world).disturbance(2)).toBe('none')
  })

  it('tenant-gone: from the first rule on', async () => {
    const test = begin(1, 'tenant-gone', 'throttle')
    const before = tenantData(test.world).disturbance(1)
    const { data } = await untilFirstRule(test)
    expect([before, data.disturbance(1), data.disturbance(2)]).toEqual(['none', 'gone', 'gone'])
  })

  it('tenant-away: for a while after the deployment, then it is back', async () => {
    const test = begin(1, 'tenant-away')
    await deploy(test)
    const data = tenantData(test.world)
    const answers = [3, 2, 18, 2].map((minutes) => {
      test.wait(minutes)
      return data.disturbance(1)
    })
    expect(answers).toEqual(['none', 'gone', 'gone', 'none'])
  })

  it('profile-changed: the profile that the package was made for, once', async () => {
    const test = begin(1, 'profile-changed')
    const before = tenantData(test.world).profile(exampleProfileId)
    const { data, collectionId } = await untilFirstRule(test)
    const after = data.profile(exampleProfileId)
    expect(after?.lastModifiedDateTime).not.toBe(before?.lastModifiedDateTime)
    expect(after?.deviceNameTemplate).toBe('CHANGED-%RAND:5%')
    const unchanged = (page: ReturnType<typeof data.profiles>) =>
      page.items.filter((one) => one.deviceNameTemplate !== 'CHANGED-%RAND:5%').length
    expect(unchanged(data.profiles(0, 50))).toBe(data.profiles(0, 50).items.length - 1)
    expect(data.profiles(0, 50).items[0]?.id).toBe(exampleProfileId)
    test.wait(60)
    const [bystander] = (await test.site.devices.find([{ name: 'PC-A1' }], never))[0]?.records ?? []
    await test.site.collections.addDirectRules(collectionId, [bystander?.resourceId ?? 0], never)
    expect(data.profile(exampleProfileId)?.lastModifiedDateTime).toBe(after?.lastModifiedDateTime)
  })

  it('share-full: for the adapter to ask', () => {
    expect([begin(1, 'share-full').world.shareIsFull(), begin(1).world.shareIsFull()]).toEqual([true, false])
  })

  it('file-swapped-on-share: other bytes under the same name', async () => {
    const test = begin(1, 'file-swapped-on-share')
    await untilFirstRule(test)
    const file = readFileSync(path.join(test.share, 'Room laptops', 'AutopilotConfigurationFile.json'), 'utf8')
    expect(JSON.parse(file)).toMatchObject({
      CloudAssignedDeviceName: 'SWAPPED-%RAND:4%',
      ZtdCorrelationId: exampleProfileId,
    })
  })
})

describe('faults of the site', () => {
  const dp1 = 'dp1.practice.example'
  const image = { kind: 'os-image', id: 'PRA00011' } as const

  it('dp-slow: several times as long', async () => {
    const minutesOf = async (...faults: string[]): Promise<number> => {
      const test = begin(1, ...faults)
      await test.site.content.send(image, [dp1], never)
      for (let minutes = 0; ; minutes += 1) {
        const states = await test.site.content.states([image], never)
        if (states.every((one) => one.condition === 'installed')) return minutes
        test.wait(1)
      }
    }
    const [usual, slow] = [await minutesOf(), await minutesOf('dp-slow')]
    expect(Math.round(slow / usual)).toBe(4)
  })

  it('dp-fails: one content at one point, and again after it was sent again', async () => {
    const test = begin(1, 'dp-fails')
    const { packageId } = await deploy(test)
    const content = { kind: 'package', id: packageId } as const
    const states = async () => (await test.site.content.states([content, image], never)).map((one) => one.condition)
    expect(await states()).toEqual(['failed', 'installed', 'installed'])
    await test.site.content.redistribute(content, dp1, never)
    test.wait(60)
    expect(await states()).toEqual(['failed', 'installed', 'installed'])
    expect(dump(test).faults.map((one) => [one.fault, one.what])).toEqual([['dp-fails', `${packageId} ${dp1}`]])
  })

  it('ts-locked: by a colleague, for twenty minutes', async () => {
    const test = begin(1, 'ts-locked')
    const id = await test.site.taskSequences.create({ name: 'x', description: '', bootImageId: 'PRA00005' }, never)
    expect(await test.site.locks.of('task-sequence', id, never)).toMatchObject({
      owner: 'PRACTICE\\colleague',
      ours: false,
    })
    test.wait(19)
    expect(await codeOf(test.site.taskSequences.write(id, fastSequence('PRA00007'), never))).toBe('site-object-locked')
    test.wait(2)
    expect(await codeOf(test.site.taskSequences.write(id, fastSequence('PRA00007'), never))).toBeUndefined()
    const second = await test.site.taskSequences.create({ name: 'y', description: '', bootImageId: 'PRA00005' }, never)
    expect(await test.site.locks.of('task-sequence', second, never)).toBeNull()
  })

  it('answer-lost: each kind once, and the effect has happened', async () => {
    const test = begin(2, 'answer-lost')
    const create = () =>
      codeOf(test.site.collections.create({ name: 'x', comment: '', limitingCollectionId: 'SMS00001' }, never))
    expect(await create()).toBe('site-answer-lost')
    const [made] = await test.site.collections.withName('x', never)
    expect(await create()).toBe('site-name-taken')
    const set = () => codeOf(test.site.devices.setVariable([16777219, 16777220], 'DrydockPermit', permit, never))
    expect(await set()).toBe('site-answer-lost')
    expect(await test.site.devices.variables([16777219, 16777220], 'DrydockPermit', never)).toHaveLength(1)
    expect(await set()).toBeUndefined()
    expect(dump(test).history.map((one) => one.primitive)).toEqual([
      'create-collection',
      'set-variable',
      'set-variable',
      'set-variable',
    ])
    expect(dump(test).faults).toHaveLength(2)
    expect(made).toBeDefined()
  })

  it('ts-edited-after-review: a colleague adds a step', async () => {
    const test = begin(1, 'ts-edited-after-review')
    const { sequenceId } = await untilFirstRule(test)
    const { steps } = await test.site.taskSequences.read(sequenceId, never)
    expect(steps.at(-1)?.name).toBe('Inventory')
    expect(await test.site.locks.of('task-sequence', sequenceId, never)).toBeNull()
    const edits = dump(test).history.filter((one) => one.primitive === 'edit-task-sequence')
    expect(edits.map((one) => one.by)).toEqual(['drydock', 'someone'])
  })
})

describe('faults of records and members', () => {
  it('duplicate-record: a second current record with the same serial number', async () => {
    const test = begin(3, 'duplicate-record')
    await untilFirstRule(test)
    const serial = dump(test).devices[2]?.serial ?? ''
    const [found] = await test.site.devices.find([{ serial }], never)
    expect(found?.records).toHaveLength(2)
    expect(new Set(found?.records.map((one) => one.smbiosGuid)).size).toBe(1)
    expect(found?.records.map((one) => one.isObsolete)).toEqual([false, false])
  })

  it('same-name-reimaged: the reviewed record is obsolete, another has its name', async () => {
    const test = begin(3, 'same-name-reimaged')
    await untilFirstRule(test)
    const [found] = await test.site.devices.find([{ name: 'PC-03' }], never)
    expect(found?.records.map((one) => [one.resourceId === 16777219, one.isObsolete])).toEqual([
      [true, true],
      [false, false],
    ])
    expect(new Set(found?.records.map((one) => one.smsId)).size).toBe(2)
    test.wait(24 * 60)
    const devices = dump(test).devices.filter((one) => one.name === 'PC-03')
    expect(devices.filter((one) => one.formattedAt !== undefined)).toEqual([])
  })

  it('member-missing: a chosen device has left the limiting collection', async () => {
    const test = begin(3, 'member-missing')
    const { collectionId, chosen } = await untilFirstRule(test)
    const members = await gather(test.site.collections.members(collectionId, never))
    expect(members).toHaveLength(2)
    expect(chosen).toEqual(expect.arrayContaining([...members]))
    expect(await gather(test.site.collections.rules(collectionId, never))).toHaveLength(3)
    await test.site.collections.requestEvaluation(collectionId, never)
    test.wait(10)
    expect(await gather(test.site.collections.members(collectionId, never))).toHaveLength(2)
  })

  it('member-added-after-deploy: a colleague adds a client, which the guard stops', async () => {
    const test = begin(2, 'member-added-after-deploy')
    const { collectionId, chosen, deploymentId } = await untilFirstRule(test)
    expect(await gather(test.site.collections.rules(collectionId, never))).toHaveLength(3)
    test.wait(24 * 60)
    const added = (await gather(test.site.collections.members(collectionId, never))).find(
      (one) => !chosen.includes(one),
    )
    const lines = (await messagesOf(test, deploymentId)).filter((one) => one.resourceId === added)
    expect(lines.map((one) => one.messageId)).toEqual([11140, 11135, 11141, 11170])
    expect(dump(test).devices.find((one) => one.resourceId === added)).not.toHaveProperty('formattedAt')
    expect(formatted(test)).toBe(2)
    expect(dump(test).history.filter((one) => one.by === 'someone')).toMatchObject([
      { primitive: 'add-rule', object: collectionId },
    ])
  })

  it('come together in one world', async () => {
    const test = begin(8, 'duplicate-record', 'profile-changed', 'ts-edited-after-review', 'file-swapped-on-share')
    await untilFirstRule(test)
    expect(new Set(dump(test).faults.map((one) => one.fault))).toEqual(
      new Set(['duplicate-record', 'profile-changed', 'ts-edited-after-review', 'file-swapped-on-share']),
    )
  })
})
