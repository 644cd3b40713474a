import { describe, expect, it } from 'vitest'
import { json } from '../tools/cli.ts'
import { reportIn } from '../tools/ended.ts'
import { countOf, makeHome, runOf, type Home } from '../tools/home.ts'
import { fast, setPace, slow } from '../tools/pace.ts'
import { sample } from '../tools/sample.ts'

interface Stop {
  readonly stopped: boolean
  readonly rehearsed: boolean
  readonly actions: readonly { what: string }[]
  readonly groups: Readonly<Record<'notStarted' | 'mayBeFormatted' | 'pastFormatting' | 'ended', { serial: string }[]>>
}

const sizes = ({ groups }: Stop): readonly number[] => [
  groups.notStarted.length,
  groups.mayBeFormatted.length,
  groups.pastFormatting.length,
  groups.ended.length,
]

/** A run that is deployed, with nobody who owns it, in a world that hardly moves. */
async function deployed(home: Home): Promise<string> {
  const ran = await home.run([...(await home.startWords()), '--until', 'deployment', '--events'])
  expect(ran.code, ran.err).toBe(0)
  setPace(home.path, slow)
  return runOf(ran.out)
}

describe('run stop', () => {
  it.concurrent('rehearsed it changes nothing; then on a live run: the owner stops within a moment', async () => {
    // Between the deployment and the slow world hours may pass on a busy machine: here nobody uses them.
    using home = await makeHome({ faults: ['nobody-starts'] })
    const run = await deployed(home)
    const owner = home.start(['run', 'resume', run, '--events'])
    await owner.line((line) => line.includes('"step-started","step":"tracking"'))
    const before = home.dump().history.filter((one) => one.by === 'drydock')
    const rehearsed = (await home.json(['run', 'stop', run, '--rehearse'])) as Stop
    expect(rehearsed).toMatchObject({ schema: 1, run, outcome: null, stopped: false, rehearsed: true })
    expect(sizes(rehearsed)).toEqual([3, 0, 0, 0])
    const actions = ['disable-sequence', 'remove-permits', 'remove-deployment']
    expect(rehearsed.actions.map((one) => one.what)).toEqual(actions)
    expect(home.dump().history.filter((one) => one.by === 'drydock')).toEqual(before)
    const stopped = (await home.json(['run', 'stop', run])) as Stop
    expect(stopped).toMatchObject({ schema: 1, run, outcome: 'stopped', stopped: true, rehearsed: false })
    expect(sizes(stopped)).toEqual([3, 0, 0, 0])
    const ended = await owner.ended
    expect(ended.code, ended.err).toBe(1)
    expect(reportIn(ended.out)).toMatchObject({ run, outcome: 'stopped', stages: { stopped: 3 } })
    const world = home.dump()
    const ours = world.history.filter((one) => one.by === 'drydock').map((one) => one.primitive)
    const order = ['disable-task-sequence', 'remove-variable', 'remove-deployment'].map((one) => ours.indexOf(one))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(world.variables).toEqual([])
    expect(await home.json(['audit', 'verify'])).toMatchObject({ ok: true })
    const again = await home.run(['run', 'stop', run])
    expect(again.code).toBe(0)
    expect(again.out).not.toBe('')
  })

  it.concurrent('where no owner lives the caller does it; days later nobody was formatted', async () => {
    // Minutes, not hours, pass between the deployment and the slow world.
    using home = await makeHome({ speed: 600 })
    const run = await deployed(home)
    const text = await home.run(['run', 'stop', run])
    expect(text.code, text.err).toBe(0)
    expect(text.out).toContain('3 devices have not started')
    expect(await home.json(['run', 'show', run])).toMatchObject({ outcome: 'stopped', active: false })
    setPace(home.path, fast, 72)
    expect(home.dump().devices.filter((one) => one.formattedAt !== undefined)).toEqual([])
    const resumed = await home.run(['run', 'resume', run, '--json'])
    expect({ code: resumed.code, outcome: json(resumed)['outcome'] }).toEqual({ code: 1, outcome: 'stopped' })
  })

  it.concurrent('a run that has ended otherwise is not stopped: exit 1, groups all the same', async () => {
    using home = await makeHome()
    const ran = await home.run([...(await home.startWords()), '--json'])
    const answer = (await home.json(['run', 'stop', reportIn(ran.out).run], 1)) as Stop
    expect(answer).toMatchObject({ schema: 1, stopped: false, actions: [] })
    expect(sizes(answer)).toEqual([0, 0, 0, 3])
  })
})

describe('a stop that is killed itself', () => {
  const changes = ['disable-task-sequence', 'remove-variable', 'remove-deployment', 'remove-rule']
  const deaths = changes.flatMap((one) => [`die-before-apply:${one}`, `die-after-apply:${one}`])

  it.concurrent.each(sample('stops that are killed and asked again', deaths, 2, 17))(
    '%s: asked again, it is finished',
    async (fault) => {
      using home = await makeHome({ faults: [fault] })
      const run = await deployed(home)
      const killed = await home.run(['run', 'stop', run])
      expect(killed.signal, killed.err).toBe('SIGKILL')
      expect(await home.json(['run', 'stop', run])).toMatchObject({ stopped: true })
      expect(await home.json(['run', 'show', run])).toMatchObject({ outcome: 'stopped', active: false })
      const world = home.dump()
      for (const one of ['disable-task-sequence', 'remove-deployment']) expect(countOf(world, one)).toBe(1)
      expect(world.variables).toEqual([])
      expect(await home.json(['audit', 'verify'])).toMatchObject({ ok: true })
    },
  )

  it.concurrent.each(sample('stops that are killed, then a resume', deaths, 1, 23))(
    '%s: a resume does not go on as if nobody had asked',
    async (fault) => {
      using home = await makeHome({ faults: [fault] })
      const run = await deployed(home)
      expect((await home.run(['run', 'stop', run])).signal).toBe('SIGKILL')
      const resumed = await home.run(['run', 'resume', run, '--json'])
      expect({ code: resumed.code, outcome: json(resumed)['outcome'] }).toEqual({ code: 1, outcome: 'stopped' })
      expect(home.dump().variables).toEqual([])
    },
  )
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
    expect(await home.json(['run', 'show', run])).toMatchObject({ outcome: 'needs-confirmation', active: false })
    expect(await home.json(['run', 'stop', run])).toMatchObject({ stopped: true, groups: { notStarted: [{}, {}, {}] } })
    const world = home.dump()
    expect(world.variables).toEqual([])
    expect(countOf(world, 'create-deployment')).toBe(0)
    expect(world.devices.filter((one) => one.formattedAt !== undefined)).toEqual([])
  })

  it.concurrent('a device that is no longer the one reviewed can not be accepted as it is', async () => {
    using home = await makeHome({ devices: 7, faults: ['same-name-reimaged'] })
    const waiting = await home.run([...(await home.startWords()), '--json'])
    expect(waiting.code, waiting.err).toBe(3)
    const differences = reportIn(waiting.out).review?.differences ?? []
    const devices = differences.filter((one) => one.what.includes('device') || one.resolve !== null)
    expect(devices).not.toEqual([])
    expect(devices.map((one) => one.resolve)).not.toContain(null)
  })
})
