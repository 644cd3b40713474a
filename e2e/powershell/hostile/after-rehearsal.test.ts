import { expect, it } from 'vitest'
import { Failed } from '#shared/failure.ts'
import { rehearse } from '#main/configmgr/console/rehearse.ts'
import { never, testUnc } from '#main/practice/test-world.ts'
import { powerShellDoor } from '../tools/door.ts'

const door = powerShellDoor()

it('after a dry run, also one that is refused, the same process changes things again', async () => {
  const test = await door.open()
  const { host } = await door.opened()
  const make = () => test.site.packages.create({ name: 'Config', path: `${testUnc}\\A`, description: '' }, never)
  const given = { Name: 'Config', Path: `${testUnc}\\A`, Description: '' }
  await rehearse(host, 'package-create', given, never)
  expect(await make()).toMatch(/^PRA/)
  await expect(rehearse(host, 'package-create', { ...given, Name: '' }, never)).rejects.toThrow(Failed)
  expect(await make()).toMatch(/^PRA/)
  expect(await test.site.packages.withName('Config', never)).toHaveLength(2)
  test.remove()
})
