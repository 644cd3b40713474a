import { describe, expect, it } from 'vitest'
import { consoleSite } from '#main/configmgr/console/site.ts'
import { bench, type Bench } from '#main/runs/test-bench.ts'
import { long } from '../tools/cli.ts'
import { sample } from '../tools/sample.ts'
import { powerShellDoor } from './tools/door.ts'
import { slowSite } from './tools/slow-site.ts'

const door = powerShellDoor()
const kinds = ['package', 'collection', 'task-sequence', 'deployment']
const devices = 2

/** A run through PowerShell, whose site is the world of the bench. */
async function through(): Promise<Bench> {
  const { host } = await door.opened()
  return bench({
    devices,
    site: (world, clock) => {
      door.use(world)
      return slowSite(consoleSite(host), clock)
    },
  })
}

/** Kills PowerShell when its cmdlet of this number reaches the site, before or after its effect. */
async function killAt(number: number, when: 'before' | 'after'): Promise<() => string | null> {
  const { host } = await door.opened()
  let count = 0
  let killed: string | null = null
  door.watch[when] = (cmdlet) => {
    count += 1
    if (count !== number) return
    killed = cmdlet
    for (const pid of host.processes()) process.kill(pid, 'SIGKILL')
  }
  return () => killed
}

async function expectWhole(there: Bench): Promise<void> {
  const report = await there.start()
  expect(report).toMatchObject({ outcome: 'done', stages: { enrolled: devices } })
  expect(kinds.map((kind) => there.did(`create-${kind}`))).toEqual([1, 1, 1, 1])
  const { variables, deployments } = there.dump()
  expect(variables).toEqual([])
  expect(deployments.filter((one) => one.comment.includes('drydock-run='))).toEqual([])
}

describe('PowerShell killed in the middle of a run', () => {
  const cmdlets = Array.from({ length: 120 }, (_, index) => index + 1)
  const cases = (['before', 'after'] as const).flatMap((when) => cmdlets.map((number) => ({ when, number })))

  it.each(sample('kills of PowerShell at a cmdlet', cases, 4, 29))(
    '$when the effect of cmdlet $number: the run goes on and ends whole',
    async ({ when, number }) => {
      const there = await through()
      const killed = await killAt(number, when)
      await expectWhole(there)
      door.watch[when] = () => undefined
      // A short run may have had fewer cmdlets than the matrix is wide.
      if (!long) expect(killed()).not.toBeNull()
    },
  )

  it('the run is whole without a kill, too', async () => {
    const there = await through()
    await expectWhole(there)
  })
})
