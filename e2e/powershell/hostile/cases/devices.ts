import type { DeviceKey } from '#shared/site.ts'
import { gather, never, type TestWorld } from '#main/practice/test-world.ts'
import type { Case } from './case.ts'

const [device, other] = [16_777_219, 16_777_220]

const keys: Readonly<Record<string, (text: string) => DeviceKey>> = {
  name: (name) => ({ name }),
  serial: (serial) => ({ serial }),
  mac: (mac) => ({ mac }),
  smbiosGuid: (smbiosGuid) => ({ smbiosGuid }),
}

/** Gives a record what no console could type, as inventory may bring it. */
function inventory(test: TestWorld, column: string, text: string): void {
  if (text.isWellFormed()) test.world.db.run(`UPDATE device SET ${column} = ? WHERE resourceId = ?`, text, other)
}

const found = async (test: TestWorld, list: readonly DeviceKey[]) =>
  (await test.site.devices.find(list, never)).map((one) => one.records.map((record) => record.resourceId))

export const deviceCases: readonly Case[] = [
  ...Object.entries(keys).flatMap(([column, key]): readonly Case[] => [
    { name: `devices.find by ${column}`, run: (test, text) => found(test, [key(text), { resourceId: device }]) },
    {
      name: `devices.find a record by its ${column}`,
      run: (test, text) => {
        inventory(test, column, text)
        return found(test, [{ name: 'DP1' }, key(text), key(`${text}x`)])
      },
    },
  ]),
  {
    name: 'devices.setVariable name',
    run: async (test, name) => {
      await test.site.devices.setVariable([device], name, 'value', never)
      return test.site.devices.variables([device, other], name, never)
    },
  },
  {
    name: 'devices.setVariable value',
    run: async (test, value) => {
      await test.site.devices.setVariable([device], 'DrydockPermit', value, never)
      return test.site.devices.variables([device, other], 'DrydockPermit', never)
    },
  },
  {
    name: 'devices.variables',
    run: (test, name) => test.site.devices.variables([device], name, never),
  },
  {
    name: 'devices.removeVariable',
    run: (test, name) => test.site.devices.removeVariable([device], name, never),
  },
  { name: 'devices.preview', run: (test, text) => gather(test.site.devices.preview(text, never)) },
  {
    name: 'devices.preview where name',
    run: (test, text) =>
      gather(test.site.devices.preview(`select ResourceID from SMS_R_System where Name = "${text}"`, never)),
  },
  {
    name: 'devices.importComputer name',
    run: (test, name) => test.site.devices.importComputer({ name, mac: nextMac(test) }, never),
  },
  {
    name: 'devices.importComputer mac',
    run: (test, mac) => test.site.devices.importComputer({ name: 'WS-NEW', mac }, never),
  },
  {
    name: 'devices.importComputer smbiosGuid',
    run: (test, smbiosGuid) => test.site.devices.importComputer({ name: 'WS-NEW', smbiosGuid }, never),
  },
  {
    name: 'devices.importComputer collectionId',
    run: (test, collectionId) =>
      test.site.devices.importComputer({ name: 'WS-NEW', mac: nextMac(test), collectionId }, never),
  },
]

/** The same in both worlds: counted by what a world has imported. */
const macs = new WeakMap<object, number>()
function nextMac(test: TestWorld): string {
  const next = (macs.get(test.world) ?? 0) + 1
  macs.set(test.world, next)
  return `02:00:5E:FF:${next
    .toString(16)
    .toUpperCase()
    .padStart(4, '0')
    .replace(/(..)(..)/, '$1:$2')}`
}
