import { describe, expect, it } from 'vitest'
import { fail } from '#shared/failure.ts'
import { releaseLock, takeLock } from '#main/practice/world/locks.ts'
import { colleague, technician, type Actor } from '#main/practice/world/world.ts'
import { auditEntriesOf } from '../test-audit.ts'
import { bench, type Bench } from '../test-bench.ts'
import { strangers } from '../test-strangers.ts'

const until = 'task-sequence' as const
const answerLost = () => {
  throw fail('outside', 'site-answer-lost', { primitive: 'x' })
}
const ours = (there: Bench) => there.dump().taskSequences.filter((one) => one.description.includes('drydock-profile='))
const stepsOf = (one: { readonly steps?: unknown } | undefined): readonly unknown[] =>
  Array.isArray(one?.steps) ? one.steps : []
const oursId = (there: Bench): string => ours(there)[0]?.id ?? ''
const second = (there: Bench) =>
  there.plan({
    batch: 'Room 13',
    collection: { new: { name: 'Room 13', comment: '', limitingCollectionId: 'SMS00001' } },
  })

async function afterOneRun(): Promise<Bench> {
  const there = await bench({ devices: 2 })
  const { run } = await there.start({ until })
  await there.stop(run)
  return there
}

/** Something happens to the sequence after the run's own check has looked at it, before the step does. */
function betweenCheckAndStep(there: Bench, what: () => void): void {
  let looked = 0
  there.hooks.before('packages.withMarker', () => {
    looked += 1
    // Once for the review, once for the run's check, once by the step before.
    if (looked === 3) what()
  })
}

describe('the task sequence', () => {
  it('is made once, with the guard first, and the marker at the end', async () => {
    const there = await bench({ devices: 2 })
    const report = await there.start({ until })
    const [made, ...more] = ours(there)
    expect(more).toEqual([])
    expect(made?.description).toMatch(/drydock-profile=[a-z2-7]{26}$/)
    expect(stepsOf(made)[0]).toMatchObject({
      kind: 'run-command-line',
      commandLine: 'cmd.exe /c exit 1',
      continueOnError: false,
    })
    expect(report.site.taskSequences).toEqual([{ id: made?.id, name: made?.name }])
  })

  it.each(['taskSequences.create', 'taskSequences.write'])(
    'is made once where the answer of %s was lost',
    async (name) => {
      const there = await bench({ devices: 2 })
      there.hooks.once(name, 'after', answerLost)
      expect((await there.start({ until })).outcome).toBe('paused')
      expect(there.did('create-task-sequence')).toBe(1)
      expect(stepsOf(ours(there)[0]).length).toBeGreaterThan(1)
    },
  )

  it('is used again by the next run as it is', async () => {
    const there = await afterOneRun()
    const edits = there.did('edit-task-sequence')
    const report = await there.start({ plan: second(there), until })
    expect(report.steps.find((one) => one.step === until)?.outcome).toBe('already-done')
    expect([there.did('create-task-sequence'), there.did('edit-task-sequence')]).toEqual([1, edits])
  })
})

describe('an edit lock', () => {
  const lockAfterCreate = (there: Bench, who: Actor) => {
    there.hooks.once('taskSequences.create', 'after', () => {
      takeLock(there.world, who, 'task-sequence', oursId(there))
    })
  }

  it('of our own is released, and that is audited', async () => {
    const there = await bench({ devices: 2 })
    lockAfterCreate(there, technician)
    const report = await there.start({ until })
    expect(report.outcome).toBe('paused')
    expect(there.hooks.called('locks.releaseOwn')).toBe(1)
    expect(auditEntriesOf(there.store, report.run).find((one) => one.what === 'lock-released')).toMatchObject({
      who: 'technician',
      facts: { id: oursId(there), machine: technician.machine },
    })
  })

  it('of a colleague is shown and waited for, and never released', async () => {
    const there = await bench({ devices: 2 })
    lockAfterCreate(there, colleague)
    let looks = 0
    there.hooks.before('locks.of', () => {
      looks += 1
      if (looks === 4) releaseLock(there.world, colleague, 'task-sequence', oursId(there))
    })
    expect((await there.start({ until })).outcome).toBe('paused')
    expect(there.hooks.called('locks.releaseOwn')).toBe(0)
    const waiting = there.events.filter((one) => one.kind === 'waiting')
    expect(waiting).toMatchObject([
      { step: until, data: { code: 'lock', owner: colleague.owner, machine: colleague.machine } },
    ])
  })

  it('that a colleague takes between the look and the edit is waited for too', async () => {
    const there = await bench({ devices: 2 })
    there.hooks.once('taskSequences.write', 'before', () => {
      takeLock(there.world, colleague, 'task-sequence', oursId(there))
    })
    let looks = 0
    there.hooks.before('locks.of', () => {
      looks += 1
      if (looks === 3) releaseLock(there.world, colleague, 'task-sequence', oursId(there))
    })
    expect((await there.start({ until })).outcome).toBe('paused')
    expect(stepsOf(ours(there)[0]).length).toBeGreaterThan(1)
  })
})

describe('what somebody else did to it', () => {
  it('an edit since the review waits for a person, and is not overwritten', async () => {
    const there = await afterOneRun()
    const steps = stepsOf(ours(there)[0])
    betweenCheckAndStep(there, () => {
      strangers(there).editSequence(oursId(there))
    })
    const report = await there.start({ plan: second(there), until })
    expect(report.outcome).toBe('needs-confirmation')
    expect(report.steps.find((one) => one.step === until)?.outcome).toBe('blocked')
    expect(stepsOf(ours(there)[0])).toHaveLength(steps.length + 1)
  })

  it('an edit of ours that left only the guard is finished in place', async () => {
    const there = await afterOneRun()
    const steps = stepsOf(ours(there)[0])
    betweenCheckAndStep(there, () => {
      strangers(there).editSequence(oursId(there), ([guard]) => (guard === undefined ? [] : [guard]))
    })
    const report = await there.start({ plan: second(there), until })
    expect(report.outcome).toBe('paused')
    expect(stepsOf(ours(there)[0])).toEqual(steps)
  })

  it('a guard that is left, but lets devices pass, waits for a person', async () => {
    const there = await afterOneRun()
    betweenCheckAndStep(there, () => {
      strangers(there).editSequence(oursId(there), (steps) =>
        steps.flatMap((one) => (one.kind === 'run-command-line' ? [{ ...one, successCodes: [0, 1] }] : [])),
      )
    })
    expect((await there.start({ plan: second(there), until })).outcome).toBe('needs-confirmation')
    expect(stepsOf(ours(there)[0])).toHaveLength(1)
  })

  it('a rewrite takes the old steps from the last to the first: whatever cuts it off, the guard goes last', async () => {
    const there = await afterOneRun()
    strangers(there).editSequence(oursId(there))
    const before = stepsOf(ours(there)[0]).length
    there.hooks.once('taskSequences.write', 'after', answerLost)
    expect((await there.start({ plan: second(there), until })).outcome).toBe('paused')
    expect(before).toBe(3)
    expect(stepsOf(ours(there)[0])).toHaveLength(2)
  })

  it('an edit that the review showed is brought back to the plan', async () => {
    const there = await afterOneRun()
    const steps = stepsOf(ours(there)[0])
    strangers(there).editSequence(oursId(there))
    const { findings } = await there.check(second(there))
    expect(findings.map((one) => one.code)).toContain('sequence-will-change')
    expect((await there.start({ plan: second(there), until })).outcome).toBe('paused')
    expect(stepsOf(ours(there)[0])).toEqual(steps)
  })

  it('disabled before the review: that is named, and it is enabled and audited', async () => {
    const there = await afterOneRun()
    strangers(there).enableSequence(oursId(there), false)
    const { findings } = await there.check(second(there))
    expect(findings.map((one) => one.code)).toContain('sequence-disabled')
    const report = await there.start({ plan: second(there), until })
    expect(report.outcome).toBe('paused')
    expect(ours(there)[0]?.enabled).toBe(true)
    expect(auditEntriesOf(there.store, report.run).map((one) => one.what)).toContain('sequence-enabled')
  })

  it('disabled since the review: it stays disabled, and the run waits for a person', async () => {
    const there = await afterOneRun()
    betweenCheckAndStep(there, () => {
      strangers(there).enableSequence(oursId(there), false)
    })
    const report = await there.start({ plan: second(there), until })
    expect(ours(there)[0]?.enabled).toBe(false)
    expect(report.outcome).toBe('needs-confirmation')
    expect((await there.accept(report.run)).outcome).toBe('paused')
    expect(ours(there)[0]?.enabled).toBe(true)
  })
})
