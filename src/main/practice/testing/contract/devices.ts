import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, deploy, never, type TestWorld } from '../../test-world.ts'
import { recordsWithIds } from '../../world/devices.ts'
import { dumpWorld } from '../../world/dump.ts'
import { hostileName } from './hostile.ts'
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

    it('come with every field as the site holds it', async () => {
      const ids = dumpWorld(test.file).devices.map((one) => one.resourceId)
      const found = await test.site.devices.byResourceId([...ids, ...ids.slice(0, 2), 1, 0, -5, 2 ** 40], never)
      const inOrder = found.toSorted((a, b) => a.resourceId - b.resourceId)
      expect(inOrder).toEqual(recordsWithIds(test.world, ids))
      expect(ids.length).toBeGreaterThan(20)
    })

    it('are found for each key alone, in order, however many keys lead to them', async () => {
      const names = ['WS-REIMAGED', 'ws-twin', 'WS-REIMAGED']
      const [reimaged, twin] = await test.site.devices.find(
        names.map((name) => ({ name })),
        never,
      )
      const mac = '02:00:5E:10:00:01'
      const keys = [
        { name: 'WS-REIMAGED' },
        { serial: reimaged?.records[0]?.serial ?? '' },
        { smbiosGuid: reimaged?.records[1]?.smbiosGuid ?? '' },
        { resourceId: twin?.records[0]?.resourceId ?? 0 },
        { mac },
        { mac: mac.toLowerCase() },
        { mac: mac.replaceAll(':', '-') },
        { name: 'WS-REIMAGED' },
      ]
      const found = await test.site.devices.find(keys, never)
      const ids = found.map((one) => one.records.map((each) => each.resourceId))
      const both = reimaged?.records.map((one) => one.resourceId) ?? []
      expect(both).toHaveLength(2)
      expect(both).toEqual(both.toSorted((a, b) => a - b))
      expect(ids.slice(0, 3)).toEqual([both, both, both])
      expect(ids[7]).toEqual(both)
      expect(ids[3]).toEqual([twin?.records[0]?.resourceId])
      expect(ids[4]).toHaveLength(1)
      expect(ids[5]).toEqual(ids[4])
      expect(ids[6]).toEqual(ids[4])
    })

    it('are found by what they hold, not by what looks like it', async () => {
      const serial = String.raw`S/N 'a" \ [b] 100%_*?`
      test.world.db.run('UPDATE device SET name = ?, serial = ? WHERE resourceId = 16777220', hostileName, serial)
      const hits = await test.site.devices.find([{ name: hostileName }, { serial: serial.toLowerCase() }], never)
      expect(hits.map((one) => one.records.map((each) => each.resourceId))).toEqual([[16777220], [16777220]])
      expect(hits[0]?.records[0]).toMatchObject({ name: hostileName, serial })
      const names = [
        '',
        ' ',
        '%',
        '*',
        'PC-0_',
        'PC-0?',
        "' OR ''='",
        'PC-01\u0000',
        'PC-01\r\n',
        'x'.repeat(32_768),
        '\\',
      ]
      const keys = [
        ...names.flatMap((one) => [{ name: one }, { serial: one }, { mac: one }, { smbiosGuid: one }]),
        ...[0, -1, 2 ** 31, 2 ** 40].map((resourceId) => ({ resourceId })),
      ]
      for (const one of await test.site.devices.find(keys, never)) expect(one.records).toEqual([])
    })

    it('are found for 500 keys of all kinds in one call', async () => {
      const many = await open({ devices: 500 })
      const records = recordsWithIds(
        many.world,
        Array.from({ length: 500 }, (_, at) => 16777219 + at),
      )
      const keys = records.map((one, at) =>
        at % 4 === 0
          ? { serial: one.serial }
          : at % 4 === 1
            ? { name: one.name }
            : at % 4 === 2
              ? { resourceId: one.resourceId }
              : { smbiosGuid: one.smbiosGuid },
      )
      const found = await many.site.devices.find(keys, never)
      expect(found.map((one) => one.records)).toEqual(records.map((one) => [one]))
      expect(await many.site.devices.find([], never)).toEqual([])
      expect(await many.site.devices.byResourceId([], never)).toEqual([])
      many.remove()
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
      expect(await codeOf(test.site.devices.setVariable(ids, 'a', 'b', never))).toBe('site-batch-too-large')
      expect(await codeOf(test.site.devices.removeVariable(ids, 'a', never))).toBe('site-batch-too-large')
      expect(await codeOf(test.site.devices.variables(ids, 'a', never))).toBe('site-batch-too-large')
      expect(dumpWorld(test.file).variables).toEqual([])
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
