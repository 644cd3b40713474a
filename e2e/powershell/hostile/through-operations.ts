import { afterAll, expect, it } from 'vitest'
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
import { placesIn, replaced, type Place } from './places.ts'
import { seedOf } from './seed.ts'
import { snapshotOf } from './snapshot.ts'
import type { Operation } from './table.ts'
import { complaint } from './verdict.ts'

const inputOf = (name: string) => {
  const factory = operationInputs[name]
  if (factory === undefined) throw new TypeError(`operation-inputs.ts has nothing for ${name}`)
  return factory
}

interface Hostility {
  readonly place: Place
  readonly title: string
  readonly text: string
}

/** What is tried on an operation; where it has many places, each gets fewer texts. */
async function textsFor(operation: string): Promise<readonly Hostility[]> {
  const test = testWorld()
  const places = placesIn((await inputOf(operation)(new Practice(test))).input)
  test.remove()
  return places.flatMap((place) => {
    const what = `${operation} ${place.path}`
    const chosen = sample(what, hostileStrings, places.length > 10 ? 4 : 12, seedOf(what))
    return chosen.map(({ name: title, text }) => ({ place, title, text }))
  })
}

/** A world that grows makes every look at it longer: each of these parts gets a new one. */
const slices = <T>(items: readonly T[], length: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, at) => items.slice(at * length, (at + 1) * length))

/** Every text of every one of these operations becomes a hostile one, through the whole chain down to the cmdlets. */
export function throughOperations(operations: readonly Operation[]): void {
  const canary = hangUpCanary()
  const door = powerShellDoor(canary)
  afterAll(() => {
    canary.remove()
  })

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
      const { host } = await door.opened()
      let heard: string[] = []
      door.watch.before = (_cmdlet, parameters) => heard.push(...textsOf(parameters))
      const wrong: string[] = []
      const texts = await textsFor(name)
      for (const some of slices(texts, 100)) {
        const test = testWorld()
        const practice = new Practice(test)
        door.use(test.world)
        for (const { place, title, text } of some) {
          const prepared = await inputOf(name)(practice)
          const before = snapshotOf(test)
          heard = []
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
      }
      if (long) console.log(`${name}: ${texts.length} calls`)
      expect(wrong).toEqual([])
    },
    long ? 3_600_000 : 300_000,
  )
}
