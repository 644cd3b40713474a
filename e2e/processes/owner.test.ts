import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { json, long, temporaryFolder, type Started } from '../tools/cli.ts'
import { expectSameEnd, lastLine, reportIn } from '../tools/ended.ts'
import { expectFailure } from '../tools/failure.ts'
import { commandsOn, countOf, eventsIn, makeHome, runOf, type Home } from '../tools/home.ts'
import { sample } from '../tools/sample.ts'
import { storedEvents } from '../tools/store.ts'

interface Stop {
  readonly stopped: boolean
  readonly rehearsed: boolean
  readonly groups: Readonly<Record<'notStarted' | 'mayBeFormatted' | 'pastFormatting' | 'ended', { serial: string }[]>>
}

const sizes = ({ groups }: Stop): number => Object.values(groups).reduce((sum, one) => sum + one.length, 0)

/** A run that has come as far as this step, or this kind of event; the process that owns it, and its id. */
async function runningAt(home: Home, what: string): Promise<{ owner: Started; run: string }> {
  const owner = home.start([...(await home.startWords()), '--events'])
  return { owner, run: runOf(`${await owner.line((line) => line.includes(what))}\n`) }
}

const tracking = '"step-started","step":"tracking"'

describe('one process owns a run', () => {
  it.concurrent(
    'a second resume: exit 4, and who owns it; looking on is free; the first ends as if alone',
    async () => {
      using home = await makeHome({ speed: 2000 })
      const { owner, run } = await runningAt(home, '"step-started","step":"distribution"')
      const second = await home.run(['run', 'resume', run, '--json'])
      expect(expectFailure(second, 4, 'run-owned').title).toContain(String(owner.pid))
      const events = await home.run(['run', 'resume', run, '--events'])
      expect(events.code).toBe(4)
      expect(JSON.parse(lastLine(events.out))).toMatchObject({ schema: 1, error: { code: 'run-owned' } })
      expect(await home.json(['run', 'show', run])).toMatchObject({ run, active: true, outcome: null })
      expect(await home.json(['run', 'list'])).toMatchObject({ runs: [{ run, active: true }] })
      const ended = await owner.ended
      expect(ended.code, ended.err).toBe(0)
      await expectSameEnd(home, reportIn(ended.out), 3)
    },
  )

  it.concurrent('the same devices in a second run while the first one lives: blocked, exit 3', async () => {
    using home = await makeHome({ speed: 2000 })
    const { owner } = await runningAt(home, '"step-started","step":"distribution"')
    const checked = (await home.json(['plan', 'check', home.plan], 3)) as {
      ok: boolean
      reviewHash: string
      findings: { code: string; level: string }[]
    }
    expect(checked.ok).toBe(false)
    expect(checked.findings.filter((one) => one.code === 'device-in-another-run')).toHaveLength(3)
    const second = await home.run([
      'run',
      'start',
      home.plan,
      '--reviewed',
      checked.reviewHash,
      '--confirm',
      '3',
      '--json',
    ])
    expect({ code: second.code, outcome: json(second)['outcome'] }).toEqual({ code: 3, outcome: 'blocked' })
    expect((await owner.ended).code).toBe(0)
    expect(countOf(await home.dump(), 'create-collection')).toBe(1)
  })

  it.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
    '%s: exit 130, one object, and a resume ends done',
    async (signal) => {
      using home = await makeHome({ speed: 2000 })
      const { owner, run } = await runningAt(home, tracking)
      owner.kill(signal)
      const ended = await owner.ended
      expect({ code: ended.code, signal: ended.signal }).toEqual({ code: 130, signal: null })
      expect(JSON.parse(lastLine(ended.out))).toMatchObject({ schema: 1, error: { code: 'cancelled' } })
      expect(await home.json(['run', 'show', run])).toMatchObject({ outcome: null, active: false })
      const resumed = await home.run(['run', 'resume', run, '--json'])
      expect(resumed.code, resumed.err).toBe(0)
      await expectSameEnd(home, reportIn(resumed.out), 3)
    },
  )

  it.concurrent('practice, interrupted: exit 130, and its home can be resumed', async () => {
    using folder = temporaryFolder()
    const home = commandsOn(path.join(folder.path, 'home'))
    const practice = home.start(['practice', '--devices', '3', '--speed', '2000'])
    await practice.errorLine((line) => line.startsWith('tracking'))
    practice.kill('SIGINT')
    const ended = await practice.ended
    expect({ code: ended.code, signal: ended.signal }, ended.err).toEqual({ code: 130, signal: null })
    const listed = await home.json(['run', 'list'])
    const [only] = (listed as { runs: { run: string; outcome: unknown }[] }).runs
    expect(only?.outcome).toBeNull()
    const resumed = await home.run(['run', 'resume', only?.run ?? '', '--json'])
    expect(json(resumed)).toMatchObject({ outcome: 'done', stages: { enrolled: 3 } })
  })
})

describe('run stop', () => {
  it.concurrent(
    'rehearsed: says what it would do and changes nothing; then for real on a live run: exit 0',
    async () => {
      using home = await makeHome({ speed: 1000 })
      const { owner, run } = await runningAt(home, tracking)
      const before = await home.dump()
      const rehearsed = (await home.json(['run', 'stop', run, '--rehearse'])) as Stop
      expect(rehearsed).toMatchObject({ schema: 1, stopped: false, rehearsed: true })
      expect(sizes(rehearsed)).toBe(3)
      const between = (await home.dump()).history.filter((one) => one.by === 'drydock')
      expect(between).toEqual(before.history.filter((one) => one.by === 'drydock'))
      const stopped = (await home.json(['run', 'stop', run])) as Stop
      expect(stopped).toMatchObject({ schema: 1, stopped: true, rehearsed: false })
      expect(sizes(stopped)).toBe(3)
      const ended = await owner.ended
      expect(ended.code, ended.err).toBe(1)
      expect(reportIn(ended.out)).toMatchObject({ run, outcome: 'stopped' })
      const world = await home.dump()
      const ours = world.history.filter((one) => one.by === 'drydock').map((one) => one.primitive)
      const order = ['disable-task-sequence', 'remove-variable', 'remove-deployment'].map((one) => ours.indexOf(one))
      expect(order).not.toContain(-1)
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(world.variables).toEqual([])
      expect(await home.json(['audit', 'verify'])).toMatchObject({ ok: true })
      const again = await home.run(['run', 'stop', run])
      expect(again.code).toBe(0)
      expect(again.out).not.toBe('')
    },
  )

  it.concurrent('where no owner lives, the caller does it; nobody is formatted who had not started', async () => {
    using home = await makeHome({ speed: 1000 })
    const { owner, run } = await runningAt(home, tracking)
    owner.kill('SIGKILL')
    await owner.ended
    const stopped = (await home.json(['run', 'stop', run])) as Stop
    expect(stopped.stopped).toBe(true)
    expect(await home.json(['run', 'show', run])).toMatchObject({ outcome: 'stopped', active: false })
    const spared = new Set(stopped.groups.notStarted.map((one) => one.serial))
    expect(spared.size).toBeGreaterThan(0)
    // Enough of the world's time for every device that could still start.
    await pause(3000)
    const formatted = (await home.dump()).devices.filter((one) => one.formattedAt !== undefined)
    expect(formatted.filter((one) => spared.has(one.serial))).toEqual([])
    const resumed = await home.run(['run', 'resume', run, '--json'])
    expect({ code: resumed.code, outcome: json(resumed)['outcome'] }).toEqual({ code: 1, outcome: 'stopped' })
  })
})

describe('a stop that is killed itself', () => {
  const changes = ['disable-task-sequence', 'remove-variable', 'remove-deployment', 'remove-rule']
  const deaths = changes.flatMap((one) => [`die-before-apply:${one}`, `die-after-apply:${one}`])

  it.concurrent.each(sample(deaths, 2, 17))('%s: asked again, it is finished', async (fault) => {
    using home = await makeHome({ speed: 1000, faults: [fault] })
    const { owner, run } = await runningAt(home, tracking)
    owner.kill('SIGKILL')
    await owner.ended
    const killed = await home.run(['run', 'stop', run])
    expect(killed.signal, killed.err).toBe('SIGKILL')
    expect(await home.json(['run', 'stop', run])).toMatchObject({ stopped: true })
    expect(await home.json(['run', 'show', run])).toMatchObject({ outcome: 'stopped', active: false })
    const world = await home.dump()
    for (const one of ['disable-task-sequence', 'remove-deployment']) expect(countOf(world, one)).toBe(1)
    expect(world.variables).toEqual([])
    expect(await home.json(['audit', 'verify'])).toMatchObject({ ok: true })
  })

  it.concurrent.each(sample(deaths, 1, 23))('%s: a resume does not go on as if nobody had asked', async (fault) => {
    using home = await makeHome({ speed: 1000, faults: [fault] })
    const { owner, run } = await runningAt(home, tracking)
    owner.kill('SIGKILL')
    await owner.ended
    expect((await home.run(['run', 'stop', run])).signal).toBe('SIGKILL')
    const resumed = await home.run(['run', 'resume', run, '--json'])
    expect({ code: resumed.code, outcome: json(resumed)['outcome'] }).toEqual({ code: 1, outcome: 'stopped' })
    expect((await home.dump()).variables).toEqual([])
  })
})

describe('a run that waits for a person', () => {
  it.concurrent('resumed without an answer it waits on: exit 3; stopped it is ended: exit 0', async () => {
    using home = await makeHome({ faults: ['ts-edited-after-review'] })
    const waiting = await home.run([...(await home.startWords()), '--json'])
    expect(waiting.code, waiting.err).toBe(3)
    const { run } = reportIn(waiting.out)
    const resumed = await home.run(['run', 'resume', run, '--json'])
    expect({ code: resumed.code, outcome: json(resumed)['outcome'] }).toEqual({
      code: 3,
      outcome: 'needs-confirmation',
    })
    expect(reportIn(resumed.out).review?.differences.map((one) => one.what)).toContain('task-sequence')
    const shown = (await home.json(['run', 'show', run])) as object
    expect(shown).toMatchObject({ outcome: 'needs-confirmation', active: false })
    expect(await home.json(['run', 'stop', run])).toMatchObject({ stopped: true, groups: { notStarted: [{}, {}, {}] } })
    const world = await home.dump()
    expect(world.variables).toEqual([])
    expect(countOf(world, 'create-deployment')).toBe(0)
    expect(world.devices.filter((one) => one.formattedAt !== undefined)).toEqual([])
  })

  it.concurrent('a device that is no longer the one reviewed can not be accepted', async () => {
    using home = await makeHome({ devices: 7, faults: ['same-name-reimaged'] })
    const waiting = await home.run([...(await home.startWords()), '--json'])
    expect(waiting.code, waiting.err).toBe(3)
    const { run, review } = reportIn(waiting.out)
    const refused = review?.differences.filter((one) => !one.acceptable || one.resolve !== null) ?? []
    expect(refused.map((one) => one.what).join()).toContain('device')
    expect(refused.map((one) => one.resolve)).not.toContain(null)
    expect(run).not.toBe('')
  })
})

it.runIf(long)('a process that slept through its lease can write nothing', async () => {
  using home = await makeHome({ speed: 300 })
  const { owner, run } = await runningAt(home, tracking)
  owner.kill('SIGSTOP')
  await pause(1000)
  expectFailure(await home.run(['run', 'resume', run, '--json']), 4, 'run-owned')
  await pause(16_000)
  const second = home.start(['run', 'resume', run, '--events'])
  await second.line((line) => line.includes('"kind":"started"'))
  owner.kill('SIGCONT')
  const slept = await owner.ended
  expect({ code: slept.code, signal: slept.signal }, slept.err).toEqual({ code: 4, signal: null })
  expect(JSON.parse(lastLine(slept.out))).toMatchObject({ error: { code: 'run-lease-lost' } })
  const ended = await second.ended
  expect(ended.code, ended.err).toBe(0)
  const seqs = [slept, ended].flatMap((one) => eventsIn(one.out)).map((one) => one.seq)
  expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  expect(storedEvents(home.path, run)).toHaveLength(seqs.length)
  await expectSameEnd(home, reportIn(ended.out), 3)
})
