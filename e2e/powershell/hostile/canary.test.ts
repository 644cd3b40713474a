import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { never } from '#main/practice/test-world.ts'
import { hangUpCanary } from '../tools/canary.ts'
import { powerShellDoor } from '../tools/door.ts'

// The other tests of this folder are worth nothing where a command that runs could not be heard.

const canary = hangUpCanary()
afterAll(() => {
  canary.remove()
})
const door = powerShellDoor(canary)

it('a command that runs in the process of the operations is heard, as a function and as a program', async () => {
  const test = await door.open()
  const { host } = await door.opened()
  const sing = (text: string) => host.invoke({ operation: 'sing', input: { Text: text }, item: z.unknown() }, never)
  await sing('"canary"')
  expect(canary.sang()).toEqual([])
  await sing('canary')
  expect(canary.sang()).toEqual(['function'])
  await sing('& (Get-Command canary -CommandType Application)')
  expect(canary.sang()).toEqual(['function', 'program'])
  test.remove()
})
