import { afterEach, describe, expect, it } from 'vitest'
import type { Sequence, Step } from '#shared/task-sequence/model.ts'
import {
  command,
  copyFile,
  deploy,
  fastSequence,
  goodFile,
  group,
  guard,
  install,
  messagesOf,
  never,
  removeAnswerFile,
  testWorld,
  type DeployWishes,
  type TestWorld,
} from '../test-world.ts'
import { exampleProfileId } from '../tenant/fixtures.ts'
import { dumpWorld } from '../world/dump.ts'
import { addDevice } from '../world/new-device.ts'
import { write } from '../world/act.ts'
import { tenantData } from '../world/tenant-data.ts'

const lives: TestWorld[] = []
afterEach(() => {
  for (const one of lives.splice(0)) one.remove()
})

/** One device goes through a sequence for two days; what it reported, and what became of it. */
async function live(wishes: DeployWishes = {}, prepare: (test: TestWorld) => void = () => undefined) {
  const test = testWorld({ devices: 1 })
  lives.push(test)
  prepare(test)
  const deployed = await deploy(test, wishes)
  test.wait(48 * 60)
  const messages = await messagesOf(test, deployed.deploymentId)
  const [client] = (await test.site.status.clients(deployed.deploymentId, null, never)).lines
  const { devices } = dumpWorld(test.file)
  // The manager's last word gets lost now and then (configmgr.md 7.3).
  const ids = messages.map((one) => one.messageId).filter((id) => id !== 11171)
  return { test, deployed, messages, client, device: devices[0], ids }
}

/** A sequence of the guard, the image, and what the test puts after it. */
const withSteps =
  (after: (packageId: string) => readonly Step[]): ((packageId: string) => Sequence) =>
  (packageId) => ({ steps: [guard, ...install(), ...after(packageId)] })

describe('a device', () => {
  it('goes through the fast variant and enrols by the file', async () => {
    const { messages, client, device, ids, test } = await live()
    expect(ids).toEqual([11140, 11130, 11124, 11134, 11142, 11134, 11134, 11134, 11134, 11134, 11134, 11127, 11143])
    expect(messages.map((one) => one.at)).toEqual(messages.map((one) => one.at).toSorted())
    expect(messages.every((one) => one.exitCode === 0 && one.resourceId === 16777219)).toBe(true)
    expect(messages[3]).toMatchObject({ action: 'Restart in Windows PE', group: 'Install Operating System' })
    expect(client?.state).toBe('succeeded')
    expect(device?.enrollmentProfileName).toMatch(
      new RegExp(`^(OffilineAutoPilotProfile|OfflineAutopilotprofile)-${exampleProfileId}$`),
    )
    const [managed] = tenantData(test.world).managedDevices('2026-11-24T00:00:00Z', 0, 5).items
    expect(managed).toMatchObject({
      serialNumber: device?.serial,
      enrolledDateTime: device?.enrolledAt,
      enrollmentProfileName: device?.enrollmentProfileName,
      joinType: 'azureADJoined',
    })
    expect(managed?.deviceName).toMatch(/^ROOM-\d{6}$/)
    expect(Date.parse(device?.enrolledAt ?? '')).toBeGreaterThan(Date.parse(messages.at(-1)?.at ?? ''))
  })

  it('takes for success what the step takes for it: a guard whose own code is among them stops nobody', async () => {
    const useless: Step = { ...guard, successCodes: [0, 1] }
    const { messages, device } = await live({
      permits: false,
      sequence: () => ({ steps: [useless, ...install()] }),
    })
    expect(messages[1]).toMatchObject({ messageId: 11134, action: guard.name, exitCode: 1 })
    expect(device).toHaveProperty('formattedAt')
  })

  it('fails where the end of a command is not among the success codes of its step', async () => {
    const strict: Step = { ...command('Other', 'cmd.exe /c exit 0'), successCodes: [5] }
    const { messages, client } = await live({ sequence: () => ({ steps: [strict] }) })
    expect(messages[1]).toMatchObject({ messageId: 11135, action: 'Other', exitCode: 0 })
    expect(client?.state).toBe('failed')
  })

  it('without a permit stops at the guard, before anything is touched', async () => {
    const { ids, messages, client, device } = await live({ permits: false })
    expect(ids).toEqual([11140, 11135, 11141, 11170])
    expect(messages[1]).toMatchObject({ action: 'Stop without a permit', exitCode: 1 })
    expect(client?.state).toBe('failed')
    expect(device).not.toHaveProperty('formattedAt')
    expect(device).not.toHaveProperty('enrolledAt')
  })

  it('with a permit for another profile stops as well', async () => {
    const { device, ids } = await live({}, (test) => {
      test.world.db.run(
        "CREATE TRIGGER wrong AFTER INSERT ON variable WHEN NEW.value <> 'wrong' BEGIN UPDATE variable SET value = 'wrong'; END",
      )
    })
    expect(ids).toEqual([11140, 11135, 11141, 11170])
    expect(device).not.toHaveProperty('formattedAt')
  })

  it.each([
    ['another name', { fileName: 'Other.json' }, 'failed'],
    ['UTF-16', { file: Buffer.from(goodFile(), 'utf16le') }, 'succeeded'],
    ['a byte order mark', { file: `\uFEFF${goodFile()}` }, 'succeeded'],
    ['another tenant', { file: goodFile(2) }, 'succeeded'],
    ['two objects', { file: goodFile() + goodFile() }, 'succeeded'],
  ])('whose file has %s meets the plain out-of-box experience', async (_, wishes, state) => {
    const { device, client } = await live(wishes)
    expect(device?.formattedAt).toBeDefined()
    expect(device).not.toHaveProperty('enrolledAt')
    expect(client?.state).toBe(state)
  })

  it.each([
    ['the answer file is left over', withSteps((id) => [copyFile(id)])],
    ['the answer file is removed before it is made', withSteps((id) => [copyFile(id), removeAnswerFile, settings])],
    ['nothing is copied', withSteps(() => [removeAnswerFile])],
    [
      'the file is copied before the image',
      (id: string): Sequence => ({ steps: [guard, copyFile(id), ...install(), removeAnswerFile] }),
    ],
    [
      'the edition is Home',
      (id: string): Sequence => ({ steps: [guard, ...install(2), copyFile(id), removeAnswerFile] }),
    ],
  ])('is not enrolled when %s', async (_, sequence) => {
    const { device, client } = await live({ sequence })
    expect(client?.state).toBe('succeeded')
    expect(device?.formattedAt).toBeDefined()
    expect(device).not.toHaveProperty('enrolledAt')
  })

  const settings: Step = { ...install()[3], name: 'Settings again' } as Step
  const setUp: Step = other('Setup Windows', 'SMS_TaskSequence_SetupWindowsAndSMSAction')
  const prepare: Step = other('Prepare Windows for Capture', 'SMS_TaskSequence_PrepareOSAction')
  const sysprep = command('Sysprep', String.raw`C:\Windows\System32\Sysprep\Sysprep.exe /oobe /reboot`)

  function other(name: string, className: string): Step {
    return { kind: 'other', name, className, enabled: true, continueOnError: false }
  }

  it('enrols in the standard variant when Sysprep replaces the preparation, and not when it does not', async () => {
    const replaced = await live({ sequence: withSteps((id) => [copyFile(id), setUp, sysprep]) })
    expect(replaced.device?.enrolledAt).toBeDefined()
    const unmodified = await live({ sequence: withSteps((id) => [copyFile(id), setUp, prepare]) })
    expect(unmodified.client?.state).toBe('succeeded')
    expect(unmodified.device).not.toHaveProperty('enrolledAt')
    const disabled = await live({
      sequence: withSteps((id) => [copyFile(id), setUp, { ...prepare, enabled: false }, sysprep]),
    })
    expect(disabled.device?.enrolledAt).toBeDefined()
  })

  it('is switched on again by a person after a shutdown, whose last messages may be lost', async () => {
    const shutdown = command('Shutdown', 'wpeutil.exe shutdown')
    const { device, ids } = await live({ sequence: withSteps((id) => [copyFile(id), removeAnswerFile, shutdown]) })
    expect(ids.filter((one) => one === 11134)).toHaveLength(7)
    expect(device?.enrolledAt).toBeDefined()
  })

  it('is not partitioned when all content lies on its disk already, but is wiped all the same', async () => {
    const { device, messages } = await live({ request: { option: 'download-first' } })
    const skipped = messages.filter((one) => one.messageId === 11130).map((one) => one.action)
    expect(skipped).toContain('Partition Disk 0 - UEFI')
    expect(device?.formattedAt).toBeDefined()
  })

  it('goes on after a failure that a step or a group forgives', async () => {
    const fails = command('Fails', 'cmd.exe /c exit 5')
    const forgiving = { ...group('Forgiving', [fails, command('Never', 'cmd.exe /c exit 6')]), continueOnError: true }
    const sequence = (): Sequence => ({
      steps: [{ ...fails, continueOnError: true }, forgiving, group('Empty', []), command('Last', 'cmd.exe /c exit 0')],
    })
    const { ids, messages, client } = await live({ sequence })
    expect(ids).toEqual([11140, 11135, 11138, 11124, 11135, 11138, 11124, 11127, 11134, 11143])
    expect(messages.map((one) => one.action)).not.toContain('Never')
    expect(client?.state).toBe('succeeded')
  })

  it('skips what is disabled without a word, and what its condition excludes with one', async () => {
    const condition = { kind: 'variable', name: 'Nothing', operator: 'exists' } as const
    const inner = command('Inner', 'cmd.exe /c exit 1')
    const sequence = (): Sequence => ({
      steps: [
        { ...inner, enabled: false },
        { ...group('Disabled', [inner]), enabled: false },
        { ...group('Excluded', [inner]), condition },
        { ...inner, condition },
      ],
    })
    const { ids, messages } = await live({ sequence })
    expect(ids).toEqual([11140, 11130, 11130, 11143])
    expect(messages.slice(1, 3).map((one) => one.action)).toEqual(['Excluded', 'Inner'])
  })

  it('does not format a disk that Windows is running from', async () => {
    const { device, ids } = await live({ sequence: () => ({ steps: install().slice(1) }) })
    expect(ids).toEqual([11140, 11135, 11141, 11170])
    expect(device).not.toHaveProperty('formattedAt')
  })

  it('fails the moment it starts when something it needs is on no point', async () => {
    const { ids, device, messages } = await live({}, (test) => {
      test.world.db.run("UPDATE onPoint SET state = 'failed' WHERE contentId = 'PRA00005'")
    })
    expect(ids).toEqual([11140, 11141, 11170])
    expect(messages.at(-1)?.exitCode).toBe(0x80040102)
    expect(device).not.toHaveProperty('formattedAt')
  })

  it('that is registered with a profile takes that one', async () => {
    const test = testWorld({ devices: 2, faults: ['registered-with-profile'] })
    lives.push(test)
    await deploy(test)
    test.wait(48 * 60)
    await test.site.about.facts(never)
    const { devices } = dumpWorld(test.file, test.wall)
    expect(devices[0]?.enrollmentProfileName).toBe('Old names only')
    expect(devices[1]?.enrollmentProfileName).toMatch(/^Off/)
  })
})

describe('a person', () => {
  const start = async () => {
    const test = testWorld({ devices: 4 })
    lives.push(test)
    const deployed = await deploy(test)
    return { test, ...deployed }
  }
  const started = async (test: TestWorld, deploymentId: string): Promise<number> =>
    (await messagesOf(test, deploymentId)).filter((one) => one.messageId === 11140).length

  it.each<[string, (site: TestWorld['site'], made: Awaited<ReturnType<typeof start>>) => Promise<void>]>([
    ['the deployment is gone', (site, made) => site.deployments.remove(made.deploymentId, never)],
    ['the sequence is disabled', (site, made) => site.taskSequences.setEnabled(made.sequenceId, false, never)],
    ['the sequence is gone', (site, made) => site.taskSequences.remove(made.sequenceId, never)],
    ['the collection is gone', (site, made) => site.collections.remove(made.collectionId, never)],
  ])('finds nothing to press when %s', async (_, change) => {
    const made = await start()
    await made.test.site.status.nudge(made.collectionId, never)
    made.test.wait(4)
    await change(made.test.site, made)
    made.test.wait(48 * 60)
    expect(await started(made.test, made.deploymentId)).toBe(0)
  })

  it('finds nothing to press when the device is no member any more', async () => {
    const { test, collectionId, deploymentId, chosen } = await start()
    const { world } = test
    await test.site.status.nudge(collectionId, never)
    test.wait(4)
    write(world, () =>
      world.db.run('DELETE FROM member WHERE collectionId = ? AND resourceId = ?', collectionId, chosen[0] ?? 0),
    )
    test.wait(48 * 60)
    expect(await started(test, deploymentId)).toBe(3)
  })

  it('presses when the sequence is enabled again', async () => {
    const { test, sequenceId, deploymentId } = await start()
    await test.site.taskSequences.setEnabled(sequenceId, false, never)
    test.wait(180)
    expect(await started(test, deploymentId)).toBe(0)
    await test.site.taskSequences.setEnabled(sequenceId, true, never)
    test.wait(180)
    expect(await started(test, deploymentId)).toBe(4)
  })

  it('is too late after the expiry', async () => {
    const test = testWorld({ devices: 4 })
    lives.push(test)
    const now = test.world.clock.now() + 370 * 60_000
    const expires = new Date(now + 5 * 60_000).toISOString()
    const { deploymentId, collectionId } = await deploy(test, { request: { expires } })
    await test.site.status.nudge(collectionId, never)
    test.wait(48 * 60)
    expect((await test.site.status.clients(deploymentId, null, never)).lines).toHaveLength(4)
    expect(await started(test, deploymentId)).toBe(0)
  })

  it('never starts what is only for media and PXE', async () => {
    const test = testWorld({ devices: 4 })
    lives.push(test)
    const { deploymentId } = await deploy(test, { request: { availability: 'media-pxe' } })
    test.wait(48 * 60)
    expect(await started(test, deploymentId)).toBe(0)
    expect((await test.site.status.clients(deploymentId, null, never)).lines).toEqual([])
  })

  it('who joins later starts later, and stops without a permit', async () => {
    const { test, collectionId, deploymentId } = await start()
    const late = write(test.world, () => addDevice(test.world, { name: 'PC-LATE', serial: 'LATE1' }))
    test.wait(24 * 60)
    await test.site.collections.addDirectRules(collectionId, [late], never)
    await test.site.collections.requestEvaluation(collectionId, never)
    test.wait(180)
    const lines = (await messagesOf(test, deploymentId)).filter((one) => one.resourceId === late)
    expect(lines.map((one) => one.messageId)).toEqual([])
    const again = await deploy2(test, collectionId)
    test.wait(180)
    const lateLines = (await messagesOf(test, again)).filter((one) => one.resourceId === late)
    expect(lateLines.map((one) => one.messageId)).toEqual([11140, 11135, 11141, 11170])
    expect(dumpWorld(test.file).devices.find((one) => one.resourceId === late)).not.toHaveProperty('formattedAt')
  })

  it('gets nothing from a permit that was given after the last policy', async () => {
    const test = testWorld({ devices: 1 })
    lives.push(test)
    const { deploymentId, chosen } = await deploy(test, { permits: false })
    let known = 0
    while (known === 0) {
      test.wait(1)
      known = (await test.site.status.clients(deploymentId, null, never)).lines.length
    }
    await test.site.devices.setVariable(chosen, 'DrydockPermit', 'x', never)
    test.wait(45)
    const failed = (await messagesOf(test, deploymentId)).find((one) => one.messageId === 11135)
    expect(failed?.action).toBe('Stop without a permit')
  })
})

/** One more deployment of the newest sequence to a collection. */
async function deploy2(test: TestWorld, collectionId: string): Promise<string> {
  const [sequence] = await test.site.taskSequences.withName('Autopilot', never)
  const now = test.world.clock.now()
  return test.site.deployments.create(
    {
      taskSequenceId: sequence?.id ?? '',
      collectionId,
      purpose: 'available',
      availability: 'clients',
      option: 'download-when-needed',
      showProgress: true,
      availableFrom: new Date(now).toISOString(),
      expires: new Date(now + 24 * 60 * 60_000).toISOString(),
      comment: '',
    },
    never,
  )
}

it('lays out the fast sequence as the guard and one group', () => {
  expect(fastSequence('PRA00020').steps).toHaveLength(2)
})
