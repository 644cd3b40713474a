import { describe, expect, it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { stepNames } from '#shared/contract/run.ts'
import { bench, failureOf, forever, type Bench } from '../test-bench.ts'
import { lookAtCalls } from './calls.ts'

/** The calls of the bench's plan, with the review that was shown. */
async function calls(there: Bench) {
  const { id, reviewHash } = await there.check()
  return (await lookAtCalls(there.means, { plan: id, reviewed: reviewHash }, forever)).calls
}
const of = (all: Awaited<ReturnType<typeof calls>>, step: string) =>
  all.filter((one) => one.step === step).map((one) => one.text)

describe('the exact calls', () => {
  it('are those of a first run', async () => {
    const there = await bench({ devices: 2 })
    const all = await calls(there)
    expect([...new Set(all.map((one) => one.step))]).toEqual(stepNames)
    const ids = (await there.check()).devices.map((one) => one.resourceId)
    expect(of(all, 'collection')[1]).toContain(`-ResourceId ${ids.join(', ')}`)
    expect(of(all, 'distribution').filter((one) => one.startsWith('Start-'))).toEqual([
      `Start-CMContentDistribution -DistributionPointName 'dp1.practice.example' -OperatingSystemImageId 'PRA00011'`,
      `Start-CMContentDistribution -DistributionPointName 'dp1.practice.example', 'dp2.practice.example' -PackageId $package.PackageID`,
    ])
    expect(of(all, 'configuration')[0]).toMatch(/AutopilotConfigurationFile\.json under another name/)
  })

  it('name the objects that a run made as the site then holds them', async () => {
    const there = await bench({ devices: 2 })
    const first = await calls(there)
    await there.start()
    const [made] = there.dump().packages.filter((one) => one.description.includes('drydock-profile='))
    expect(of(first, 'package')[0]).toContain(`-Description '${made?.description ?? ''}'`)
    const second = await calls(there)
    for (const step of ['configuration', 'package', 'task-sequence', 'distribution'])
      expect(of(second, step).join()).not.toMatch(/-CM/)
    expect(of(second, 'deployment').at(-1)).not.toContain('$sequence')
  })

  it('take a file that was changed anew, as the run then does', async () => {
    const there = await bench({ devices: 1 })
    const { file, site } = await there.start()
    writeFileSync(file?.path ?? '', '{}')
    there.store.writer.change("DELETE FROM setting WHERE key LIKE 'package %'")
    const all = await calls(there)
    expect(of(all, 'package')).toEqual([`Update-CMDistributionPoint -PackageId '${site.packages[0]?.id ?? ''}'`])
    expect(of(all, 'configuration')[0]).toMatch(/^Writes /)
    const collection = { new: { name: 'Autopilot Room 13', comment: '', limitingCollectionId: 'SMS00001' } }
    await there.start({ plan: there.plan({ collection }), until: 'package' })
    expect(there.did('update-content')).toBe(1)
  })

  it('are read anew where no review was shown, and changes nothing', async () => {
    const there = await bench({ devices: 1 })
    const shown = await calls(there)
    const { length } = there.dump().history
    const { id } = await there.check()
    expect((await lookAtCalls(there.means, { plan: id }, forever)).calls).toEqual(shown)
    expect((await lookAtCalls(there.means, { plan: id, reviewed: 'f'.repeat(64) }, forever)).calls).toEqual(shown)
    expect(there.dump().history).toHaveLength(length)
  })

  it('are none where no file can be made, or no plan is kept', async () => {
    const there = await bench({ devices: 1 })
    const { id } = await there.check(there.plan({ profile: { name: 'Nobody has this' } }))
    expect(await failureOf(lookAtCalls(there.means, { plan: id }, forever))).toMatchObject({
      kind: 'blocked',
      code: 'review-blocked',
      parameters: { blocks: 1 },
    })
    expect(await failureOf(lookAtCalls(there.means, { plan: 'a'.repeat(26) }, forever))).toMatchObject({
      code: 'plan-not-found',
    })
  })
})
