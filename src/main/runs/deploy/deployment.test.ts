import { describe, expect, it } from 'vitest'
import { fail } from '#shared/failure.ts'
import { iso } from '#shared/clock.ts'
import type { DeploymentRecord } from '#shared/site.ts'
import { createDeployment } from '#main/practice/world/deployments.ts'
import { colleague } from '#main/practice/world/world.ts'
import { auditEntriesOf } from '../test-audit.ts'
import { bench, forever, type Bench } from '../test-bench.ts'
import { differingParameters } from './deployment.ts'

const until = 'deployment' as const
const ours = (there: Bench) => there.dump().deployments.filter((one) => one.comment.includes('drydock-run='))
const only = async (there: Bench): Promise<DeploymentRecord> => {
  const found = await there.site.deployments.get(ours(there)[0]?.id ?? '', forever)
  if (found === null) throw new Error('no deployment')
  return found
}
const collectionId = (there: Bench): string =>
  there.dump().collections.find((one) => one.comment.includes('drydock-run='))?.id ?? ''

describe('the deployment', () => {
  it('is made once, with every parameter of the plan, in whole seconds of UTC', async () => {
    const there = await bench({ devices: 2 })
    const plan = there.plan()
    const wanted = { ...plan.deployment, comment: 'Room 12', availableFrom: '2026-11-24T18:00:00+01:00' }
    const report = await there.start({ plan: { ...plan, deployment: wanted }, until })
    expect(ours(there)).toHaveLength(1)
    expect(await only(there)).toMatchObject({
      taskSequenceId: report.site.taskSequences[0]?.id,
      collectionId: report.site.collections[0]?.id,
      purpose: 'available',
      availability: 'clients',
      option: 'download-when-needed',
      showProgress: true,
      availableFrom: '2026-11-24T17:00:00.000Z',
      expires: iso(Date.parse(wanted.expires ?? '')),
      comment: `Room 12 drydock-run=${report.run}`,
    })
    expect(report.site.deployments).toEqual([{ id: ours(there)[0]?.id }])
    expect(report.stages).toEqual({ targeted: 2 })
  })

  it('is audited before it is made, with what was reviewed', async () => {
    const there = await bench({ devices: 2 })
    const audited: string[] = []
    there.hooks.before('deployments.create', () => {
      const [run] = there.events.map((one) => one.run)
      audited.push(...auditEntriesOf(there.store, run ?? '').map((one) => one.what))
    })
    await there.start({ until })
    expect(audited).toContain('gate-open')
  })

  it('is made once where the answer was lost, and is the one that was meant', async () => {
    const there = await bench({ devices: 2 })
    there.hooks.once('deployments.create', 'after', () => {
      throw fail('outside', 'site-answer-lost', { primitive: 'x' })
    })
    const report = await there.start({ until })
    expect(report.outcome).toBe('paused')
    expect(there.did('create-deployment')).toBe(1)
    expect(report.stages).toEqual({ targeted: 2 })
  })

  const wrongs: readonly (readonly [keyof DeploymentRecord, string])[] = [
    ['purpose', "purpose = 'required'"],
    ['availability', "availability = 'clients-media-pxe'"],
    ['option', "option = 'download-first'"],
    ['showProgress', 'showProgress = 0'],
    ['availableFrom', 'availableFrom = availableFrom + 1000'],
    ['expires', 'expires = expires - 1000'],
    ['comment', "comment = 'x ' || comment"],
    ['comment', "comment = 'without a marker'"],
    ['collectionId', "collectionId = 'SMS00001'"],
    ['taskSequenceId', "taskSequenceId = 'PRA00001'"],
  ]
  it.each(wrongs)('with another %s than sent is taken back, and named', async (name, change) => {
    const there = await bench({ devices: 2 })
    const others = there.dump().deployments.map((one) => one.id)
    there.hooks.after('deployments.create', () => {
      there.world.db.run(`UPDATE deployment SET ${change} WHERE comment LIKE '%drydock-run=%'`)
    })
    const report = await there.start({ until })
    expect(report).toMatchObject({ outcome: 'failed', failure: { code: 'readback-differs' } })
    expect(report.failure?.parameters).toEqual({ what: 'deployment', differences: [name] })
    expect(there.dump().deployments.map((one) => one.id)).toEqual(others)
    const did = there.dump().history.map((one) => one.primitive)
    expect(did.indexOf('remove-deployment')).toBeLessThan(did.indexOf('remove-variable'))
    expect(there.dump().variables.filter((one) => one.name === 'DrydockPermit')).toEqual([])
  })

  it('found again after a kill with another parameter is taken back too', async () => {
    const there = await bench({ devices: 2 })
    there.hooks.once('deployments.create', 'after', () => {
      there.world.db.run("UPDATE deployment SET purpose = 'required' WHERE comment LIKE '%drydock-run=%'")
      throw fail('outside', 'site-answer-lost', { primitive: 'x' })
    })
    expect(await there.start({ until })).toMatchObject({ outcome: 'failed', failure: { code: 'readback-differs' } })
    expect(ours(there)).toEqual([])
    expect(there.did('create-deployment')).toBe(1)
  })

  it('is not made any more once it would have expired', async () => {
    const there = await bench({ devices: 2 })
    const plan = there.plan()
    const expires = iso(there.world.clock.now() + 3_600_000)
    const { run } = await there.start({
      plan: { ...plan, deployment: { ...plan.deployment, expires } },
      until: 'collection',
    })
    there.clock.pass(2000)
    const report = await there.resume(run)
    expect(report).toMatchObject({ outcome: 'failed', failure: { code: 'expired-while-waiting' } })
    expect(there.did('create-deployment')).toBe(0)
  })

  it('waits where somebody deployed something else to the collection', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'collection' })
    const other = there.dump().taskSequences.find((one) => !one.description.includes('drydock'))
    const now = there.world.clock.now()
    createDeployment(there.world, colleague, {
      taskSequenceId: other?.id ?? '',
      collectionId: collectionId(there),
      purpose: 'required',
      availability: 'clients',
      option: 'download-when-needed',
      showProgress: true,
      availableFrom: iso(now),
      expires: iso(now + 3_600_000),
      comment: '',
    })
    const report = await there.resume(run)
    expect(report.outcome).toBe('needs-confirmation')
    expect(report.review).toMatchObject({ ok: false, differences: [{ what: 'other-deployments', resolve: 'fix' }] })
  })

  it('is for no more devices than machine policy lets', async () => {
    const there = await bench({ devices: 3, deviceLimit: 2 })
    const { findings, ok } = await there.check()
    expect(ok).toBe(false)
    expect(findings.map((one) => one.code)).toContain('too-many-devices')
    expect((await there.start()).outcome).toBe('blocked')
  })
})

describe('the comparison of a deployment with what was sent', () => {
  it('knows every parameter, and times by what they mean', async () => {
    const there = await bench({ devices: 1 })
    await there.start({ until })
    const { id, ...sent } = await only(there)
    expect(differingParameters(sent, { id, ...sent })).toEqual([])
    expect(
      differingParameters({ ...sent, availableFrom: sent.availableFrom.replace('Z', '+00:00') }, { id, ...sent }),
    ).toEqual([])
    for (const name of Object.keys(sent))
      expect(differingParameters({ ...sent, [name]: '2030-01-01T00:00:00Z' }, { id, ...sent })).toEqual([name])
  })
})
