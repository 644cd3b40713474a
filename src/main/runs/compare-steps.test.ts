import { describe, expect, it } from 'vitest'
import { compareSteps } from './compare-steps.ts'
import { bench, failureOf, forever } from './test-bench.ts'
import { strangers } from './test-strangers.ts'

describe('both step lists of a waiting run', () => {
  it('mark what a colleague did to the sequence at the gate, and are the same once it is accepted', async () => {
    const there = await bench()
    const paused = await there.start({ until: 'collection' })
    const id = paused.site.taskSequences[0]?.id ?? ''
    strangers(there).editSequence(id, ([guard, ...others]) =>
      guard === undefined ? [] : [{ ...guard, enabled: false }, ...others.slice(1)],
    )
    const { run } = await there.resume(paused.run)
    const history = there.dump().history.length
    const { steps, ...about } = await compareSteps(there.means, run, forever)
    expect(about).toEqual({ id, name: 'Autopilot for existing devices' })
    expect(steps[0]).toMatchObject({ change: 'changed', parts: [{ part: 'enabled', planned: 'true', now: 'false' }] })
    expect(steps.filter((one) => one.planned === null)).toEqual([])
    expect(steps.some((one) => one.change === 'missing')).toBe(true)
    expect(there.dump().history).toHaveLength(history)
    await there.accept(run)
    expect((await failureOf(compareSteps(there.means, run, forever))).code).toBe('run-not-waiting')
  })

  it('are there where the run waits before it has touched the sequence', async () => {
    const there = await bench()
    const first = await there.start({ until: 'task-sequence' })
    await there.stop(first.run)
    const paused = await there.start({
      plan: there.plan({
        batch: 'Room 13',
        collection: { new: { name: 'Room 13', comment: '', limitingCollectionId: 'SMS00001' } },
      }),
      until: 'package',
    })
    strangers(there).editSequence(first.site.taskSequences[0]?.id ?? '')
    const waiting = await there.resume(paused.run)
    expect(waiting.outcome).toBe('needs-confirmation')
    const { steps } = await compareSteps(there.means, waiting.run, forever)
    expect(steps.filter((one) => one.change === 'added')).toHaveLength(1)
  })

  it('are refused where the site holds no such sequence any more', async () => {
    const there = await bench()
    const paused = await there.start({ until: 'collection' })
    strangers(there).deleteSequence(paused.site.taskSequences[0]?.id ?? '')
    const { run } = await there.resume(paused.run)
    expect((await failureOf(compareSteps(there.means, run, forever))).code).toBe('run-without-sequence')
  })
})
