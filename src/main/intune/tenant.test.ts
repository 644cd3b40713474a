import { afterEach, describe, expect, it } from 'vitest'
import { isBlocked } from '#shared/finding.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import type { TenantData } from '#main/practice/tenant/data.ts'
import { exampleProfileId, tenantFixtures } from '#main/practice/tenant/fixtures.ts'
import { startPracticeTenant } from '#main/practice/tenant/server.ts'
import { memoryData, testDevice, testIdentity } from '#main/practice/tenant/test-data.ts'
import { graphTenant } from './tenant.ts'
import { codeOf, gather, serve, signal, testClient } from './test-tools.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()))
})

async function connect(data: TenantData) {
  const practice = await startPracticeTenant(data, { random: systemRandom, wall: wallClock, slow: 1 })
  open.push(practice)
  const { client, clock } = testClient(practice.url, { token: () => Promise.resolve(practice.token) })
  return { tenant: graphTenant(client), practice, clock }
}

const fixtures = tenantFixtures(1)

describe('the tenant over the practice tenant', () => {
  it('reads the organization', async () => {
    const { tenant } = await connect(memoryData())
    expect(await tenant.organization(signal)).toMatchObject({
      id: fixtures.organization.id,
      defaultDomain: 'practice.example',
      findings: [],
    })
    expect(tenant.requests()).toBe(1)
  })

  it.each([
    ['no organization', []],
    ['two organizations', [fixtures.organization, fixtures.organization]],
  ])('refuses %s', async (_what, value) => {
    const server = await serve((_request, response) => {
      response.end(JSON.stringify({ value }))
    })
    open.push(server)
    const { client } = testClient(server.url)
    expect(await codeOf(graphTenant(client).organization(signal))).toBe('tenant-answer-unreadable')
  })

  it.each([
    ['no object', 'x'],
    ['no id', { serialNumber: 'A1' }],
    ['a number for a serial number', { id: '1', serialNumber: 5 }],
    ['an endless serial number', { id: '1', serialNumber: 'A'.repeat(501) }],
  ])('refuses a registered device with %s', async (_what, item) => {
    const server = await serve((_request, response) => {
      response.end(JSON.stringify({ responses: [{ id: '0', status: 200, body: { value: [item] } }] }))
    })
    open.push(server)
    const { client } = testClient(server.url)
    expect(await codeOf(graphTenant(client).registered(['A1'], signal))).toBe('tenant-answer-unreadable')
  })

  it('reads every profile, suitable or not, page by page', async () => {
    const { tenant } = await connect(memoryData())
    const pages = await gather(tenant.profiles(signal))
    expect(pages.map((page) => page.length)).toEqual([3, 3, 3, 1])
    expect(pages.flat().map((one) => one.id)).toEqual(fixtures.profiles.map((one) => one.id))
    expect(pages.flat().map((one) => one.displayName)).toEqual(fixtures.profiles.map((one) => one.displayName))
    expect(tenant.requests()).toBe(4)
    const blocked = pages.flat().filter((one) => isBlocked(one.findings))
    expect(blocked.map((one) => one.displayName)).toEqual(['Kiosk self-deploying', 'Headsets', 'Desk of the future'])
    const warned = pages
      .flat()
      .filter((one) => !isBlocked(one.findings) && one.findings.some(({ level }) => level === 'warn'))
    expect(warned.map((one) => one.displayName)).toEqual(['Both disagreeing', 'Field pre-provisioned'])
  })

  it('reads one profile, or none', async () => {
    const { tenant } = await connect(memoryData())
    expect(await tenant.profile(exampleProfileId, signal)).toMatchObject({ displayName: 'Room laptops' })
    expect(await tenant.profile('00000000-0000-4000-8000-000000000000', signal)).toBeNull()
    expect(tenant.requests()).toBe(2)
    for (const id of ['..', '../managedDevices', 'a b', '', '?$top=1', 'x'.repeat(65)]) {
      expect(await tenant.profile(id, signal)).toBeNull()
    }
    expect(tenant.requests()).toBe(2)
  })

  it('finds registered devices by exactly their serial numbers', async () => {
    const identities = [
      testIdentity('PF3K2M7', 'assignedUnkownSyncState'),
      testIdentity('XPF3K2M7'),
      testIdentity('VM 01 02', 'assignedInSync'),
      testIdentity('VM 01 03', 'pending'),
      testIdentity("O'NEIL&5%/#+", 'notAssigned'),
      testIdentity('AB', 'failed'),
    ]
    const { tenant } = await connect(memoryData({ identities }))
    const serials = ['pf3k2m7', 'VM 01 02', 'VM 01 03 ', "O'NEIL&5%/#+", 'ab', 'A', 'missing', '', '  ']
    const found = await tenant.registered(serials, signal)
    const bySerial = Object.fromEntries(found.map((one) => [one.serial, one.profileAssigned]))
    expect(bySerial).toEqual({ PF3K2M7: true, 'VM 01 02': true, 'VM 01 03': false, "O'NEIL&5%/#+": false, AB: false })
    expect(found).toHaveLength(5)
    expect(found[0]).toEqual({
      id: 'identity of PF3K2M7',
      serial: 'PF3K2M7',
      model: 'Laptop 5',
      groupTag: 'ROOM',
      profileAssigned: true,
    })
  })

  it('asks 20 serial numbers at a time, and nothing for none', async () => {
    const serials = Array.from({ length: 41 }, (_, index) => `SN${100 + index}`)
    const { tenant } = await connect(memoryData({ identities: serials.map((serial) => testIdentity(serial)) }))
    expect(await tenant.registered([], signal)).toEqual([])
    expect(tenant.requests()).toBe(0)
    expect((await tenant.registered(serials, signal)).map((one) => one.serial)).toEqual(serials)
    expect(tenant.requests()).toBe(3)
  })

  it('follows pages inside a batch', async () => {
    const identities = Array.from({ length: 8 }, (_, index) => testIdentity(`VM ${index}`))
    const { tenant } = await connect(memoryData({ identities }))
    expect(await tenant.registered(['VM 7'], signal)).toMatchObject([{ serial: 'VM 7' }])
    expect(tenant.requests()).toBe(3)
  })

  it('reads what was enrolled since a time', async () => {
    const devices = [1, 2, 3, 4, 5, 6].map((hour) => testDevice(`S${hour}`, `2026-11-24T0${hour}:00:00.000Z`))
    const { tenant } = await connect(memoryData({ devices }))
    const pages = await gather(tenant.enrolledSince('2026-11-24T03:00:00+01:00', signal))
    expect(pages.map((page) => page.map((one) => one.serial))).toEqual([
      ['S2', 'S3', 'S4'],
      ['S5', 'S6'],
    ])
    expect(pages[0]?.[0]).toEqual({
      id: 'device of S2',
      serial: 'S2',
      name: 'ROOM-S2',
      enrolledAt: '2026-11-24T02:00:00.000Z',
      enrollmentProfileName: 'OfflineAutopilotprofile-7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11',
    })
  })

  it('trusts no filter, and no device without an enrolment time', async () => {
    const devices = [
      testDevice('OLD', '2020-01-01T00:00:00Z'),
      testDevice('ODD', 'soon'),
      { ...testDevice('NEW', '2026-11-24T09:00:00Z'), enrollmentProfileName: null },
    ]
    const { tenant } = await connect({ ...memoryData(), managedDevices: () => ({ items: devices, more: false }) })
    expect((await gather(tenant.enrolledSince('2026-11-24T08:00:00Z', signal))).flat()).toMatchObject([
      { serial: 'NEW', enrollmentProfileName: '' },
    ])
  })

  it('gets through a tenant that is slow and throttles', async () => {
    const identities = Array.from({ length: 25 }, (_, index) => testIdentity(`SN${100 + index}`))
    const { tenant, clock } = await connect(
      memoryData({
        identities,
        disturbance: (number) => (number % 3 === 0 ? 'slow' : number % 3 === 1 ? 'throttle' : 'none'),
      }),
    )
    expect((await gather(tenant.profiles(signal))).flat()).toHaveLength(fixtures.profiles.length)
    const found = await tenant.registered(
      identities.map((one) => one.serialNumber),
      signal,
    )
    expect(found).toHaveLength(25)
    expect(new Set(clock.waits)).toEqual(new Set([1_000]))
  })

  it('says so when the tenant goes away in the middle of paging', async () => {
    const { tenant } = await connect(memoryData({ disturbance: (number) => (number > 2 ? 'gone' : 'none') }))
    const seen: number[] = []
    const reading = async (): Promise<void> => {
      for await (const page of tenant.profiles(signal)) seen.push(page.length)
    }
    expect(await codeOf(reading())).toBe('tenant-unreachable')
    expect(seen).toEqual([3, 3])
  })

  it('says so when the practice tenant was started anew', async () => {
    const { practice } = await connect(memoryData())
    const { client } = testClient(practice.url, { token: () => Promise.resolve('of-yesterday') })
    expect(await codeOf(graphTenant(client).organization(signal))).toBe('tenant-sign-in-refused')
  })
})
