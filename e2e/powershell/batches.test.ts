import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeviceKey } from '#shared/site.ts'
import { gather, never, type TestWorld } from '#main/practice/test-world.ts'
import { powerShellDoor } from './tools/door.ts'

/** What 500 devices cost: calls of cmdlets, each of which is a round trip to the site. */
const door = powerShellDoor()
const ids = Array.from({ length: 500 }, (_, at) => 16777219 + at)
const called: string[] = []
let test: TestWorld

beforeAll(async () => {
  test = await door.open({ devices: 1200 })
  await test.site.about.facts(never)
  door.watch.before = (cmdlet) => called.push(cmdlet)
})
afterAll(() => {
  test.remove()
})

async function callsOf(work: Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  called.length = 0
  await work
  const counts: Record<string, number> = {}
  for (const one of called) counts[one] = (counts[one] ?? 0) + 1
  return counts
}

it('rules for 500 devices are one call, and so are their removal and reading them', async () => {
  const { collections } = test.site
  const id = await collections.create({ name: 'x', comment: '', limitingCollectionId: 'SMS00001' }, never)
  expect(await callsOf(collections.addDirectRules(id, ids, never))).toEqual({
    'Add-CMDeviceCollectionDirectMembershipRule': 1,
  })
  expect(await callsOf(gather(collections.rules(id, never)))).toEqual({ 'Get-CMDeviceCollection': 1 })
  expect(await callsOf(collections.removeDirectRules(id, ids, never))).toEqual({
    'Remove-CMDeviceCollectionDirectMembershipRule': 1,
  })
})

it('members come with one query for each 500', async () => {
  const members = gather(test.site.collections.members('SMS00001', never))
  expect(await callsOf(members)).toEqual({ 'Invoke-CMWmiQuery': 3 })
  expect((await members).length).toBeGreaterThan(1200)
})

it('500 keys are one query for each kind, and one for each class of the records', async () => {
  const records = await test.site.devices.byResourceId(ids.slice(0, 4), never)
  const kinds: readonly DeviceKey[] = [
    ...records.flatMap((one) => [{ serial: one.serial }, { name: one.name }, { smbiosGuid: one.smbiosGuid }]),
    { mac: '02:00:5E:10:00:01' },
    ...ids.slice(0, 487).map((resourceId) => ({ resourceId })),
  ]
  expect(kinds).toHaveLength(500)
  expect(await callsOf(test.site.devices.find(kinds, never))).toEqual({ 'Invoke-CMWmiQuery': 5 + 4 })
  expect(await callsOf(test.site.devices.byResourceId(ids, never))).toEqual({ 'Invoke-CMWmiQuery': 4 })
})

it('variables of 500 devices are read with one query, and changed one device at a time', async () => {
  const { devices } = test.site
  const one = 'Invoke-CMWmiQuery'
  expect(await callsOf(devices.setVariable(ids, 'a', '1', never))).toEqual({ [one]: 1, 'New-CMDeviceVariable': 500 })
  expect(await callsOf(devices.variables(ids, 'a', never))).toEqual({ [one]: 1 })
  const some = ids.slice(0, 20)
  expect(await callsOf(devices.setVariable(some, 'a', '2', never))).toEqual({ [one]: 1, 'Set-CMDeviceVariable': 20 })
  expect(await callsOf(devices.removeVariable(some, 'a', never))).toEqual({ [one]: 2, 'Remove-CMDeviceVariable': 20 })
  expect(await callsOf(devices.removeVariable(some, 'a', never))).toEqual({ [one]: 2 })
})

it("a person's query is run once, however many devices it finds", async () => {
  const found = gather(test.site.devices.preview('select ResourceID from SMS_R_System where Client = 1', never))
  expect(await callsOf(found)).toEqual({ 'Invoke-CMWmiQuery': 1 })
  expect((await found).length).toBeGreaterThan(1200)
})
