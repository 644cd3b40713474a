import { describe, expect, it } from 'vitest'
import { json, run, temporaryFolder } from '../tools/cli.ts'
import { expectSameEnd, reportIn } from '../tools/ended.ts'
import { commandsOn, eventsIn, makeHome, runOf, type Home } from '../tools/home.ts'
import { sample } from '../tools/sample.ts'

const devices = 3
const door = 'powershell'

/** The example plan with three devices tells about fifty events. */
const events = Array.from({ length: 50 }, (_, index) => index + 1)
const byEvent = sample('kills after an event, through PowerShell', events, 2, 5)

const primitives = [
  ...['create-package', 'create-task-sequence', 'edit-task-sequence', 'start-distribution', 'set-variable'],
  ...['create-collection', 'add-rule', 'create-deployment', 'remove-variable', 'remove-deployment', 'remove-rule'],
]
const deaths = ['die-before-apply', 'die-after-apply'].flatMap((fault) => primitives.map((one) => `${fault}:${one}`))
const byFault = sample('kills around a change, through PowerShell', [...deaths, 'kill-mid-edit'], 2, 17)

const others = ['answer-lost', 'ts-locked', 'dp-fails', 'profile-changed', 'member-added-after-deploy', 'nobody-starts']
const asExpected = sample('faults, through PowerShell', others, 1, 3)

describe('the whole job through PowerShell', () => {
  it('enrols twelve devices, with one object of each kind', async () => {
    using home = temporaryFolder()
    const ran = await run(['practice', '--door', door, '--json', '--home', home.path])
    expect(ran.code, ran.err).toBe(0)
    const report = reportIn(ran.out)
    expect(report).toMatchObject({ outcome: 'done', door, stages: { enrolled: 12 } })
    const there = commandsOn(home.path)
    const ours = there.dump().history.filter((one) => one.by === 'drydock')
    for (const kind of ['create-package', 'create-task-sequence', 'create-collection', 'create-deployment'])
      expect(ours.filter((one) => one.primitive === kind)).toHaveLength(1)
    expect(json(await there.run(['audit', 'verify', '--json']))).toMatchObject({ ok: true })
  })

  it.each(asExpected)('ends with %s as the table says', async (fault) => {
    // At a higher speed the deployment would expire while a busy machine is still on its way to it.
    const ran = await run(['practice', '--door', door, '--devices', '3', '--fault', fault])
    expect(ran.code, ran.err + ran.out).toBe(0)
  })

  it.each(byEvent)('killed after event %i, it ends the same, each object made once', async (seq) => {
    using home = await makeHome({ devices, door })
    const started = home.start([...(await home.startWords()), '--events'])
    await Promise.race([started.line((line) => line.includes(`"seq":${seq},`)), started.ended])
    started.kill('SIGKILL')
    const first = await started.ended
    await toTheSameEnd(home, runOf(first.out.slice(0, first.out.lastIndexOf('\n') + 1)))
  })

  it.each(byFault)('with %s, it ends the same', async (fault) => {
    using home = await makeHome({ devices, door, faults: [fault] })
    const first = await home.run([...(await home.startWords()), '--events'])
    expect(first.signal, first.err).toBe('SIGKILL')
    await toTheSameEnd(home, runOf(first.out.slice(0, first.out.lastIndexOf('\n') + 1)))
  })
})

async function toTheSameEnd(home: Home, id: string): Promise<void> {
  const last = await home.run(['run', 'resume', id, '--events'])
  expect({ code: last.code, signal: last.signal }, last.err).toEqual({ code: 0, signal: null })
  const [started] = eventsIn(last.out)
  if (started !== undefined) expect(started.kind).toBe('started')
  await expectSameEnd(home, reportIn(last.out), devices)
}
