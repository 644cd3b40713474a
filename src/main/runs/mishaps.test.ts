import { describe, expect, it } from 'vitest'
import { iso } from '#shared/clock.ts'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { chosenDevices } from '#main/practice/world/devices.ts'
import { takeLock } from '#main/practice/world/locks.ts'
import { colleague } from '#main/practice/world/world.ts'
import { insertCommand } from '#main/store/commands.ts'
import { bench, type Bench } from './test-bench.ts'
import { strangers } from './test-strangers.ts'

const room = { new: { name: 'Again', comment: '', limitingCollectionId: 'SMS00001' } }

const ours = (there: Bench) => {
  const sequence = there.dump().taskSequences.find((one) => one.description.includes('drydock-profile='))
  if (sequence === undefined) throw new TypeError('no sequence of ours')
  return sequence
}

const deploymentsOf = (there: Bench, sequence: string) =>
  there.dump().deployments.filter((one) => one.taskSequenceId === sequence)

describe('stopping the wipe', () => {
  it('takes permits and deployment although a colleague has the sequence open', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    const { id } = ours(there)
    takeLock(there.world, colleague, 'task-sequence', id)
    expect(await there.stop(run)).toMatchObject({ stopped: true })
    expect(there.dump().variables).toEqual([])
    expect(deploymentsOf(there, id)).toEqual([])
  })

  it('finds its own deployment by id where somebody has replaced the comment', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    const { id } = ours(there)
    there.world.db.run("UPDATE deployment SET comment = 'mine now' WHERE taskSequenceId = ?", id)
    await there.stop(run)
    expect(deploymentsOf(there, id)).toEqual([])
    expect(ours(there).enabled).toBe(false)
  })

  it('that nobody carried out yet is done first when the run is resumed', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'collection' })
    insertCommand(there.store.writer, { run, kind: 'stop', payload: {}, by: 'technician' })
    const report = await there.resume(run)
    expect(report.outcome).toBe('stopped')
    expect(there.dump().history.filter((one) => one.primitive === 'create-deployment' && one.by === 'drydock')).toEqual(
      [],
    )
  })
})

describe('a plan by network address', () => {
  it('whose adapter has moved to another device is never confirmed unseen', async () => {
    const there = await bench({ devices: 3 })
    const [first, second, third] = chosenDevices(there.world)
    if (first === undefined || second === undefined || third === undefined) throw new TypeError('three devices')
    there.world.db.run("UPDATE device SET mac = '00:00:5E:00:53:01' WHERE resourceId = ?", first.resourceId)
    const devices = [{ mac: '00:00:5E:00:53:01' }, { serial: second.serial }]
    const { run } = await there.start({ plan: there.plan({ devices }), until: 'collection' })
    there.world.db.run("UPDATE device SET mac = '00:00:5E:00:53:02' WHERE resourceId = ?", first.resourceId)
    there.world.db.run("UPDATE device SET mac = '00:00:5E:00:53:01' WHERE resourceId = ?", third.resourceId)
    strangers(there).saveProfile(exampleProfileId)
    await there.resume(run)
    const found = await there.differences(run)
    expect(found.ok).toBe(false)
    expect(found.differences.map((one) => one.what)).toContain('device-gone')
  })
})

describe('an enrolment', () => {
  it('of an earlier run is no evidence for a later one, whenever that became available', async () => {
    const there = await bench({ devices: 2 })
    await there.start()
    const plan = there.plan({ batch: 'Again', collection: room })
    const now = there.world.clock.now()
    const deployment = { ...plan.deployment, availableFrom: iso(now - 4 * 86_400_000), expires: iso(now + 86_400_000) }
    const report = await there.start({ plan: { ...plan, deployment } })
    for (const device of report.devices.filter((one) => one.stage === 'enrolled'))
      expect(Date.parse(device.evidence.at)).toBeGreaterThan(now)
  })

  it('with a placeholder serial number belongs to nobody', async () => {
    const there = await bench({ devices: 2, faults: ['nobody-starts'] })
    const [device] = chosenDevices(there.world)
    if (device === undefined) throw new TypeError('a device')
    there.world.db.run("UPDATE device SET serial = 'Default string' WHERE resourceId = ?", device.resourceId)
    const plan = there.plan({ devices: [{ resourceId: device.resourceId }] })
    const { run } = await there.start({ plan, until: 'deployment' })
    there.world.db.run(
      `INSERT INTO managedDevice (id, serial, name, model, enrolledAt, enrollmentProfileName, hybrid)
       VALUES ('5b8f0c1e-0000-4a57-9d36-2f4b1f6c9a01', 'Default string', 'OTHER-01', 'Other', ?, ?, 0)`,
      there.world.clock.now() + 60_000,
      `OfflineAutopilotProfile-${exampleProfileId}`,
    )
    const report = await there.resume(run)
    expect(report.devices.map((one) => one.stage)).not.toContain('enrolled')
  })
})
