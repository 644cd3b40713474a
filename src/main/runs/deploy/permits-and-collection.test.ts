import { describe, expect, it } from 'vitest'
import { fail } from '#shared/failure.ts'
import { setVariable, removeVariable } from '#main/practice/world/devices.ts'
import { colleague } from '#main/practice/world/world.ts'
import { bench, type Bench } from '../test-bench.ts'

const answerLost = () => {
  throw fail('outside', 'site-answer-lost', { primitive: 'x' })
}
const permits = (there: Bench) => there.dump().variables.filter((one) => one.name === 'DrydockPermit')
const ours = (there: Bench) => there.dump().collections.filter((one) => one.comment.includes('drydock-run='))
const rulesOf = (one: { readonly rules?: unknown } | undefined): readonly unknown[] =>
  Array.isArray(one?.rules) ? one.rules : []

describe('permits', () => {
  it('go to exactly the chosen devices, with the marker of the sequence as value', async () => {
    const there = await bench({ devices: 3 })
    const report = await there.start({ until: 'permits' })
    const marker = /drydock-profile=[a-z2-7]{26}$/.exec(
      there.dump().taskSequences.find((one) => report.site.taskSequences[0]?.id === one.id)?.description ?? '',
    )
    expect(permits(there).map((one) => one.resourceId)).toEqual(report.members.toSorted((a, b) => a - b))
    expect(new Set(permits(there).map((one) => one.value))).toEqual(new Set([marker?.[0]]))
  })

  it('are given only where they are missing', async () => {
    const there = await bench({ devices: 3 })
    const { run } = await there.start({ until: 'distribution' })
    there.hooks.once('devices.setVariable', 'after', answerLost)
    await there.resume(run)
    expect(there.did('set-variable')).toBe(3)
  })

  it('replace what another sequence left', async () => {
    const there = await bench({ devices: 2 })
    const { run, members } = await there.start({ until: 'distribution' })
    setVariable(there.world, colleague, members[0] ?? 0, 'DrydockPermit', 'drydock-profile=old')
    expect((await there.resume(run)).outcome).toBe('done')
    expect(there.did('set-variable')).toBe(2)
  })

  it('that do not stay are a failure that names the devices', async () => {
    const there = await bench({ devices: 2 })
    let first = 0
    there.hooks.after('devices.setVariable', () => {
      first = permits(there)[0]?.resourceId ?? 0
      removeVariable(there.world, colleague, first, 'DrydockPermit')
    })
    const report = await there.start({ until: 'permits' })
    expect(report).toMatchObject({ outcome: 'failed', failure: { code: 'readback-differs' } })
    expect(report.failure?.parameters).toEqual({ what: 'DrydockPermit', differences: [String(first)] })
    expect(permits(there)).toEqual([])
  })
})

describe('the collection', () => {
  it('is made once, refreshed by hand only, with one direct rule for each device, and evaluated', async () => {
    const there = await bench({ devices: 3 })
    const report = await there.start({ until: 'collection' })
    const [made, ...more] = ours(there)
    expect(more).toEqual([])
    expect(made?.comment).toMatch(/^Refresh 2026 drydock-run=[a-z2-7]{26}$/)
    expect(made?.comment.endsWith(report.run)).toBe(true)
    expect([...(made?.members ?? [])].toSorted()).toEqual(report.members.toSorted())
    expect(rulesOf(made)).toHaveLength(3)
    const record = await there.site.collections.get(made?.id ?? '', new AbortController().signal)
    expect(record).toMatchObject({ refresh: 'manual', limitingCollectionId: 'SMS00001' })
  })

  it.each(['collections.create', 'collections.addDirectRules', 'collections.requestEvaluation'])(
    'is the same where the answer of %s was lost',
    async (name) => {
      const there = await bench({ devices: 3 })
      there.hooks.once(name, 'after', answerLost)
      const report = await there.start({ until: 'collection' })
      expect(report.outcome).toBe('paused')
      expect([there.did('create-collection'), rulesOf(ours(there)[0]).length]).toEqual([1, 3])
      expect(ours(there)[0]?.members).toHaveLength(3)
    },
  )

  it('gives the permit before the rule', async () => {
    const there = await bench({ devices: 2 })
    await there.start({ until: 'collection' })
    const did = there.dump().history.map((one) => one.primitive)
    expect(did.lastIndexOf('set-variable')).toBeLessThan(did.indexOf('add-rule'))
  })

  it('takes its rules in batches, and goes on in the middle after an interrupt', async () => {
    const there = await bench({ devices: 1100 })
    const abort = new AbortController()
    let calls = 0
    there.hooks.after('collections.addDirectRules', () => {
      calls += 1
      if (calls === 2) abort.abort(new Error('interrupted'))
    })
    const plan = there.plan()
    const big = { ...plan, deployment: { ...plan.deployment, cap: 2000 } }
    await expect(there.start({ plan: big, until: 'collection', signal: abort.signal })).rejects.toThrow('interrupted')
    expect(rulesOf(ours(there)[0])).toHaveLength(1000)
    const [run] = there.events.map((one) => one.run)
    expect((await there.resume(run ?? '')).outcome).not.toBe('failed')
    expect(calls).toBe(3)
    expect([there.did('create-collection'), there.did('add-rule')]).toEqual([1, 3])
    expect(ours(there)[0]?.members).toHaveLength(1100)
  }, 30_000)

  it('that the site does not evaluate is a failure after six hours of world time', async () => {
    const there = await bench({ devices: 2 })
    there.hooks.after('collections.requestEvaluation', () => {
      there.world.db.run("DELETE FROM due WHERE kind = 'evaluate'")
    })
    const before = there.world.clock.now()
    const report = await there.start({ until: 'collection' })
    expect(report).toMatchObject({ outcome: 'failed', failure: { code: 'collection-not-evaluated' } })
    expect(there.world.clock.now() - before).toBeGreaterThan(6 * 3_600_000)
    expect(there.events.some((one) => one.kind === 'waiting' && one.data['code'] === 'evaluation')).toBe(true)
  })

  it('with a name that was taken since the review is a failure, and nothing is half made', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'permits' })
    const input = { name: 'Autopilot Room 12', comment: '', limitingCollectionId: 'SMS00001' }
    await there.site.collections.create(input, new AbortController().signal)
    const report = await there.resume(run)
    expect(report).toMatchObject({ outcome: 'failed', failure: { code: 'site-name-taken' } })
    expect(permits(there)).toEqual([])
  })
})
