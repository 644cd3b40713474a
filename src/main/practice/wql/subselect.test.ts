import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerQuery } from '../door/classes/all.ts'
import { codeOf, gather, never, testWorld, type TestWorld } from '../test-world.ts'

describe('a subselect', () => {
  let test: TestWorld
  beforeEach(() => {
    test = testWorld()
  })
  afterEach(() => {
    test.remove()
  })
  const names = async (where: string) => {
    const { devices } = test.site
    const ids = await gather(devices.preview(`select ResourceID from SMS_R_System where ${where}`, never))
    return (await devices.byResourceId(ids, never)).map((one) => one.name)
  }
  const serials = (test: string) =>
    `ResourceID in (select SMS_G_System_PC_BIOS.ResourceID from SMS_G_System_PC_BIOS where ${test})`

  it('finds devices by what another class knows of them, without letter case', async () => {
    expect(await names(serials("SerialNumber like 'SYSTEM serial%'"))).toEqual(['WS-NOSERIAL1'])
    expect(await names(`Name = 'DP1' or ${serials("SerialNumber like 'to be%' or SerialNumber = '0'")}`)).toEqual([
      'DP1',
      'WS-NOSERIAL2',
      'WS-NOSERIAL3',
    ])
    expect(await names(`not ${serials("SerialNumber like '%'")} and Name like 'WS-%'`)).toEqual(['WS-IMPORTED'])
  })

  it('means the same through the door', async () => {
    const where = serials("SerialNumber like '1042-%'")
    const found = answerQuery(test.world, `select Name from SMS_R_System where ${where}`)
    expect(found).toHaveLength(1)
    expect(await names(where)).toEqual(['VM-TEST1'])
  })

  it.each([
    'ResourceID in (select * from SMS_G_System_PC_BIOS)',
    'ResourceID in (select count(*) from SMS_G_System_PC_BIOS)',
    'ResourceID in (select ResourceID, SerialNumber from SMS_G_System_PC_BIOS)',
    'ResourceID in (select Nothing from SMS_G_System_PC_BIOS)',
    'ResourceID in (select ResourceID from SMS_G_System_PC_BIOS order by ResourceID)',
    'ResourceID in (select ResourceID from SMS_R_User)',
    'ResourceID in (select ResourceID from SMS_G_System_PC_BIOS',
    'Nothing in (select ResourceID from SMS_G_System_PC_BIOS)',
  ])('is refused: %s', async (where) => {
    expect(await codeOf(names(where))).toBe('site-query-invalid')
  })
})
