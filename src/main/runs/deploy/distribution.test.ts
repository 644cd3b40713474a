import { describe, expect, it } from 'vitest'
import { sendContent } from '#main/practice/world/content.ts'
import { colleague } from '#main/practice/world/world.ts'
import { bench, type Bench, type BenchWishes } from '../test-bench.ts'

const until = 'distribution' as const
const [one, two] = ['dp1.practice.example', 'dp2.practice.example'] as const
const image = { kind: 'os-image', id: 'PRA00011' } as const

/** What was sent by whom, as `content point`. */
const sent = (there: Bench, by: 'drydock' | 'someone', primitive = 'start-distribution') =>
  there.dump().history.filter((line) => line.primitive === primitive && line.by === by)
const contentOf = (there: Bench, by: 'drydock' | 'someone') => sent(there, by).map((line) => line.object)
const packageOf = (there: Bench): string =>
  there.dump().packages.find((each) => each.description.includes('drydock-profile='))?.id ?? ''
const atPoints = (there: Bench, names: readonly string[], groups: readonly string[] = []) =>
  there.plan({ distribution: { points: [...names], groups: [...groups] } })

/** The image lies nowhere yet. */
async function emptyPoints(wishes: BenchWishes = {}): Promise<Bench> {
  const there = await bench({ devices: 2, ...wishes })
  there.world.db.run('DELETE FROM onPoint WHERE contentId = ?', image.id)
  return there
}

const states = async (there: Bench, content: { kind: 'package' | 'os-image'; id: string }) =>
  (await there.site.content.states([content], new AbortController().signal)).map(
    ({ point, condition }) => `${point} ${condition}`,
  )

describe('distribution', () => {
  it('sends what is missing, and waits until it is installed everywhere', async () => {
    const there = await emptyPoints()
    expect((await there.start({ plan: atPoints(there, [one, two]), until })).outcome).toBe('paused')
    for (const content of [image, { kind: 'package', id: packageOf(there) } as const])
      expect((await states(there, content)).toSorted()).toEqual([`${one} installed`, `${two} installed`])
    expect(there.events.filter((event) => event.kind === 'waiting').at(0)).toMatchObject({
      step: until,
      data: { code: 'content' },
    })
  })

  it('sends nothing that is targeted already', async () => {
    const there = await emptyPoints()
    sendContent(there.world, colleague, image, [one, two])
    await there.start({ plan: atPoints(there, [one, two]), until })
    expect(contentOf(there, 'drydock').every((id) => id.startsWith(packageOf(there)))).toBe(true)
  })

  it('sends only to the points that are missing', async () => {
    const there = await emptyPoints()
    sendContent(there.world, colleague, image, [one])
    await there.start({ plan: atPoints(there, [one, two]), until })
    expect((await states(there, image)).toSorted()).toEqual([`${one} installed`, `${two} installed`])
    expect(contentOf(there, 'drydock').filter((id) => id.startsWith(image.id))).toHaveLength(1)
  })

  it('is already done where everything is there', async () => {
    const there = await emptyPoints()
    const { run } = await there.start({ plan: atPoints(there, [one]), until })
    await there.stop(run)
    const again = await there.start({
      plan: {
        ...atPoints(there, [one]),
        collection: { new: { name: 'Room 13', comment: '', limitingCollectionId: 'SMS00001' } },
      },
      until,
    })
    expect(again.steps.find((step) => step.step === until)?.outcome).toBe('already-done')
  })

  it('takes groups apart, and a point named twice only once', async () => {
    const there = await emptyPoints()
    const [group] = await there.site.content.groups(new AbortController().signal)
    if (group === undefined) throw new Error('no group')
    await there.start({
      plan: atPoints(there, [group.points[0]?.toUpperCase() ?? ''], [group.name.toUpperCase()]),
      until,
    })
    expect((await states(there, image)).toSorted()).toEqual(
      group.points.map((point) => `${point} installed`).toSorted(),
    )
  })

  it('goes on with the rest where somebody sends the same at the same moment', async () => {
    const there = await emptyPoints()
    there.hooks.once('content.send', 'before', () => {
      for (const content of [image, { kind: 'package', id: packageOf(there) } as const])
        sendContent(there.world, colleague, content, [one])
    })
    expect((await there.start({ plan: atPoints(there, [one, two]), until })).outcome).toBe('paused')
    expect((await states(there, image)).toSorted()).toEqual([`${one} installed`, `${two} installed`])
  })

  it('fails where the site says no and nothing is there', async () => {
    const there = await emptyPoints()
    there.hooks.once('content.send', 'before', () => {
      there.world.db.run('DELETE FROM point WHERE name = ?', two)
    })
    const report = await there.start({ plan: atPoints(there, [two]), until })
    expect(report).toMatchObject({ outcome: 'failed', failure: { code: 'site-no-content-destination' } })
    expect(there.hooks.called('content.send')).toBe(1)
  })

  it('sends again what failed, once, and goes on', async () => {
    const there = await emptyPoints()
    let looks = 0
    there.hooks.before('content.states', () => {
      looks += 1
      if (looks === 3)
        there.world.db.run("UPDATE onPoint SET state = 'failed' WHERE contentId = ? AND point = ?", image.id, one)
    })
    expect((await there.start({ plan: atPoints(there, [one]), until })).outcome).toBe('paused')
    expect(there.hooks.called('content.redistribute')).toBe(1)
    expect(await states(there, image)).toEqual([`${one} installed`])
  })

  it('that fails again is a failure with content and point, and is closed', async () => {
    const there = await emptyPoints({ faults: ['dp-fails'] })
    const report = await there.start({ plan: atPoints(there, [one]) })
    expect(report).toMatchObject({ outcome: 'failed', failure: { code: 'content-failed', parameters: { point: one } } })
    expect(there.hooks.called('content.redistribute')).toBe(1)
    expect(report.steps.find((step) => step.step === 'closing')?.outcome).toMatch(/done$/)
  })

  it('waits for a newer version of what is on its way', async () => {
    const there = await emptyPoints()
    const raise = (by: number) =>
      there.world.db.run('UPDATE content SET sourceVersion = sourceVersion + ? WHERE id = ?', by, image.id)
    let waited = 0
    there.hooks.after('content.states', (answer) => {
      const installed = JSON.stringify(answer).includes(`"${image.id}","point":"${one}","condition":"installed"`)
      if (!installed) return
      waited += 1
      if (waited === 1) raise(1)
      if (waited === 4) raise(-1)
    })
    expect((await there.start({ plan: atPoints(there, [one]), until })).outcome).toBe('paused')
    expect(waited).toBeGreaterThanOrEqual(4)
  })
})
