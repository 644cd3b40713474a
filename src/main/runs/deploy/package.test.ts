import { describe, expect, it } from 'vitest'
import { fail } from '#shared/failure.ts'
import { readMarker } from '#shared/markers.ts'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { createPackage, updateContent } from '#main/practice/world/packages.ts'
import { colleague } from '#main/practice/world/world.ts'
import { bench, failureOf, type Bench } from '../test-bench.ts'
import { strangers } from '../test-strangers.ts'

const until = 'package' as const
const answerLost = () => {
  throw fail('outside', 'site-answer-lost', { primitive: 'x' })
}
const ours = (there: Bench) => there.dump().packages.filter((one) => one.description.includes('drydock-profile='))

/** A plan for a second batch of the same profile. */
const second = (there: Bench) =>
  there.plan({
    batch: 'Room 13',
    collection: { new: { name: 'Room 13', comment: '', limitingCollectionId: 'SMS00001' } },
  })

/** One run has ended with its package; the profile may change before the next begins. */
async function afterOneRun(): Promise<Bench> {
  const there = await bench({ devices: 2 })
  const { run } = await there.start({ until })
  await there.stop(run)
  return there
}

describe('the package', () => {
  it('is made once, without a program, on the folder of the file, with the marker at the end', async () => {
    const there = await bench({ devices: 2 })
    const report = await there.start({ until })
    const [made, ...more] = ours(there)
    expect(more).toEqual([])
    expect(made?.name).toBe('Autopilot for existing devices config')
    expect(made?.path).toMatch(/^\\\\files\.practice\.example\\autopilot\$\\[^\\]+$/)
    expect(readMarker(made?.description ?? '')).toMatch(/^drydock-profile=/)
    expect(report.site.packages).toEqual([{ id: made?.id, name: made?.name, sourceVersion: 1 }])
  })

  it('is made once where the answer was lost', async () => {
    const there = await bench({ devices: 2 })
    there.hooks.once('packages.create', 'after', answerLost)
    expect((await there.start({ until })).outcome).toBe('paused')
    expect(there.did('create-package')).toBe(1)
    expect(there.did('update-content')).toBe(0)
  })

  it('is used again by the next run, and not touched where the file is the same', async () => {
    const there = await afterOneRun()
    const report = await there.start({ plan: second(there), until })
    expect(report.steps.find((one) => one.step === 'package')?.outcome).toBe('already-done')
    expect([there.did('create-package'), there.did('update-content')]).toEqual([1, 0])
  })

  it('takes a changed file anew, once, also where the answer was lost', async () => {
    const there = await afterOneRun()
    strangers(there).saveProfile(exampleProfileId)
    there.hooks.once('packages.updateContent', 'after', answerLost)
    const report = await there.start({ plan: second(there), until })
    expect(report.outcome).toBe('paused')
    expect(there.did('update-content')).toBe(1)
    expect(report.site.packages).toMatchObject([{ sourceVersion: 2 }])
    const again = await there.resume(report.run)
    expect(again.outcome).toBe('done')
    expect(there.did('update-content')).toBe(1)
  })

  it('is taken anew after the update of somebody else: nobody knows what they took', async () => {
    const there = await afterOneRun()
    updateContent(there.world, colleague, ours(there)[0]?.id ?? '')
    const report = await there.start({ plan: second(there), until })
    expect(report.site.packages).toMatchObject([{ sourceVersion: 3 }])
    expect(there.did('update-content')).toBe(1)
  })

  it('an update of somebody else that took an older file is not mistaken for ours', async () => {
    const there = await afterOneRun()
    strangers(there).saveProfile(exampleProfileId)
    there.hooks.once('packages.updateContent', 'before', () => {
      updateContent(there.world, colleague, ours(there)[0]?.id ?? '')
    })
    expect((await there.start({ plan: second(there), until })).site.packages).toMatchObject([{ sourceVersion: 3 }])
  })

  it.each([
    ['moved elsewhere', String.raw`UPDATE content SET path = '\\elsewhere\x' WHERE id = ?`],
    ['given a program', 'UPDATE content SET programs = 1 WHERE id = ?'],
  ])('%s after the review: the run waits, and nothing is overwritten', async (_what, sql) => {
    const there = await afterOneRun()
    const id = ours(there)[0]?.id ?? ''
    there.hooks.once('share.read', 'before', () => undefined)
    let reads = 0
    there.hooks.before('share.read', () => {
      reads += 1
      if (reads === 3) there.world.db.run(sql, id)
    })
    const report = await there.start({ plan: second(there), until })
    expect(report.outcome).toBe('needs-confirmation')
    expect(there.did('update-content')).toBe(0)
    expect((await failureOf(there.accept(report.run))).code).toBe('run-blocked')
  })

  it('twice with the marker is a failure that names both', async () => {
    const there = await bench({ devices: 2 })
    there.hooks.after('packages.create', () => {
      const [made] = ours(there)
      if (made === undefined) throw new Error('no package')
      createPackage(there.world, colleague, { name: made.name, path: made.path, description: made.description })
      answerLost()
    })
    const report = await there.start({ until })
    expect(report).toMatchObject({ outcome: 'failed', failure: { code: 'object-made-twice' } })
    expect(report.failure?.parameters).toMatchObject({ what: 'package', ids: ours(there).map((one) => one.id) })
  })
})
