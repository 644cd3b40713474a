import { describe, expect, it } from 'vitest'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { bench, type Bench } from './test-bench.ts'
import { strangers } from './test-strangers.ts'

const room = (name: string) => ({ new: { name, comment: '', limitingCollectionId: 'SMS00001' } })

/** Two batches of the same profile, with different devices. */
function batches(there: Bench): { first: Plan; second: Plan } {
  const all = there.plan().devices
  const half = Math.ceil(all.length / 2)
  return {
    first: there.plan({ devices: all.slice(0, half) }),
    second: there.plan({ batch: 'Room 13', devices: all.slice(half), collection: room('Autopilot Room 13') }),
  }
}

const otherImage = (plan: Plan): Plan =>
  'new' in plan.taskSequence
    ? { ...plan, taskSequence: { new: { ...plan.taskSequence.new, atEnd: 'shutdown' } } }
    : plan
const codes = (findings: readonly { readonly code: string; readonly level: string }[], level: string) =>
  findings.filter((one) => one.level === level).map((one) => one.code)

describe('a second run of the same profile', () => {
  it('shares package and task sequence, and has a collection and a deployment of its own', async () => {
    const there = await bench({ devices: 4 })
    const plans = batches(there)
    const one = await there.start({ plan: plans.first })
    const two = await there.start({ plan: plans.second })
    expect([one.outcome, two.outcome]).toEqual(['done', 'done'])
    expect(two.site.packages).toEqual(one.site.packages)
    expect(two.site.taskSequences).toEqual(one.site.taskSequences)
    expect(two.site.collections).not.toEqual(one.site.collections)
    const made = ['package', 'task-sequence', 'collection', 'deployment'].map((kind) => there.did(`create-${kind}`))
    expect(made).toEqual([1, 1, 2, 2])
    expect(there.dump().collections.filter((each) => each.comment.includes('drydock-run='))).toHaveLength(2)
  })

  it('may go on beside the first, and each ends for itself', async () => {
    const there = await bench({ devices: 4 })
    const plans = batches(there)
    const one = await there.start({ plan: plans.first, until: 'deployment' })
    const two = await there.start({ plan: plans.second })
    expect(two.outcome).toBe('done')
    const permits = there.dump().variables.filter((each) => each.name === 'DrydockPermit')
    expect(permits.map((each) => each.resourceId).toSorted()).toEqual(one.members.toSorted())
    expect((await there.resume(one.run)).outcome).toBe('done')
  })

  it('may not take a device of a run that has not ended', async () => {
    const there = await bench({ devices: 2 })
    const one = await there.start({ until: 'package' })
    const same = there.plan({ batch: 'Room 13', collection: room('Autopilot Room 13') })
    const checked = await there.check(same)
    expect(codes(checked.findings, 'block')).toEqual(['device-in-another-run', 'device-in-another-run'])
    await there.stop(one.run)
    expect(codes((await there.check(same)).findings, 'block')).toEqual([])
  })

  it('may not take the collection of another', async () => {
    const there = await bench({ devices: 4 })
    const plans = batches(there)
    await there.start({ plan: plans.first, until: 'collection' })
    const { findings } = await there.check({ ...plans.second, collection: plans.first.collection })
    expect(codes(findings, 'block')).toEqual(['collection-name-taken'])
  })
})

describe('a run that would change what others share', () => {
  const changes: readonly (readonly [string, (there: Bench, plan: Plan) => Plan, string])[] = [
    ['another end of the sequence', (_there, plan) => otherImage(plan), 'sequence-will-change'],
    [
      'a saved profile',
      (there, plan) => {
        strangers(there).saveProfile(exampleProfileId)
        return plan
      },
      'file-will-change',
    ],
  ]

  it.each(changes)('%s: is blocked until the number of those runs is accepted', async (_what, change, warning) => {
    const there = await bench({ devices: 4 })
    const plans = batches(there)
    await there.start({ plan: plans.first, until: 'task-sequence' })
    const plan = change(there, plans.second)
    const refused = await there.check(plan)
    expect(codes(refused.findings, 'block')).toEqual(['changes-shared'])
    expect(refused.findings.find((one) => one.code === 'changes-shared')?.parameters).toMatchObject({
      runs: ['Room 12'],
    })
    expect(codes((await there.check({ ...plan, acceptRuns: 2 })).findings, 'block')).toEqual(['changes-shared'])

    const accepted = await there.check({ ...plan, acceptRuns: 1 })
    expect(accepted.ok).toBe(true)
    expect(codes(accepted.findings, 'warn').toSorted()).toEqual(['changes-shared', warning].toSorted())
  })

  it('is carried out once accepted, and the run that was touched waits for a person at its gate', async () => {
    const there = await bench({ devices: 4 })
    const plans = batches(there)
    const one = await there.start({ plan: plans.first, until: 'collection' })
    const two = await there.start({ plan: { ...otherImage(plans.second), acceptRuns: 1 } })
    expect(two.outcome).toBe('done')
    const touched = await there.resume(one.run)
    expect(touched.outcome).toBe('needs-confirmation')
    expect(touched.review?.differences.map((each) => each.what)).toContain('task-sequence')
  })

  it('names the devices that got the old file, once that run has ended', async () => {
    const there = await bench({ devices: 4 })
    const plans = batches(there)
    expect((await there.start({ plan: plans.first })).outcome).toBe('done')
    strangers(there).saveProfile(exampleProfileId)
    const { findings, ok } = await there.check(plans.second)
    expect(ok).toBe(true)
    const finding = findings.find((one) => one.code === 'file-will-change')
    expect(finding?.parameters).toMatchObject({ count: 2 })
    expect((await there.start({ plan: plans.second })).outcome).toBe('done')
    expect(there.did('update-content')).toBe(1)
  })

  it('is none where the other run has ended', async () => {
    const there = await bench({ devices: 4 })
    const plans = batches(there)
    const one = await there.start({ plan: plans.first, until: 'task-sequence' })
    await there.stop(one.run)
    expect(codes((await there.check(otherImage(plans.second))).findings, 'block')).toEqual([])
  })
})

describe('another installation', () => {
  it('is known by markers that this store does not know: a block, and nothing is touched', async () => {
    const there = await bench({ devices: 4 })
    const other = there.elsewhere()
    const plans = batches(there)
    const theirs = await other.start({ plan: plans.first, until: 'deployment' })
    expect(theirs.outcome).toBe('paused')
    const { length } = there.dump().history
    const checked = await there.check(plans.second)
    expect(codes(checked.findings, 'block')).toEqual(['run-elsewhere'])
    const finding = checked.findings.find((one) => one.code === 'run-elsewhere')
    expect(finding?.parameters).toEqual({
      ids: [theirs.site.packages[0]?.id, theirs.site.taskSequences[0]?.id, theirs.site.deployments[0]?.id],
    })
    expect((await there.start({ plan: plans.second })).outcome).toBe('blocked')
    expect(there.dump().history).toHaveLength(length)
  })

  it('that has ended still owns package and sequence', async () => {
    const there = await bench({ devices: 4 })
    const other = there.elsewhere()
    const plans = batches(there)
    await other.start({ plan: plans.first })
    expect(codes((await there.check(plans.second)).findings, 'block')).toEqual(['run-elsewhere'])
    expect((await other.start({ plan: plans.second })).outcome).toBe('done')
  })

  it('is not mistaken for our own call whose answer was lost', async () => {
    const there = await bench({ devices: 4 })
    const plans = batches(there)
    const abort = new AbortController()
    there.hooks.once('packages.create', 'after', () => {
      abort.abort(new Error('interrupted'))
      throw new Error('the answer is lost')
    })
    await expect(there.start({ plan: plans.first, signal: abort.signal })).rejects.toThrow('interrupted')
    expect(codes((await there.check(plans.second)).findings, 'block')).toEqual([])
    const run = there.events[0]?.run ?? ''
    expect((await there.resume(run)).outcome).toBe('done')
    expect(there.did('create-package')).toBe(1)
  })
})
