import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { never } from '#main/practice/test-world.ts'
import { hangUpCanary } from '../tools/canary.ts'
import { powerShellDoor } from '../tools/door.ts'

const canary = hangUpCanary()
const door = powerShellDoor(canary)
afterAll(() => {
  canary.remove()
})

it.each([
  ...['Keys', 'Count', 'Values', '$(canary)', 'Name; canary', '-Name', ' ', '@x', 'N\u0430me'],
  ...['Na\u200Bme', 'PACKAGES-NAMED', 'packages-na\u00ADmed'],
])('a parameter that no operation takes, "%s", is refused by its name', async (name) => {
  const test = await door.open()
  const { host } = await door.opened()
  for (const operation of ['packages-named', 'site-facts'])
    await expect(
      host.invoke({ operation, input: { [name]: '$(canary)' }, item: z.unknown() }, never),
    ).rejects.toMatchObject({ failure: { code: 'operation-input', parameters: { operation, field: name } } })
  await expect(host.invoke({ operation: name, input: { Name: 'x' }, item: z.unknown() }, never)).rejects.toMatchObject({
    failure: { code: 'operation-unknown', parameters: { operation: name } },
  })
  expect(canary.sang()).toEqual([])
  test.remove()
})
