import { afterEach, describe, expect, it } from 'vitest'
import { consoleSite } from '#main/configmgr/console/site.ts'
import type { PowerShellHost } from '#main/powershell/port.ts'
import { bench, type Bench } from '#main/runs/test-bench.ts'
import { sample } from '../tools/sample.ts'
import { cmdletsOfARun } from './tools/cmdlets-of-a-run.ts'
import { powerShellDoor } from './tools/door.ts'
import { slowSite } from './tools/slow-site.ts'

const door = powerShellDoor()
const kinds = ['package', 'collection', 'task-sequence', 'deployment']
const devices = 2

afterEach(() => {
  delete door.watch.before
  delete door.watch.after
})

/** The operation that PowerShell is at. */
let now = ''

/** The host, one call after the other, so that it is known whose cmdlets come. */
function watched(host: PowerShellHost): PowerShellHost {
  let before: Promise<unknown> = Promise.resolve()
  return {
    ...host,
    invoke(invocation, signal) {
      const call = before.then(() => {
        now = invocation.operation
        return host.invoke(invocation, signal)
      })
      before = call.catch(() => undefined)
      return call
    },
  }
}

/** A run through PowerShell, whose site is the world of the bench. */
async function through(): Promise<Bench> {
  const { host } = await door.opened()
  return bench({
    devices,
    site: (world, clock) => {
      door.use(world)
      return slowSite(consoleSite(watched(host)), clock)
    },
  })
}

interface Kill {
  readonly when: 'before' | 'after'
  readonly operation: string
  readonly cmdlet: string
  readonly time: number
}

/** Kills PowerShell when a cmdlet of an operation of the run reaches the site, before or after its effect; true: it did. */
async function killAt({ when, operation, cmdlet, time }: Kill, begun: () => boolean): Promise<() => boolean> {
  const { host } = await door.opened()
  let count = 0
  door.watch[when] = (called) => {
    if (!begun() || now !== operation || called !== cmdlet) return
    count += 1
    if (count === time) for (const pid of host.processes()) process.kill(pid, 'SIGKILL')
  }
  return () => count >= time
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
  const cmdlets = Object.entries(cmdletsOfARun).flatMap(([operation, all]) =>
    Object.entries(all).flatMap(([cmdlet, times]) =>
      Array.from({ length: times }, (_, index) => ({ operation, cmdlet, time: index + 1 })),
    ),
  )
  const cases = cmdlets.flatMap((one): readonly Kill[] => [
    { when: 'before', ...one },
    { when: 'after', ...one },
  ])

  it.each(sample('kills of PowerShell at a cmdlet', cases, 4, 29))(
    '$when the effect of $cmdlet ($time) in $operation: the run goes on and ends whole',
    async (kill) => {
      const there = await through()
      const killed = await killAt(kill, () => there.events.length > 0)
      await expectWhole(there)
      expect(killed()).toBe(true)
    },
    // A busy machine is not a failure.
    300_000,
  )

  it('killed in the review, that says so, and the next one is whole', async () => {
    const there = await through()
    const kill = { when: 'after', operation: 'devices-find', cmdlet: 'Invoke-CMWmiQuery', time: 1 } as const
    const killed = await killAt(kill, () => true)
    await expect(there.check()).rejects.toMatchObject({ failure: { code: 'powershell-ended', kind: 'outside' } })
    expect(killed()).toBe(true)
    await expectWhole(there)
  })

  it('the run is whole without a kill, too, and the matrix has every cmdlet of every operation', async () => {
    const there = await through()
    const called = new Set<string>()
    door.watch.before = (cmdlet) => {
      if (there.events.length > 0) called.add(`${now} ${cmdlet}`)
    }
    await expectWhole(there)
    const known = cmdlets.map(({ operation, cmdlet }) => `${operation} ${cmdlet}`)
    expect([...called].sort()).toEqual([...new Set(known)].sort())
  })
})
