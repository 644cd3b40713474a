import { describe, expect, it } from 'vitest'
import { stepNames } from '#shared/contract/run.ts'
import { fail } from '#shared/failure.ts'
import { verifyAudit } from '#main/store/audit-verify.ts'
import { eventsSince } from '#main/store/events.ts'
import type { RunMeans } from './means.ts'
import { startRun } from './service.ts'
import { listDevices, listRuns } from './list-runs.ts'
import { strangers } from './test-strangers.ts'
import { bench, failureOf, forever, type Bench } from './test-bench.ts'

const kinds = ['package', 'collection', 'task-sequence', 'deployment']
const made = (there: Bench) => kinds.map((kind) => there.did(`create-${kind}`))

describe('a whole run', () => {
  it('ends with every device enrolled, and one object of each kind', async () => {
    const there = await bench({ devices: 3 })
    const report = await there.start()
    expect(report.outcome).toBe('done')
    expect(report.stages).toEqual({ enrolled: 3 })
    expect(report.steps.map((one) => [one.step, one.outcome === 'done' || one.outcome === 'already-done'])).toEqual(
      stepNames.map((name) => [name, true]),
    )
    expect(report.active).toBe(false)
    expect(report.requests.tenant).toBeGreaterThan(0)
    expect(made(there)).toEqual([1, 1, 1, 1])
    const { devices } = there.dump()
    const chosen = new Set(report.members)
    expect(devices.filter((one) => one.formattedAt !== undefined).every((one) => chosen.has(one.resourceId))).toBe(true)
  })

  it('tells its events without a gap, stored before they are shown, and its audit holds', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'permits' })
    await there.resume(run)
    expect(there.events.map((one) => one.seq)).toEqual(there.events.map((_, at) => at + 1))
    expect(there.events[0]).toMatchObject({ kind: 'started', data: { children: [] } })
    expect(there.events.filter((one) => one.kind === 'started')).toHaveLength(2)
    expect(there.events.at(-1)?.kind).toBe('finished')
    const stored = eventsSince(there.store.reader, run, 0, 10_000)
    expect(stored.map(({ seq, kind, data }) => ({ seq, kind, data }))).toEqual(
      there.events.map(({ seq, kind, data }) => ({ seq, kind, data })),
    )
    expect(verifyAudit(there.store.reader)).toMatchObject({ ok: true })
  })

  it('is listed, and so are its devices', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'deployment' })
    const { runs } = listRuns(there.store, { limit: 10 })
    expect(runs).toMatchObject([{ run, batch: 'Room 12', outcome: 'paused', active: false, stages: { targeted: 2 } }])
    expect(listDevices(there.store, { limit: 1, stage: 'targeted' })).toMatchObject({
      devices: [{ batch: 'Room 12', evidence: { code: 'deployment-made', source: 'this-run' } }],
      next: expect.any(String) as unknown,
    })
    expect(() => listDevices(there.store, { limit: 1, stage: 'flying' })).toThrow('stage-unknown')
  })

  it.each([
    ['nobody-starts', 'waiting-for-start'],
    ['device-fails-at-apply', 'failed'],
    ['device-silent', 'stalled'],
    ['registered-with-profile', 'enrolled-by-assigned-profile'],
  ])('with %s ends partly, that device as %s', async (fault, stage) => {
    const there = await bench({ devices: 2, faults: [fault] })
    const report = await there.start()
    expect(report.outcome).toBe('partly')
    expect(report.stages).toEqual({ enrolled: 1, [stage]: 1 })
  })

  it('over one of two records of a serial number formats the chosen one alone', async () => {
    for (const [name, other] of [
      ['WS-TWIN-NEW', 'WS-TWIN'],
      ['WS-TWIN', 'WS-TWIN-NEW'],
    ]) {
      const there = await bench({ devices: 1 })
      const named = async (one = '') => (await there.site.devices.find([{ name: one }], forever))[0]?.records[0]
      const { resourceId = 0 } = (await named(name)) ?? {}
      const plan = there.plan({ devices: [...there.plan().devices, { resourceId }] })
      const { findings } = await there.check(plan)
      const beside = (await named(other))?.resourceId
      expect(findings).toMatchObject([{ level: 'warn', code: 'device-chosen-among', parameters: { ids: [beside] } }])
      const report = await there.start({ plan })
      expect([report.outcome, report.stages]).toEqual(['done', { enrolled: 2 }])
      const formatted = there.dump().devices.filter((one) => one.formattedAt !== undefined)
      expect(formatted.map((one) => one.name)).toEqual(['PC-01', name])
    }
  })

  it('over one of two records stops at the gate where a third one has appeared', async () => {
    const there = await bench({ devices: 1 })
    const [found] = await there.site.devices.find([{ name: 'WS-TWIN' }], forever)
    const { resourceId = 0 } = found?.records[0] ?? {}
    const plan = there.plan({ devices: [...there.plan().devices, { resourceId }] })
    const { run } = await there.start({ plan, until: 'collection' })
    strangers(there).duplicate(resourceId)
    const report = await there.resume(run)
    expect(report.outcome).toBe('needs-confirmation')
    expect((await there.differences(run)).differences.map((one) => one.what)).toEqual(['device-duplicate'])
    expect(there.dump().devices.filter((one) => one.formattedAt !== undefined)).toEqual([])
  })

  it('waits for a tenant that is away while devices are followed', async () => {
    const there = await bench({ devices: 2 })
    there.hooks.times('tenant.enrolledSince', 'before', 5, () => {
      throw fail('outside', 'site-busy')
    })
    expect((await there.start()).outcome).toBe('done')
    const waits = there.events.filter((one) => one.kind === 'waiting').map((one) => one.data['code'])
    expect(waits).toContain('outside')
  })

  it('fails where the share is full, and nothing was made in the site', async () => {
    const there = await bench({ devices: 2, faults: ['share-full'] })
    expect(await there.start()).toMatchObject({ outcome: 'failed', failure: { code: 'share-full' } })
    expect(made(there)).toEqual([0, 0, 0, 0])
  })
})

describe('what a run can not be started with', () => {
  const plan = 'z'.repeat(26)

  it('a plan that is not kept here, a wrong count, a malformed hash: bad input, and no run', async () => {
    const there = await bench({ devices: 2 })
    const { id, reviewHash } = await there.check()
    const start = (asked: { plan: string; reviewed: string; confirm: number }) =>
      failureOf(startRun(there.means, asked, forever))
    expect(await start({ plan, reviewed: reviewHash, confirm: 2 })).toMatchObject({ code: 'plan-not-found' })
    expect(await start({ plan: id, reviewed: reviewHash, confirm: 3 })).toMatchObject({
      kind: 'input',
      code: 'count-wrong',
      parameters: { given: 3, devices: 2 },
    })
    expect(await start({ plan: id, reviewed: reviewHash.toUpperCase(), confirm: 2 })).toMatchObject({
      kind: 'input',
      code: 'hash-malformed',
    })
    expect(listRuns(there.store, { limit: 10 }).runs).toEqual([])
  })

  it('a hash that nobody was shown waits with everything as a difference', async () => {
    const there = await bench({ devices: 2 })
    const { id } = await there.check()
    const report = await startRun(there.means, { plan: id, reviewed: '0'.repeat(64), confirm: 2 }, forever)
    expect(report.outcome).toBe('needs-confirmation')
    expect(report.review?.differences.length).toBeGreaterThan(0)
    expect(made(there)).toEqual([0, 0, 0, 0])
  })

  it('a blocked plan ends blocked, and nothing is touched', async () => {
    const there = await bench({ devices: 2 })
    const blocked = there.plan({ devices: [{ name: 'SRV-FILE1' }] })
    const report = await there.start({ plan: blocked })
    expect(report.outcome).toBe('blocked')
    expect(report.steps.map((one) => one.outcome)).toEqual(['blocked', ...stepNames.slice(1).map(() => 'not-run')])
    expect(there.dump().history.filter((one) => one.by === 'drydock')).toEqual([])
  })
})

describe('one owner at a time', () => {
  it('a resume of a run that is being carried out is refused', async () => {
    const there = await bench({ devices: 2 })
    let refused: Promise<unknown> = Promise.resolve()
    there.hooks.once('taskSequences.create', 'before', () => {
      refused = failureOf(there.resume(there.events[0]?.run ?? ''))
    })
    expect((await there.start()).outcome).toBe('done')
    expect(await refused).toMatchObject({ kind: 'owned', code: 'run-owned', parameters: { pid: process.pid } })
    expect(made(there)).toEqual([1, 1, 1, 1])
  })
})

/** Somebody else has the lease, as far as this process can tell; then nobody has. */
const lose = (there: Bench): void => {
  there.store.writer.change("UPDATE lease SET owner = 'another', epoch = epoch + 1")
}
const free = (there: Bench): void => {
  there.store.writer.change('UPDATE lease SET owner = NULL, until = 0')
}

const mutating = [
  'packages.create',
  'taskSequences.create',
  'taskSequences.write',
  'content.send',
  'devices.setVariable',
  'collections.create',
  'collections.addDirectRules',
  'collections.requestEvaluation',
  'deployments.create',
  'status.nudge',
  'devices.removeVariable',
  'deployments.remove',
  'collections.removeDirectRules',
]

describe('a process that loses its lease', () => {
  it.each(stepNames)('as %s begins changes nothing and writes nothing more, and another finishes', async (step) => {
    const there = await bench({ devices: 2 })
    let history = 0
    const means: RunMeans = {
      ...there.means,
      publish: (event) => {
        there.means.publish(event)
        if (event.kind !== 'step-started' || event.step !== step) return
        history = there.dump().history.length
        lose(there)
      },
    }
    const { id, reviewHash } = await there.check()
    const started = startRun(means, { plan: id, reviewed: reviewHash, confirm: 2 }, forever)
    expect(await failureOf(started)).toMatchObject({ kind: 'owned', code: 'run-lease-lost' })
    expect(there.dump().history).toHaveLength(history)
    expect(there.events.at(-1)).toMatchObject({ kind: 'step-started', step })
    free(there)
    const report = await there.resume(there.events[0]?.run ?? '')
    expect(report).toMatchObject({ outcome: 'done', stages: { enrolled: 2 } })
    expect(made(there)).toEqual([1, 1, 1, 1])
  })

  it.each(mutating)('right after %s is finished by another, with one object of each kind', async (name) => {
    const there = await bench({ devices: 2 })
    there.hooks.once(name, 'after', () => {
      lose(there)
    })
    expect((await failureOf(there.start())).code).toBe('run-lease-lost')
    free(there)
    const report = await there.resume(there.events[0]?.run ?? '')
    expect(report).toMatchObject({ outcome: 'done', stages: { enrolled: 2 } })
    expect(made(there)).toEqual([1, 1, 1, 1])
    expect(there.events.map((one) => one.seq)).toEqual(there.events.map((_, at) => at + 1))
    expect(there.dump().variables.filter((one) => one.name === 'DrydockPermit')).toEqual([])
  })
})
