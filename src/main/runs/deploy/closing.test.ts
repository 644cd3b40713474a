import { describe, expect, it } from 'vitest'
import { fail } from '#shared/failure.ts'
import { setVariable } from '#main/practice/world/devices.ts'
import { colleague } from '#main/practice/world/world.ts'
import { bench, type Bench } from '../test-bench.ts'
import { strangers } from '../test-strangers.ts'

const permits = (there: Bench) => there.dump().variables.filter((one) => one.name === 'DrydockPermit')
const collection = (there: Bench) => there.dump().collections.find((one) => one.comment.includes('drydock-run='))
const rules = (there: Bench): readonly unknown[] => {
  const found: { readonly rules?: unknown } | undefined = collection(there)
  return Array.isArray(found?.rules) ? found.rules : []
}
const closed = (there: Bench): void => {
  expect(permits(there)).toEqual([])
  expect(there.dump().deployments.filter((one) => one.comment.includes('drydock-run='))).toEqual([])
  expect(rules(there)).toEqual([])
}
const marked = (list: readonly { readonly description: string }[]) =>
  list.filter((one) => one.description.includes('drydock-profile='))

describe('closing', () => {
  it('removes permits, then the deployment, then the rules; package and task sequence stay', async () => {
    const there = await bench({ devices: 2 })
    await there.start()
    closed(there)
    const removed = there
      .dump()
      .history.map((one) => one.primitive)
      .filter((one) => one.startsWith('remove-'))
    expect([...new Set(removed)]).toEqual(['remove-variable', 'remove-deployment', 'remove-rule'])
    expect(removed.lastIndexOf('remove-variable')).toBeLessThan(removed.indexOf('remove-deployment'))
    expect(removed.lastIndexOf('remove-deployment')).toBeLessThan(removed.indexOf('remove-rule'))
    expect(marked(there.dump().packages)).toHaveLength(1)
    expect(marked(there.dump().taskSequences)).toHaveLength(1)
    expect(collection(there)).toBeDefined()
  })

  it.each(['devices.removeVariable', 'deployments.remove', 'collections.removeDirectRules'])(
    'goes on where it was when the answer of %s was lost',
    async (name) => {
      const there = await bench({ devices: 2 })
      const { run } = await there.start({ until: 'deployment' })
      there.hooks.once(name, 'after', () => {
        throw fail('outside', 'site-answer-lost', { primitive: 'x' })
      })
      expect((await there.resume(run)).outcome).toBe('done')
      closed(there)
      const { history } = there.dump()
      expect(history.filter((one) => one.primitive === 'remove-deployment')).toHaveLength(1)
      expect(history.filter((one) => one.primitive === 'remove-variable')).toHaveLength(2)
    },
  )

  it('is done after a failure too', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'permits' })
    there.hooks.before('collections.create', () => {
      throw fail('work', 'site-name-taken', { name: 'x' })
    })
    expect(permits(there)).toHaveLength(2)
    expect((await there.resume(run)).outcome).toBe('failed')
    closed(there)
  })

  it('is not done while the run is paused or waits for a person', async () => {
    const there = await bench({ devices: 2 })
    const { run, members } = await there.start({ until: 'collection' })
    expect(permits(there)).toHaveLength(2)
    strangers(there).rename(members[0] ?? 0, 'PC-RENAMED')
    expect((await there.resume(run)).outcome).toBe('needs-confirmation')
    expect(permits(there)).toHaveLength(2)
    expect(rules(there)).toHaveLength(2)
  })

  it('leaves the permit of another sequence, and the devices that somebody else added', async () => {
    const there = await bench({ devices: 2 })
    const { run, members } = await there.start({ until: 'deployment' })
    const foreign = 'drydock-profile=zzzzzzzzzzzzzzzzzzzzzzzzzz'
    let ended = 0
    there.hooks.before('devices.variables', () => {
      ended += 1
      if (ended === 1) setVariable(there.world, colleague, members[0] ?? 0, 'DrydockPermit', foreign)
    })
    await there.resume(run)
    expect(permits(there)).toMatchObject([{ resourceId: members[0], value: foreign }])
  })

  it('of a run that has ended is not done again', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start()
    const { length } = there.dump().history
    const calls = there.hooks.calls.length
    const again = await there.resume(run)
    expect(again.outcome).toBe('done')
    expect(there.dump().history).toHaveLength(length)
    expect(there.hooks.calls).toHaveLength(calls)
  })
})
