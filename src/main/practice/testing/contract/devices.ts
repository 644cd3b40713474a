import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, deploy, never, type TestWorld } from '../../test-world.ts'
import { dumpWorld } from '../../world/dump.ts'
import type { OpenDoor } from './open-door.ts'

/** What every door to a practice site does alike: devices. */
export function devicesContract(open: OpenDoor): void {
  describe('device records', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open({ devices: 3 })
    })
    afterEach(() => {
      test.remove()
    })
    const named = async (name: string) => {
      const [found] = await test.site.devices.find([{ name }], never)
      return found?.records ?? []
    }

    it('are found by every kind of key, without letter case', async () => {
      const [record] = await named('pc-02')
      expect(record?.serial).toBe('PF3K2M7')
      const keys = [
        { serial: 'pf3k2m7' },
        { resourceId: 16777221 },
        { smbiosGuid: record?.smbiosGuid.toLowerCase() ?? '' },
        { name: 'nobody' },
        { mac: '02-00-5e-10-00-01' },
      ]
      const found = await test.site.devices.find(keys, never)
      expect(found.map((one) => one.records.map((each) => each.name))).toEqual([
        ['PC-02'],
        ['PC-02'],
        ['PC-02'],
        [],
        ['WS-IMPORTED'],
      ])
      expect(found.map((one) => one.key)).toEqual(keys)
    })

    it('of the chosen devices are clean, current clients', async () => {
      for (const record of await test.site.devices.byResourceId([16777219, 16777220, 16777221, 1], never))
        expect(record).toMatchObject({
          isClient: true,
          isActive: true,
          isObsolete: false,
          isBlocked: false,
          isVirtual: false,
          isServer: false,
          isSiteSystem: false,
          entraJoined: false,
        })
    })

    it('come with every kind of trouble', async () => {
      expect(await named('WS-OBSOLETE')).toMatchObject([{ isObsolete: true, isActive: false }])
      const twin = (await named('WS-TWIN'))[0]
      const twins = (await test.site.devices.find([{ serial: twin?.serial ?? '' }], never))[0]?.records
      expect(twins?.map((one) => [one.name, one.isObsolete])).toEqual([
        ['WS-TWIN', false],
        ['WS-TWIN-NEW', false],
      ])
      expect((await named('WS-REIMAGED')).map((one) => one.isObsolete)).toEqual([true, false])
      expect(await named('WS-IMPORTED')).toMatchObject([{ isClient: false, smsId: '', serial: '', lastContact: null }])
      expect(await named('WS-INACTIVE')).toMatchObject([{ isClient: true, isActive: false }])
      expect(await named('WS-AWAY')).toMatchObject([{ isActive: true }])
      expect(await named('WS-BLOCKED')).toMatchObject([{ isBlocked: true }])
      expect(await named('SRV-FILE1')).toMatchObject([{ isServer: true, isSiteSystem: false }])
      expect(await named('DP1')).toMatchObject([{ isServer: true, isSiteSystem: true }])
      expect(await named('VM-TEST1')).toMatchObject([{ isVirtual: true }])
      expect(await named('WS-JOINED')).toMatchObject([{ entraJoined: true, domain: '' }])
      const placeholders = ['System Serial Number', 'To be filled by O.E.M.', '0'].map((serial) => ({ serial }))
      for (const one of await test.site.devices.find(placeholders, never)) expect(one.records).toHaveLength(1)
    })

    it('take variables one device at a time', async () => {
      const ids = [16777219, 16777220]
      await test.site.devices.setVariable(ids, 'DrydockPermit', 'a', never)
      await test.site.devices.setVariable([16777219], 'drydockpermit', 'b', never)
      const read = async () =>
        (await test.site.devices.variables([...ids, 16777221], 'DRYDOCKPERMIT', never)).map((one) => one.value)
      expect(await read()).toEqual(['b', 'a'])
      expect(await codeOf(test.site.devices.setVariable([16777220, 1, 16777221], 'DrydockPermit', 'c', never))).toBe(
        'site-object-missing',
      )
      expect(await read()).toEqual(['b', 'c'])
      await test.site.devices.removeVariable([16777219, 16777221], 'DrydockPermit', never)
      expect(await read()).toEqual(['c'])
      expect(dumpWorld(test.file).history.map((one) => `${one.primitive} ${one.object}`)).toEqual([
        'set-variable 16777219',
        'set-variable 16777220',
        'set-variable 16777219',
        'set-variable 16777220',
        'remove-variable 16777219',
      ])
    })

    it('refuse more than 500 keys', async () => {
      const ids = Array.from({ length: 501 }, (_, at) => at)
      expect(await codeOf(test.site.devices.byResourceId(ids, never))).toBe('site-batch-too-large')
      expect(
        await codeOf(
          test.site.devices.find(
            ids.map((resourceId) => ({ resourceId })),
            never,
          ),
        ),
      ).toBe('site-batch-too-large')
    })

    it('of an enrolled device stay, and go inactive', async () => {
      await deploy(test)
      test.wait(24 * 60)
      const before = await test.site.devices.byResourceId([16777219], never)
      test.wait(8 * 24 * 60)
      const after = await test.site.devices.byResourceId([16777219], never)
      expect(before[0]?.isActive).toBe(true)
      expect(after[0]).toMatchObject({ isActive: false, isObsolete: false, lastContact: before[0]?.lastContact })
      const other = await named('PC-A1')
      expect(other[0]?.isActive).toBe(true)
    })
  })
}
