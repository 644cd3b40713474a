import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { Failed } from '#shared/failure.ts'
import { consoleSite } from '#main/configmgr/console/site.ts'
import { testWorld, type TestWorld } from '#main/practice/test-world.ts'
import { dumpWorld } from '#main/practice/world/dump.ts'
import { long } from '../../tools/cli.ts'
import { sample } from '../../tools/sample.ts'
import { hangUpCanary } from '../tools/canary.ts'
import { powerShellDoor } from '../tools/door.ts'
import { hostileStrings, type Hostile } from '../tools/hostile-strings.ts'
import type { Case } from './cases/case.ts'
import { seedOf } from './seed.ts'

/**
 * What came of it, as the caller of a port sees it: without details, which are for tickets; of a text that no door takes
 * only that, since each door has its own name for the place.
 */
async function outcomeOf(one: Case, test: TestWorld, text: string): Promise<unknown> {
  try {
    return { answer: await one.run(test, text) }
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    const { kind, code, parameters } = error.failure
    return code === 'text-not-well-formed' ? { kind, code } : { kind, code, parameters }
  }
}

const shown = (outcome: unknown): string => JSON.stringify(outcome).slice(0, 300)

/** In a short run each case takes some of the texts, and all cases together take them all. */
const textsFor = ({ name }: Case): readonly Hostile[] => sample(name, hostileStrings, 6, seedOf(name))

/** A hostile text comes to the same in process and through PowerShell: the answer, the failure, and the world behind it. */
export function throughDoors(cases: readonly Case[]): void {
  const canary = hangUpCanary()
  const door = powerShellDoor(canary)
  afterAll(() => {
    canary.remove()
  })

  it.each(cases)(
    '$name',
    async (one) => {
      const { host } = await door.opened()
      const twins = (): readonly [TestWorld, TestWorld] => {
        const [inProcess, behind] = [testWorld(), testWorld()]
        door.use(behind.world)
        return [inProcess, { ...behind, site: consoleSite(host) }]
      }
      let [inProcess, through] = twins()
      const different: string[] = []
      let tried = 0
      for (const { name, text } of textsFor(one)) {
        const expected = await outcomeOf(one, inProcess, text)
        const got = await outcomeOf(one, through, text)
        if (canary.sang().length > 0) throw new Error(`${name}: the canary sang`)
        const alike =
          isDeepStrictEqual(got, expected) && isDeepStrictEqual(dumpWorld(through.file), dumpWorld(inProcess.file))
        if (!alike) different.push(`${name}: ${shown(got)}; in process ${shown(expected)}`)
        tried += 1
        // Worlds that went another way go on another way, and those that grow make every look at them longer.
        if (alike && tried % 50 !== 0) continue
        for (const each of [inProcess, through]) each.remove()
        ;[inProcess, through] = twins()
      }
      for (const each of [inProcess, through]) each.remove()
      expect(different).toEqual([])
    },
    long ? 3_600_000 : 300_000,
  )
}
