import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Failed } from '#shared/failure.ts'
import { never, testWorld } from '#main/practice/test-world.ts'
import { long } from '../../tools/cli.ts'
import { sample } from '../../tools/sample.ts'
import { hangUpCanary } from '../tools/canary.ts'
import { powerShellDoor } from '../tools/door.ts'
import { hostileStrings } from '../tools/hostile-strings.ts'
import { operationInputs, Practice } from '../tools/operation-inputs.ts'
import { textsOf } from './heard.ts'
import { placesIn, replaced } from './places.ts'
import { seedOf } from './seed.ts'
import { snapshotOf } from './snapshot.ts'
import { operations } from './table.ts'
import { complaint } from './verdict.ts'

const canary = hangUpCanary()
const door = powerShellDoor(canary)
afterAll(() => {
  canary.remove()
})

const inputOf = (name: string) => {
  const factory = operationInputs[name]
  if (factory === undefined) throw new TypeError(`operation-inputs.ts has nothing for ${name}`)
  return factory
}

describe('operations', () => {
  it.each(operations)('$name has a valid input here, with all its parameters', async ({ name, parameters }) => {
    const test = testWorld()
    const { input } = await inputOf(name)(new Practice(test))
    expect(Object.keys(input).sort()).toEqual([...parameters].sort())
    door.use(test.world)
    const { host } = await door.opened()
    await host.invoke({ operation: name, input, item: z.unknown() }, never)
    test.remove()
  })

  it.each(operations)(
    '$name takes a hostile text as it is, or refuses it by name',
    async ({ name, changes }) => {
      const test = testWorld()
      const practice = new Practice(test)
      door.use(test.world)
      const { host } = await door.opened()
      let heard: string[] = []
      door.watch.before = (_cmdlet, parameters) => heard.push(...textsOf(parameters))
      const wrong: string[] = []
      let calls = 0
      for (const place of placesIn((await inputOf(name)(practice)).input))
        for (const { name: title, text } of sample(
          `${name} ${place.path}`,
          hostileStrings,
          12,
          seedOf(`${name} ${place.path}`),
        )) {
          const prepared = await inputOf(name)(practice)
          const before = snapshotOf(test)
          heard = []
          calls += 1
          const outcome = await host
            .invoke({ operation: name, input: replaced(prepared.input, place, text), item: z.unknown() }, never)
            .catch((error: unknown) => {
              if (error instanceof Failed) return error
              throw error
            })
          const said = complaint({ place, text, prepared, changes, heard, outcome, before, after: snapshotOf(test) })
          if (said !== null) wrong.push(`${place.path}, ${title}: ${said.slice(0, 400)}`)
          if (canary.sang().length > 0) throw new Error(`${place.path}, ${title}: the canary sang`)
        }
      test.remove()
      if (long) console.log(`${name}: ${calls} calls`)
      expect(wrong).toEqual([])
    },
    long ? 3_600_000 : 120_000,
  )
})
