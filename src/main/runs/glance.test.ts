import { describe, expect, it } from 'vitest'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import type { Glance } from '#shared/contract/board.ts'
import { calls } from '#shared/contract/calls.ts'
import { stepNames, type StepName } from '#shared/contract/run.ts'
import { listAudit } from './list-audit.ts'
import { glanceOf } from './glance.ts'
import { listEvents, openGlances } from './glances.ts'
import { bench, failureOf, forever, type Bench } from './test-bench.ts'
import { strangers } from './test-strangers.ts'

const look = (there: Bench, run: string): Glance =>
  calls['run:glance'].output.parse(glanceOf(there.store, run, () => there.connection.clocks.world.now()))
const stateOf = ({ steps }: Glance, name: StepName) => steps.find((one) => one.step === name)?.state

describe('a run at a glance', () => {
  it('before it is opened for the first time, and after its end', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start()
    const seen = look(there, run)
    expect(seen).toMatchObject({
      run,
      batch: 'Room 12',
      connection: { id: 'practice', kind: 'practice' },
      startedBy: 'technician',
      outcome: 'done',
      ended: true,
      owner: null,
      deployed: false,
      waiting: null,
      done: 1,
      devices: 2,
      stages: { enrolled: 2 },
      groups: { 'need-you': 0, ended: 2 },
      failure: null,
      failedDevice: null,
      lastSeq: there.events.length,
    })
    expect(seen.profile).not.toBe('')
    expect(seen.steps.map((one) => one.step)).toEqual(stepNames)
    there.store.writer.change("DELETE FROM runFact WHERE key = 'about'")
    expect(look(there, run)).toEqual({ ...seen, now: expect.any(String) as string })
  })

  it('that is paused after its deployment: it can be stopped, and says when it expires', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start({ until: 'collection' })
    expect(look(there, run)).toMatchObject({ deployed: false, expires: null, ended: false })
    const deployed = await bench({ devices: 2 })
    const plan = deployed.plan()
    const { run: second } = await deployed.start({ until: 'deployment', plan })
    const seen = look(deployed, second)
    expect(seen).toMatchObject({ deployed: true, outcome: 'paused', devices: 2, stages: { targeted: 2 } })
    expect(seen.expires).toBe(plan.deployment.expires)
  })

  it('that is paused waits for nothing, whatever it waited for before', async () => {
    const there = await bench({ devices: 2, faults: ['dp-slow'] })
    const { run } = await there.start({ until: 'distribution' })
    expect(there.events.some((one) => one.kind === 'waiting')).toBe(true)
    expect(look(there, run)).toMatchObject({ waiting: null, outcome: 'paused' })
  })

  it('says what is waited for since when, and who carries it out', async () => {
    const there = await bench({ devices: 3, faults: ['nobody-starts'] })
    const { run } = await there.start({ answer: 'when-begun' })
    const seen: Glance[] = []
    const glances = openGlances(there.store)
    while (!there.events.some((one) => one.kind === 'finished')) {
      seen.push(glances.one(run, () => 0))
      await there.clock.sleep(100, forever)
    }
    const waits = seen.flatMap((one) => (one.waiting === null ? [] : [one.waiting]))
    expect(new Set(waits.map((one) => `${one.step} ${one.code}`))).toEqual(
      new Set(['distribution content', 'collection evaluation', 'tracking devices']),
    )
    for (const code of ['content', 'devices'])
      expect(new Set(waits.filter((one) => one.code === code).map((one) => one.since)).size).toBe(1)
    const looks = seen.flatMap((one) => (one.nextLook === null ? [] : [one]))
    expect(looks.every((one) => one.steps.some(({ step, state }) => step === 'tracking' && state === 'running'))).toBe(
      true,
    )
    expect(new Set(looks.map((one) => one.nextLook)).size).toBeGreaterThan(1)
    const tracking = looks.at(-1)?.steps.find((one) => one.step === 'tracking')
    expect(Date.parse(looks[0]?.nextLook ?? '')).toBeGreaterThanOrEqual(Date.parse(tracking?.startedAt ?? '') + 120_000)
    expect(look(there, run).nextLook).toBeNull()
    expect(waits.at(-1)?.parameters).toMatchObject({ of: 3 })
    expect(seen.find((one) => one.waiting?.code === 'devices')).toMatchObject({
      owner: { here: true, pid: process.pid },
      deployed: true,
    })
    const dones = seen.map((one) => one.done)
    expect(dones).toEqual(dones.toSorted((a, b) => a - b))
    expect(new Set(dones).size).toBeGreaterThan(5)
    expect(seen.flatMap((one) => one.steps.filter((step) => step.state === 'running')).length).toBeGreaterThan(0)
    expect(Math.max(...seen.map((one) => one.steps.filter((step) => step.state === 'running').length))).toBe(1)
  })

  it('does not go back, nor name two steps, where a confirmation lets steps be done again', async () => {
    const there = await bench({ devices: 2 })
    const glances = openGlances(there.store)
    there.hooks.once('deployments.withMarker', 'before', () => {
      strangers(there).saveProfile(exampleProfileId)
    })
    const { run } = await there.start()
    const before = glances.one(run, () => 0)
    expect(before).toMatchObject({ outcome: 'needs-confirmation', deployed: false, waiting: null })
    expect(stateOf(before, 'deployment')).toBe('blocked')
    const running: unknown[] = []
    const working: unknown[] = []
    there.hooks.before('packages.withMarker', () => {
      const seen = glances.one(run, () => 0)
      if (seen.owner === null || seen.outcome !== null) return
      running.push(seen.steps.filter((one) => one.state === 'running').map((one) => one.step))
      working.push([there.events.findLast((one) => one.kind === 'step-started')?.step])
      expect(seen.done).toBeGreaterThanOrEqual(before.done)
    })
    await there.accept(run)
    expect(running.length).toBeGreaterThan(1)
    expect(running).toEqual(working)
    expect(glances.one(run, () => 0)).toMatchObject({ done: 1, ended: true })
  })

  it('names the device that failed last', async () => {
    const there = await bench({ devices: 2, faults: ['device-fails-at-apply'] })
    const { run, devices } = await there.start()
    const failed = devices.find((one) => one.stage === 'failed')
    expect(look(there, run)).toMatchObject({
      failedDevice: { run, resourceId: failed?.resourceId, stage: 'failed', since: failed?.since },
      groups: { 'need-you': 1, ended: 1 },
    })
  })

  it('of no run is told so', async () => {
    const there = await bench()
    const none = 'z'.repeat(26)
    const refused = { code: 'run-not-found', parameters: { run: none } }
    expect(await failureOf((async () => Promise.resolve(look(there, none)))())).toMatchObject(refused)
    const events = async () => Promise.resolve(listEvents(there.store, { run: none, after: 0, limit: 1 }))
    expect(await failureOf(events())).toMatchObject(refused)
  })
})

describe('runs that have not ended', () => {
  it('are shown newest first', async () => {
    const there = await bench({ devices: 3 })
    const room = (at: number) => {
      const collection = { new: { name: `Room ${at}`, comment: '', limitingCollectionId: 'SMS00001' } }
      return there.plan({ batch: `Room ${at}`, devices: there.plan().devices.slice(at, at + 1), collection })
    }
    const { run: ended } = await there.start({ plan: room(0) })
    const { run: first } = await there.start({ plan: room(1), until: 'check' })
    there.clock.pass(1000)
    const { run: second } = await there.start({ plan: room(2), until: 'check' })
    const { runs } = calls['run:active'].output.parse(openGlances(there.store).active(() => 0))
    expect(runs.map((one) => one.run)).toEqual([second, first])
    expect(runs.map((one) => one.run)).not.toContain(ended)
  })
})

describe('what a run told and what was decided', () => {
  it('comes in pages', async () => {
    const there = await bench({ devices: 2 })
    const { run } = await there.start()
    const told = calls['run:events'].output.parse(listEvents(there.store, { run, after: 2, limit: 3 }))
    expect(told.events).toEqual(
      there.events.slice(2, 5).map(({ seq, at, kind, step, data }) => ({ seq, at, kind, step, data })),
    )
    const all = calls['audit:list'].output.parse(listAudit(there.store, { limit: 200 }))
    expect(all.entries.map((one) => one.what)).toEqual(
      expect.arrayContaining(['run-finished', 'gate-open', 'run-started']),
    )
    const pages = []
    for (let before: number | undefined; ;) {
      const page = listAudit(there.store, { run, before, limit: 2 })
      pages.push(...page.entries)
      before = page.next
      if (before === undefined) break
    }
    expect(pages).toEqual(all.entries.filter((one) => one.run === run))
  })
})
