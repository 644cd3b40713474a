import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { json, run, temporaryFolder } from '../tools/cli.ts'
import { reportIn } from '../tools/ended.ts'
import { expectFailure } from '../tools/failure.ts'
import { commandsOn, type Dump } from '../tools/home.ts'

const anyText = expect.any(String) as string
const time = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/) as string

const changes = [
  ...['create-package', 'update-content', 'create-task-sequence', 'edit-task-sequence', 'disable-task-sequence'],
  ...['enable-task-sequence', 'start-distribution', 'create-collection', 'add-rule', 'set-variable'],
  ...['create-deployment', 'remove-package', 'remove-task-sequence', 'remove-collection', 'remove-rule'],
  ...['remove-variable', 'remove-deployment'],
]

describe('practice', () => {
  it.concurrent('for people: progress on stderr, table and last line on stdout, the temporary home gone', async () => {
    using temporary = temporaryFolder()
    const ran = await run(['practice', '--devices', '3', '--speed', '4000'], { env: { TMPDIR: temporary.path } })
    expect(ran.code, ran.err).toBe(0)
    const lines = ran.out.split('\n')
    expect(lines.some((one) => /^DEVICE +STAGE +EVIDENCE +SOURCE +TIME$/.test(one))).toBe(true)
    expect(ran.out).toContain('3 of 3 enrolled')
    expect(ran.out).toContain('one object of each kind')
    expect(ran.out).toContain('Try next')
    for (const step of ['check', 'configuration', 'package', 'distribution', 'tracking', 'closing'])
      expect(ran.err).toMatch(new RegExp(`^${step}: `, 'm'))
    expect(homesIn(temporary.path)).toEqual([])
  })

  it.concurrent('--json: one object, nothing for people on stdout', async () => {
    const ran = await run(['practice', '--devices', '2', '--speed', '4000', '--seed', '9', '--json'])
    expect(ran.code, ran.err).toBe(0)
    expect(json(ran)).toMatchObject({
      ...{ schema: 1, outcome: 'done', door: 'in-process', seed: 9, speed: 4000, stages: { enrolled: 2 } },
      file: { path: anyText, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    })
    expect(ran.out.trimEnd().split('\n')).toHaveLength(1)
  })

  it.concurrent('a bad option leaves no home behind', async () => {
    using temporary = temporaryFolder()
    const ran = await run(['practice', '--fault', 'meteor', '--json'], { env: { TMPDIR: temporary.path } })
    expect(ran.code).toBe(2)
    expect(json(ran)).toMatchObject({ schema: 1, error: { code: 'fault-unknown' } })
    expect(homesIn(temporary.path)).toEqual([])
  })

  it.concurrent('ended otherwise than the table says: exit 1, and the home is kept and named', async () => {
    using temporary = temporaryFolder()
    const practice = run(['practice', '--devices', '3', '--speed', '4000', '--fault', 'nobody-starts'], {
      env: { TMPDIR: temporary.path },
    })
    // Somebody stops the run while it goes on, so that it ends as stopped instead of partly.
    const home = await folderIn(temporary.path)
    const other = commandsOn(home)
    const run1 = await firstRun(other)
    await other.run(['run', 'stop', run1])
    const ran = await practice
    expect(ran.code, `${ran.out}${ran.err}`).toBe(1)
    expect(ran.err).toContain(home)
    expect(await other.json(['run', 'show', run1])).toMatchObject({ outcome: 'stopped' })
  })

  it.concurrent('two at once in one home: one does the job, the other is refused', async () => {
    using folder = temporaryFolder()
    const home = commandsOn(path.join(folder.path, 'home'))
    const words = ['practice', '--devices', '2', '--speed', '4000', '--json']
    const both = await Promise.all([home.run(words), home.run(words)])
    expect(both.map((one) => one.code).toSorted(), both.map((one) => one.err).join('\n')).toEqual([0, 2])
    for (const one of both)
      if (one.code === 0) expect(json(one)).toMatchObject({ outcome: 'done', stages: { enrolled: 2 } })
      else expectFailure(one, 2, 'world-exists')
  })

  it('--list-faults: every fault of the table, in words', async () => {
    const [asJson, text] = await Promise.all([
      run(['practice', '--list-faults', '--json']),
      run(['practice', '--list-faults']),
    ])
    const { schema, faults } = json(asJson) as { schema: number; faults: { name: string; text: string }[] }
    expect(schema).toBe(1)
    expect(faults).toHaveLength(22)
    for (const one of faults) {
      expect(one).toMatchObject({ name: anyText, outcome: anyText, text: anyText })
      expect(one.text).not.toBe('')
      expect(text.out).toContain(one.name)
    }
  })

  it('--dump: the raw objects and the history; a second practice in the same home is refused', async () => {
    using folder = temporaryFolder()
    const place = path.join(folder.path, 'home')
    mkdirSync(place)
    const home = commandsOn(place)
    const ran = await home.run(['practice', '--devices', '2', '--speed', '4000', '--json'])
    expect(ran.code, ran.err).toBe(0)
    const report = reportIn(ran.out)
    const world = JSON.parse((await home.run(['practice', '--dump', '--json'])).out) as Dump
    expect(world).toMatchObject({ schema: 1, seed: 1 })
    for (const one of world.packages)
      expect(one).toMatchObject({
        id: anyText,
        name: anyText,
        description: expect.any(String) as string,
        path: anyText,
      })
    for (const one of world.collections)
      expect(one).toMatchObject({ id: anyText, name: anyText, members: expect.any(Array) as unknown })
    for (const one of world.taskSequences)
      expect(one).toMatchObject({
        id: anyText,
        enabled: expect.any(Boolean) as boolean,
        steps: expect.any(Array) as unknown,
      })
    for (const one of world.history) expect(one).toMatchObject({ at: time, primitive: anyText, object: anyText })
    const ours = world.history.filter((one) => one.by === 'drydock')
    for (const one of ours) expect(changes).toContain(one.primitive)
    const times = world.history.map((one) => one.at)
    expect(times).toEqual(times.toSorted())
    for (const id of report.members)
      expect(world.devices.find((one) => one.resourceId === id)).toMatchObject({
        ...{ serial: anyText, smbiosGuid: anyText, formattedAt: time, enrolledAt: time },
        enrollmentProfileName: expect.stringMatching(
          /^off(?:ilineautopilotprofile|lineautopilotprofile)-7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11$/i,
        ) as string,
      })
    for (const fault of [[], ['--fault', 'throttle']]) {
      const again = await home.run(['practice', ...fault, '--json'])
      expect({ code: again.code, error: json(again)['error'] }).toMatchObject({
        code: 2,
        error: { code: 'world-exists' },
      })
    }
    expect(home.dump().history).toEqual(world.history)
  })
})

const homesIn = (parent: string): readonly string[] => readdirSync(parent).filter((name) => name.startsWith('drydock-'))

async function folderIn(parent: string): Promise<string> {
  for (;;) {
    const [one] = homesIn(parent)
    if (one !== undefined) return path.join(parent, one)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function firstRun(home: { json(words: readonly string[]): Promise<object> }): Promise<string> {
  for (;;) {
    const { runs } = (await home.json(['run', 'list'])) as { runs: { run: string }[] }
    const [one] = runs
    if (one !== undefined) return one.run
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
