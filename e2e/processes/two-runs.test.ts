import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportIn, type Report } from '../tools/ended.ts'
import { countOf, makeHome, runOf, type Home } from '../tools/home.ts'
import { edit } from '../tools/store.ts'

/** Plans for the first and the second half of the chosen devices, each with a collection of its own. */
function halves(home: Home): readonly [string, string] {
  const plan = home.read()
  const devices = plan['devices'] as object[]
  const half = devices.length / 2
  const collection = (name: string) => ({ new: { name, comment: 'Refresh 2026', limitingCollectionId: 'SMS00001' } })
  return [
    home.write({ batch: 'Room 1', devices: devices.slice(0, half), collection: collection('Autopilot 1') }, '1.json'),
    home.write({ batch: 'Room 2', devices: devices.slice(half), collection: collection('Autopilot 2') }, '2.json'),
  ]
}

async function runToEnd(home: Home, plan: string): Promise<Report> {
  const ran = await home.run([...(await home.startWords(plan)), '--json'])
  expect(ran.code, `${ran.out}${ran.err}`).toBe(0)
  return reportIn(ran.out)
}

/** A run that is deployed, and nobody follows it; its id. */
async function deployedOnly(home: Home, plan: string): Promise<string> {
  const ran = await home.run([...(await home.startWords(plan)), '--until', 'deployment', '--events'])
  expect(ran.code, ran.err).toBe(0)
  return runOf(ran.out)
}

interface Findings {
  readonly findings: readonly { code: string; level: string; text: string }[]
}

/** Somebody saves the profile of the example plan with another name template. */
const changeProfile = (home: Home): void => {
  edit(
    path.join(home.path, 'practice', 'world.db'),
    `UPDATE tenantObject SET body = replace(replace(body, 'ROOM-%RAND:6%', 'DESK-%RAND:6%'), '2026-03-02T14:05:00Z',
     '2026-09-09T09:09:09Z') WHERE kind = 'profile' AND id = '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11'`,
  )
}

describe('two runs of one profile', () => {
  it.concurrent('share package and sequence: one of each, two collections, two deployments', async () => {
    using home = await makeHome({ devices: 4 })
    const [one, two] = halves(home)
    const first = await runToEnd(home, one)
    const second = await runToEnd(home, two)
    const world = home.dump()
    expect(countOf(world, 'create-package')).toBe(1)
    expect(countOf(world, 'create-task-sequence')).toBe(1)
    expect(countOf(world, 'create-collection')).toBe(2)
    expect(countOf(world, 'create-deployment')).toBe(2)
    expect(countOf(world, 'update-content')).toBe(0)
    expect(second.site.packages).toEqual(first.site.packages)
    expect(second.site.taskSequences).toEqual(first.site.taskSequences)
    expect(second.site.collections[0]?.id).not.toBe(first.site.collections[0]?.id)
    expect(second.file).toEqual(first.file)
    expect(second.steps.find((step) => step.step === 'configuration')?.outcome).toBe('already-done')
    expect([first.stages, second.stages]).toEqual([{ enrolled: 2 }, { enrolled: 2 }])
    expect(await home.json(['devices', '--batch', 'Room 2'])).toMatchObject({ devices: [{}, {}] })
    expect(await home.json(['run', 'list'])).toMatchObject({ runs: [{ batch: 'Room 2' }, { batch: 'Room 1' }] })
    expect(world.packages.filter((made) => made.description.includes('drydock-profile='))).toHaveLength(1)
  })

  it.concurrent('the second one shares what the first one is still using, and both end', async () => {
    using home = await makeHome({ devices: 4 })
    const [one, two] = halves(home)
    const first = await deployedOnly(home, one)
    const second = await runToEnd(home, two)
    const resumed = await home.run(['run', 'resume', first, '--json'])
    expect(resumed.code, resumed.out).toBe(0)
    expect([reportIn(resumed.out).stages, second.stages]).toEqual([{ enrolled: 2 }, { enrolled: 2 }])
    const world = home.dump()
    const made = ['create-package', 'create-task-sequence', 'create-collection', 'create-deployment']
    expect(made.map((primitive) => countOf(world, primitive))).toEqual([1, 1, 2, 2])
    expect(world.variables).toEqual([])
  })

  it.concurrent('the profile changed in between: warned, file rewritten, distribution points updated', async () => {
    using home = await makeHome({ devices: 4 })
    const [one, two] = halves(home)
    const first = await runToEnd(home, one)
    const before = readFileSync(first.file.path, 'utf8')
    changeProfile(home)
    const checked = (await home.json(['plan', 'check', two])) as { findings: { code: string; text: string }[] }
    expect(checked.findings.find((finding) => finding.code === 'file-will-change')?.text).toContain('2')
    const second = await runToEnd(home, two)
    expect(second.file.path).toBe(first.file.path)
    expect(second.file.sha256).not.toBe(first.file.sha256)
    const after = readFileSync(second.file.path, 'utf8')
    expect([before.includes('ROOM-'), after.includes('DESK-')]).toEqual([true, true])
    expect(second.site.packages).toMatchObject([{ id: first.site.packages[0]?.id, sourceVersion: 2 }])
    const world = home.dump()
    expect(countOf(world, 'create-package')).toBe(1)
    expect(countOf(world, 'update-content')).toBe(1)
    expect(second.stages).toEqual({ enrolled: 2 })
  })

  it.concurrent(
    'the profile changed while a run uses it: the second names that run and waits for its number',
    async () => {
      using home = await makeHome({ devices: 4 })
      const [one, two] = halves(home)
      await deployedOnly(home, one)
      changeProfile(home)
      const blocked = (await home.json(['plan', 'check', two], 3)) as Findings
      const finding = blocked.findings.find((found) => found.code === 'changes-shared')
      expect(finding).toMatchObject({ level: 'block' })
      expect(finding?.text).toContain('Room 1')
      const accepted = home.write(
        { ...(JSON.parse(readFileSync(two, 'utf8')) as object), acceptRuns: 1 },
        'accepted.json',
      )
      expect(await home.json(['plan', 'check', accepted])).toMatchObject({ ok: true })
    },
  )

  it.concurrent.each(['die-before-apply:update-content', 'die-after-apply:update-content'])(
    '%s: the changed content is taken exactly once',
    async (fault) => {
      using home = await makeHome({ devices: 4, faults: [fault] })
      const [one, two] = halves(home)
      await runToEnd(home, one)
      changeProfile(home)
      const killed = await home.run([...(await home.startWords(two)), '--events'])
      expect(killed.signal, killed.err).toBe('SIGKILL')
      const resumed = await home.run(['run', 'resume', runOf(killed.out), '--json'])
      expect(resumed.code, resumed.out).toBe(0)
      const report = reportIn(resumed.out)
      expect(report).toMatchObject({
        outcome: 'done',
        stages: { enrolled: 2 },
        site: { packages: [{ sourceVersion: 2 }] },
      })
      expect(countOf(home.dump(), 'update-content')).toBe(1)
    },
  )

  it.concurrent('a confirmation that is killed: a resume goes on with what was accepted', async () => {
    using home = await makeHome({ devices: 3, faults: ['profile-changed', 'die-after-apply:update-content'] })
    const waiting = await home.run([...(await home.startWords()), '--json'])
    expect(waiting.code, waiting.err).toBe(3)
    const { run, review } = reportIn(waiting.out)
    const confirm = ['run', 'confirm', run, '--reviewed', review?.reviewHash ?? '', '--confirm', '3']
    expect((await home.run(confirm)).signal).toBe('SIGKILL')
    const resumed = await home.run(['run', 'resume', run, '--json'])
    expect(resumed.code, resumed.out).toBe(0)
    expect(reportIn(resumed.out)).toMatchObject({ outcome: 'done', stages: { enrolled: 3 } })
    expect(countOf(home.dump(), 'update-content')).toBe(1)
    expect(await home.json(['audit', 'verify'])).toMatchObject({ ok: true })
  })

  it.concurrent('after a stop: the next review names the disabled sequence, and its run enables it again', async () => {
    using home = await makeHome({ devices: 4, speed: 2000 })
    const [one, two] = halves(home)
    const first = await deployedOnly(home, one)
    expect(await home.json(['run', 'stop', first])).toMatchObject({ stopped: true })
    const checked = (await home.json(['plan', 'check', two])) as Findings
    expect(checked.findings).toContainEqual(expect.objectContaining({ code: 'sequence-disabled', level: 'warn' }))
    const second = await runToEnd(home, two)
    expect(second.stages).toEqual({ enrolled: 2 })
    const world = home.dump()
    const made = ['disable-task-sequence', 'enable-task-sequence', 'create-task-sequence', 'create-deployment']
    expect(made.map((primitive) => countOf(world, primitive))).toEqual([1, 1, 1, 2])
  })

  it.concurrent('changed between review and gate: needs-confirmation, then confirmed to the end', async () => {
    using home = await makeHome({ devices: 3, faults: ['profile-changed'] })
    const waiting = await home.run([...(await home.startWords()), '--json'])
    expect(waiting.code, waiting.err).toBe(3)
    const report = reportIn(waiting.out)
    expect(report.outcome).toBe('needs-confirmation')
    expect(report.review?.differences.map((one) => one.what)).toContain('profile')
    const history = home.dump().history.filter((one) => one.by === 'drydock')
    const shown = (await home.json(['run', 'confirm', report.run])) as { ok: boolean; reviewHash: string }
    expect(shown).toMatchObject({ schema: 1, ok: true, reviewHash: report.review?.reviewHash, devices: [{}, {}, {}] })
    expect(home.dump().history.filter((one) => one.by === 'drydock')).toEqual(history)
    const text = await home.run(['run', 'confirm', report.run])
    expect(text.out).toContain(`--reviewed ${shown.reviewHash} --confirm 3`)
    const confirmed = await home.run([
      ...['run', 'confirm', report.run, '--reviewed', shown.reviewHash, '--confirm', '3', '--json'],
    ])
    expect(confirmed.code, confirmed.out).toBe(0)
    const done = reportIn(confirmed.out)
    expect(done).toMatchObject({ outcome: 'done', stages: { enrolled: 3 } })
    expect(done.file.sha256).not.toBe(report.file.sha256)
    expect(readFileSync(done.file.path, 'utf8')).toContain('CHANGED-')
    const world = home.dump()
    const made = ['create-package', 'update-content', 'create-task-sequence', 'create-collection', 'create-deployment']
    expect(made.map((primitive) => countOf(world, primitive))).toEqual([1, 1, 1, 1, 1])
    expect(await home.json(['audit', 'verify'])).toMatchObject({ ok: true })
  })
})
