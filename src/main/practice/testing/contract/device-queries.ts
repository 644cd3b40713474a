import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gather, never, type TestWorld } from '../../test-world.ts'
import { dumpWorld } from '../../world/dump.ts'
import { failureOf } from './hostile.ts'
import type { OpenDoor } from './open-door.ts'

/** What every door to a practice site does alike: queries looked at, computers without a client. */
export function deviceQueriesContract(open: OpenDoor): void {
  describe('device queries and imports', () => {
    let test: TestWorld
    beforeEach(async () => {
      test = await open({ devices: 3 })
    })
    afterEach(() => {
      test.remove()
    })
    const preview = (expression: string) => gather(test.site.devices.preview(expression, never))
    const namesOf = async (ids: readonly number[]) =>
      (await test.site.devices.byResourceId(ids, never)).map((one) => one.name)

    it('find devices without making a rule', async () => {
      const found = await preview('select * from SMS_R_System where Name like "PC-%"')
      expect(found).toEqual(await gather(test.site.collections.members('PRA00014', never)))
      expect(found).toEqual(found.toSorted((a, b) => a - b))
      expect(dumpWorld(test.file).history).toEqual([])
      expect(await preview('SELECT ResourceID FROM SMS_R_System WHERE Name = "nobody"')).toEqual([])
    })

    it.each([
      [
        "select SMS_R_SYSTEM.ResourceID,SMS_R_SYSTEM.Name,SMS_R_SYSTEM.Client from SMS_R_System where Name = 'pc-02'",
        'PC-02',
      ],
      [
        "\r\n select ResourceId\n from\tSMS_R_System\n where SMS_R_System.Client = 1 and Obsolete = 1 and Name like 'WS-O%'",
        'WS-OBSOLETE',
      ],
      ["select ResourceId from SMS_R_System where MACAddresses in ('02:00:5E:10:00:01') order by Name", 'WS-IMPORTED'],
      [
        "select ResourceId from SMS_R_System where ResourceId in (select ResourceId from SMS_G_System_PC_BIOS where SerialNumber like '1042-%')",
        'VM-TEST1',
      ],
      [`select ResourceId from SMS_R_System where not (Client = 1) and Name <> "it's"`, 'WS-IMPORTED'],
    ])('understand %j', async (expression, name) => {
      expect(await namesOf(await preview(expression))).toEqual([name])
    })

    it.each([
      '',
      'PC-01',
      'select',
      'select * from',
      'select * from SMS_R_User',
      'select Name from SMS_R_System',
      'select count(*) from SMS_R_System',
      'select * from SMS_R_System where',
      'select * from SMS_R_System where Nothing = 1',
      'select ResourceId, Nothing from SMS_R_System',
      'select * from SMS_R_System where Name = "open',
      'select * from SMS_R_System; select * from SMS_R_System',
      'select * from SMS_R_SystemX',
      'select * from SMS_R_User where Name in (select Name from SMS_R_System)',
      'delete from SMS_R_System',
      'Get-Process # select * from SMS_R_System',
      '$(select * from SMS_R_System)',
    ])('refuse %j', async (expression) => {
      expect(await failureOf(preview(expression))).toEqual({ code: 'site-query-invalid', parameters: {} })
    })

    it('are limited in length', async () => {
      const query = (length: number) => 'select * from SMS_R_System where Name = "x"'.padEnd(length)
      expect(await preview(query(8000))).toEqual([])
      expect(await failureOf(preview(query(8001)))).toEqual({
        code: 'site-value-refused',
        parameters: { field: 'expression', limit: '8000' },
      })
    })

    it('are answered in pages of 500, and agree with a rule of the same text', async () => {
      const many = await open({ devices: 1100 })
      const query = 'select ResourceID, Name from SMS_R_System where Name like "PC-%" and Client = 1'
      const pages: number[] = []
      for await (const page of many.site.devices.preview(query, never)) pages.push(page.length)
      expect(pages).toEqual([500, 500, 104])
      const { collections } = many.site
      const id = await collections.create({ name: 'x', comment: '', limitingCollectionId: 'SMS00001' }, never)
      many.world.db.run(
        "INSERT INTO rule (collectionId, kind, resourceId, name, expression, other) VALUES (?, 'query', NULL, 'q', ?, '')",
        id,
        query,
      )
      await collections.requestEvaluation(id, never)
      many.wait(10)
      expect(await gather(collections.members(id, never))).toEqual(
        await gather(many.site.devices.preview(query, never)),
      )
      many.remove()
    })

    describe('computers without a client', () => {
      const guid = '4C4C4544-0000-2010-8020-80C04F202020'

      it('get a record that is found by its key', async () => {
        const { devices } = test.site
        await devices.importComputer({ name: 'NEW-01', mac: '0a-1b-2c-3d-4e-5f' }, never)
        await devices.importComputer({ name: 'NEW-02', smbiosGuid: guid.toLowerCase() }, never)
        const found = await devices.find([{ mac: '0A:1B:2C:3D:4E:5F' }, { smbiosGuid: guid }], never)
        const bare = { isClient: false, isActive: false, isObsolete: false, smsId: '', serial: '', lastContact: null }
        expect(found.map((one) => one.records)).toMatchObject([
          [{ name: 'NEW-01', smbiosGuid: '', ...bare }],
          [{ name: 'NEW-02', smbiosGuid: guid, ...bare }],
        ])
        expect(dumpWorld(test.file).history).toEqual([])
      })

      it('join a collection by a direct rule, All Systems by themselves', async () => {
        const { devices, collections } = test.site
        const id = await collections.create({ name: 'x', comment: '', limitingCollectionId: 'SMS00001' }, never)
        await devices.importComputer({ name: 'NEW-01', mac: '0A:1B:2C:3D:4E:5F', collectionId: id }, never)
        await devices.importComputer({ name: 'NEW-02', smbiosGuid: guid, collectionId: 'SMS00001' }, never)
        const found = await devices.find([{ name: 'NEW-01' }, { name: 'NEW-02' }], never)
        const [one, two] = found.map((each) => each.records[0]?.resourceId ?? 0)
        expect(await gather(collections.rules(id, never))).toEqual([{ kind: 'direct', resourceId: one }])
        expect(await gather(collections.members('SMS00001', never))).toEqual(expect.arrayContaining([one, two]))
        await collections.requestEvaluation(id, never)
        test.wait(10)
        expect(await gather(collections.members(id, never))).toEqual([one])
      })

      const mac = '0A:1B:2C:3D:4E:5F'
      it.each([
        [{ name: ' ', mac }, 'site-value-refused', { field: 'name', limit: '1' }],
        [{ name: 'x'.repeat(16), mac }, 'site-value-refused', { field: 'name', limit: '15' }],
        [{ name: '$(whoami)', mac }, 'site-value-refused', { field: 'name', limit: '15' }],
        [{ name: 'NEW', mac: '0A:1B:2C:3D:4E' }, 'site-value-refused', { field: 'mac', limit: '00:00:00:00:00:00' }],
        [{ name: 'NEW', mac: '' }, 'site-value-refused', { field: 'mac', limit: '00:00:00:00:00:00' }],
        [{ name: 'NEW', smbiosGuid: `{${guid}}` }, 'site-value-refused', { field: 'smbiosGuid', limit: 'GUID' }],
        [{ name: 'NEW', smbiosGuid: '' }, 'site-value-refused', { field: 'smbiosGuid', limit: 'GUID' }],
        [{ name: 'NEW', mac: '02-00-5e-10-00-01' }, 'site-name-taken', { name: '02:00:5E:10:00:01' }],
        [{ name: 'NEW', mac, collectionId: 'PRA0FFFF' }, 'site-object-missing', { what: 'PRA0FFFF' }],
        [{ name: 'NEW', mac, collectionId: 'SMSDM003' }, 'site-collection-built-in', { id: 'SMSDM003' }],
        [{ name: 'NEW', mac, collectionId: 'SMS00001\u200B' }, 'site-collection-built-in', { id: 'SMS00001\u200B' }],
      ])('are refused: %j', async (computer, code, parameters) => {
        const before = dumpWorld(test.file).devices.length
        expect(await failureOf(test.site.devices.importComputer(computer, never))).toEqual({ code, parameters })
        expect(dumpWorld(test.file).devices).toHaveLength(before)
      })
    })
  })
}
