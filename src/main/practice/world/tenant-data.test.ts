import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deploy, testWorld, type TestWorld } from '../test-world.ts'
import { exampleProfileId, tenantFixtures } from '../tenant/fixtures.ts'
import { tenantData } from './tenant-data.ts'

describe('the tenant of a world', () => {
  let test: TestWorld
  beforeEach(() => {
    test = testWorld({ devices: 5, seed: 3 })
  })
  afterEach(() => {
    test.remove()
  })

  it('is that of its seed', () => {
    const data = tenantData(test.world)
    const { organization, profiles } = tenantFixtures(3)
    expect(data.organization()).toEqual(organization)
    const all = [...data.profiles(0, 4).items, ...data.profiles(4, 4).items, ...data.profiles(8, 4).items]
    expect(all).toEqual(profiles)
    expect([data.profiles(4, 4).more, data.profiles(8, 4).more]).toEqual([true, false])
    expect(data.profile(exampleProfileId.toUpperCase())?.displayName).toBe('Room laptops')
    expect(data.profile('none')).toBeNull()
  })

  it('lists registered devices by a part of their serial number', () => {
    const data = tenantData(test.world)
    const all = data.identities('', 0, 50)
    expect(all.items.length).toBeGreaterThan(2)
    expect(data.identities('', 0, 2)).toMatchObject({ more: true })
    const serial = all.items[0]?.serialNumber ?? ''
    expect(data.identities(serial.toLowerCase(), 0, 5).items.map((one) => one.serialNumber)).toEqual([serial])
  })

  it('gains the devices that enrol, oldest first', async () => {
    const data = tenantData(test.world)
    const since = new Date(test.world.start).toISOString()
    expect(data.managedDevices(since, 0, 10).items).toEqual([])
    expect(data.managedDevices('2020-01-01T00:00:00Z', 0, 10).items).toHaveLength(1)
    await deploy(test)
    test.wait(24 * 60)
    const times = data.managedDevices(since, 0, 10).items.map((one) => one.enrolledDateTime)
    expect(times).toHaveLength(5)
    expect(times).toEqual(times.toSorted())
    expect(data.managedDevices(times[3] ?? '', 0, 10).items).toHaveLength(2)
    expect(data.managedDevices(since, 2, 2)).toMatchObject({ more: true })
    expect(data.managedDevices(since, 4, 2)).toMatchObject({ more: false })
  })
})
