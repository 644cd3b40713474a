import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { never, testWorld } from '#main/practice/test-world.ts'
import { long } from '../../tools/cli.ts'
import { sample } from '../../tools/sample.ts'
import { hangUpCanary } from '../tools/canary.ts'
import { powerShellDoor } from '../tools/door.ts'
import { hostileStrings } from '../tools/hostile-strings.ts'
import { inputsOf, Practice, type Factory } from '../tools/operation-inputs.ts'
import { batch } from './batch.ts'
import { placesIn, replaced, type Place } from './places.ts'
import { seedOf } from './seed.ts'
import type { Operation } from './table.ts'
import { complaint } from './verdict.ts'

interface Hostility {
  readonly make: Factory
  readonly place: Place
  readonly title: string
  readonly text: string
}

/** What is tried on an operation; where it has many places, each gets fewer texts. */
async function textsFor(operation: string): Promise<readonly Hostility[]> {
  const test = testWorld()
  const practice = new Practice(test)
  const makes = await inOrder(inputsOf(operation), async (make) => ({ make, input: (await make(practice)).input }))
  test.remove()
  const places = makes.flatMap(({ make, input }, at) =>
    placesIn(input).map((place) => ({ make, place, what: `${operation} ${at + 1} ${place.path}` })),
  )
  return places.flatMap(({ make, place, what }) => {
    const chosen = sample(what, hostileStrings, places.length > 10 ? 4 : 12, seedOf(what))
    return chosen.map(({ name: title, text }) => ({ make, place, title, text }))
  })
}

async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R> | R): Promise<readonly R[]> {
  const all: R[] = []
  for (const one of items) all.push(await work(one))
  return all
}

/**
 * One call of the host for each of these parts, and one world: a world that grows makes every look at it longer, and a
 * request has a limit of 1 MB.
 */
function parts(all: readonly Hostility[]): readonly (readonly Hostility[])[] {
  const made: Hostility[][] = []
  let characters = Infinity
  for (const one of all) {
    characters += one.text.length
    const last = made.at(-1)
    if (last === undefined || last.length === 25 || characters > 150_000) {
      made.push([one])
      characters = one.text.length
    } else last.push(one)
  }
  return made
}

/** Every text of every one of these operations becomes a hostile one, through the whole chain down to the cmdlets. */
export function throughOperations(operations: readonly Operation[]): void {
  const canary = hangUpCanary()
  const door = powerShellDoor(canary)
  afterAll(() => {
    canary.remove()
  })

  it.each(operations)('$name has a valid input here, with all its parameters', async ({ name, parameters }) => {
    const test = testWorld()
    const practice = new Practice(test)
    door.use(test.world)
    const { host } = await door.opened()
    for (const make of inputsOf(name)) {
      const { input } = await make(practice)
      expect(Object.keys(input).sort()).toEqual([...parameters].sort())
      await host.invoke({ operation: name, input, item: z.unknown() }, never)
    }
    test.remove()
  })

  it.each(operations)(
    '$name takes a hostile text as it is, or refuses it by name',
    async ({ name, changes }) => {
      const { host } = await door.opened()
      const wrong: string[] = []
      const texts = await textsFor(name)
      for (const some of parts(texts)) {
        const test = testWorld()
        const practice = new Practice(test)
        door.use(test.world)
        const prepared = await inOrder(some, ({ make }) => make(practice))
        const requests = some.map(({ place, text }, at) => ({
          operation: name,
          input: replaced(prepared[at]?.input ?? {}, place, text),
        }))
        const answers = await batch(door, host, test, requests)
        for (const [at, { place, title, text }] of some.entries()) {
          const [one, answered] = [prepared[at], answers[at]]
          if (one === undefined || answered === undefined) throw new TypeError('no answer')
          const said = complaint({ place, text, prepared: one, changes, ...answered })
          if (said !== null) wrong.push(`${place.path}, ${title}: ${said.slice(0, 400)}`)
        }
        test.remove()
        if (canary.sang().length > 0) throw new Error(`the canary sang for one of ${JSON.stringify(some)}`)
      }
      if (long) console.log(`${name}: ${texts.length} calls`)
      expect(wrong).toEqual([])
    },
    long ? 3_600_000 : 300_000,
  )
}
