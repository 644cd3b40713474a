import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ran } from '../tools/cli.ts'
import { expectSameEnd, lastLine, reportIn, type Report } from '../tools/ended.ts'
import { expectFailure } from '../tools/failure.ts'
import { eventsIn, makeHome, runOf, type Home } from '../tools/home.ts'

const steps = [
  ...['check', 'configuration', 'package', 'task-sequence', 'distribution'],
  ...['permits', 'collection', 'deployment', 'tracking', 'closing'],
]
const kinds = ['started', 'step-started', 'step-done', 'waiting', 'evidence', 'finding', 'step-failed', 'finished']
const at = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/) as string
const anyText = expect.any(String) as string

describe('run start, resume, show, list; devices; audit', () => {
  let home: Home
  let words: string[]
  let paused: Ran
  let resumed: Ran
  let run: string
  let report: Report

  beforeAll(async () => {
    home = await makeHome({ devices: 3 })
    words = await home.startWords()
    paused = await home.run([...words, '--until', 'distribution', '--events'])
    run = runOf(paused.out)
  })
  afterAll(() => {
    home[Symbol.dispose]()
  })

  it('--until STEP: exit 0, outcome paused, the steps behind it not run', async () => {
    expect(paused.code, paused.err).toBe(0)
    const there = reportIn(paused.out)
    expect(there).toMatchObject({ schema: 1, run, outcome: 'paused', site: { collections: [], deployments: [] } })
    expect(there.steps.map((one) => one.step)).toEqual(steps)
    expect(there.steps.map((one) => one.outcome)).toEqual(steps.map((_, index) => (index < 5 ? 'done' : 'not-run')))
    expect(await home.json(['run', 'show', run])).toMatchObject({ outcome: 'paused', active: false })
    expect(await home.json(['devices', '--stage', 'chosen'])).toMatchObject({ devices: [{}, {}, {}] })
  })

  it('resumes to the end of the job, the events numbered on without a gap', async () => {
    resumed = await home.run(['run', 'resume', run, '--events'])
    expect(resumed.code, resumed.err).toBe(0)
    report = reportIn(resumed.out)
    expect(report).toMatchObject({ schema: 1, run, outcome: 'done', door: 'in-process', seed: 1, speed: 5000 })
    expect(report.stages).toEqual({ enrolled: 3 })
    expect(report.steps.map((one) => one.outcome)).toEqual(steps.map(() => 'done'))
    const events = [paused, resumed].map((one) => eventsIn(one.out))
    const all = events.flat()
    expect(all.map((one) => one.seq)).toEqual(all.map((_, index) => index + 1))
    for (const part of events) {
      expect(part[0]).toMatchObject({ kind: 'started', pid: expect.any(Number) as number, children: [] })
      expect(part.at(-1)?.kind).toBe('finished')
    }
    for (const one of all) {
      expect(kinds).toContain(one.kind)
      expect(one).toMatchObject({ run, at })
      if (one.kind.startsWith('step-')) expect(steps).toContain(one.step)
    }
    expect(lastLine(resumed.out)).not.toContain('"seq"')
  })

  it('the object that a run ends with', () => {
    expect(report.file.sha256).toBe(createHash('sha256').update(readFileSync(report.file.path)).digest('hex'))
    const id = expect.stringMatching(/^PRA[0-9A-F]{5}$/) as string
    expect(report.site).toEqual({
      packages: [{ id, name: 'Autopilot for existing devices config', sourceVersion: 1 }],
      collections: [{ id, name: 'Autopilot Room 12' }],
      taskSequences: [{ id, name: 'Autopilot for existing devices' }],
      deployments: [{ id: anyText }],
    })
    expect(report.members).toEqual(report.devices.map((one) => one.resourceId).toSorted((a, b) => a - b))
    for (const one of report.steps) expect(one.milliseconds).toBeGreaterThanOrEqual(0)
    expect(report).toHaveProperty('requests.tenant')
    expect(report.review).toBeUndefined()
    for (const device of report.devices)
      expect(device).toMatchObject({
        ...{ serial: anyText, name: anyText, smbiosGuid: anyText, smsId: anyText, model: anyText, batch: 'Room 12' },
        ...{ lastContact: at, since: at, stage: 'enrolled', reached: 'enrolled', formatted: true },
        evidence: { code: anyText, what: anyText, source: 'tenant-device-record', at },
      })
  })

  it('resuming an ended run prints it again and does nothing', async () => {
    const before = home.dump()
    const again = await home.json(['run', 'resume', run])
    expect(again).toEqual(await home.json(['run', 'show', run]))
    expect(again).toMatchObject({ run, outcome: 'done', stages: { enrolled: 3 } })
    expect(home.dump().history).toEqual(before.history)
    const withEvents = await home.run(['run', 'resume', run, '--events'])
    expect(withEvents.code).toBe(0)
    expect(reportIn(withEvents.out)).toEqual(again)
  })

  it('run show and run list for people and for programs', async () => {
    const [show, list, listed] = await Promise.all([
      home.run(['run', 'show', run]),
      home.run(['run', 'list']),
      home.json(['run', 'list']),
    ])
    expect(show.out).toContain('3 of 3 enrolled')
    expect(list.out).toContain(run)
    expect(listed).toMatchObject({ schema: 1, runs: [{ run, batch: 'Room 12', outcome: 'done', active: false }] })
  })

  it('devices: by batch, stage and search, in pages without a double or a gap', async () => {
    const page = (words: readonly string[]) =>
      home.json(['devices', ...words]) as Promise<{ devices: { serial: string }[]; next?: string }>
    const all = (await page([])).devices.map((one) => one.serial)
    expect(all).toHaveLength(3)
    const seen: string[] = []
    let next: string | undefined
    do {
      const one = await page(['--limit', '1', ...(next === undefined ? [] : ['--after', next])])
      expect(one.devices.length).toBeLessThanOrEqual(1)
      seen.push(...one.devices.map((device) => device.serial))
      next = one.next
    } while (next !== undefined)
    expect(seen).toEqual(all)
    const [byStage, none, bySerial, byBatch, noBatch] = await Promise.all([
      page(['--stage', 'enrolled']),
      page(['--stage', 'stalled']),
      page(['--search', (all[1] ?? '').toLowerCase().slice(0, 6)]),
      page(['--batch', 'Room 12']),
      page(['--batch', 'Room 13']),
    ])
    expect(byStage.devices).toHaveLength(3)
    expect(none.devices).toEqual([])
    expect(bySerial.devices.map((one) => one.serial)).toEqual([all[1]])
    expect([byBatch.devices.length, noBatch.devices.length]).toEqual([3, 0])
    const text = await home.run(['devices'])
    expect(text.out.split('\n')[0]).toMatch(/^DEVICE +STAGE +EVIDENCE +SOURCE +TIME$/)
    expectFailure(await home.run(['devices', '--stage', 'sunk', '--json']), 2, 'stage-unknown')
  })

  it('audit verify: complete, with what was reviewed', async () => {
    const audit = (await home.json(['audit', 'verify'])) as { schema: number; ok: boolean; entries: number }
    expect(audit).toMatchObject({ schema: 1, ok: true })
    expect(audit.entries).toBeGreaterThanOrEqual(2)
    expect(audit).not.toHaveProperty('firstBad')
    expect((await home.run(['audit', 'verify'])).code).toBe(0)
  })

  it.each([
    ['a malformed hash', { hash: 'ABC' }, 'hash-malformed', 2],
    ['a hash in capital letters', { hash: 'A'.repeat(64) }, 'hash-malformed', 2],
    ['a wrong count', { count: '7' }, 'count-wrong', 2],
    ['a count that is no number', { count: 'all' }, 'bad-argument', 2],
    ['a step that is none', { more: ['--until', 'wiping'] }, 'bad-argument', 2],
  ])('run start with %s: exit 2, nothing begun', async (_name, change, code, exit) => {
    const { hash, count, more = [] } = change as { hash?: string; count?: string; more?: string[] }
    const given = [...words.slice(0, 4), hash ?? words[4] ?? '', '--confirm', count ?? '3', ...more, '--json']
    expectFailure(await home.run(given), exit, code)
    expect(((await home.json(['run', 'list'])) as { runs: unknown[] }).runs).toHaveLength(1)
  })

  it.each([
    [['run', 'start', 'plan.json', '--confirm', '3'], 'option-missing'],
    [['run', 'start', 'plan.json', '--reviewed', 'a'.repeat(64)], 'option-missing'],
    [['run', 'show'], 'bad-argument'],
    [['run', 'resume', 'a', 'b'], 'bad-argument'],
  ])('%j lacks something: exit 2', async (given, code) => {
    expectFailure(await home.run([...given, '--json']), 2, code)
  })

  it.each(['show', 'resume', 'stop', 'confirm'])('run %s of a run that is not here: exit 2', async (verb) => {
    expectFailure(await home.run(['run', verb, 'a'.repeat(26), '--json']), 2, 'run-not-found')
    const odd = await home.run(['run', verb, '../../etc/passwd', '--json'])
    expect(odd.code).toBe(2)
  })

  it('an outdated hash: exit 3, the differences under "review", and confirming them goes on', async () => {
    using other = await makeHome({ devices: 3 })
    const never = ['run', 'start', other.plan, '--reviewed', '0'.repeat(64), '--confirm', '3', '--json']
    const outdated = await other.run(never)
    expect(outdated.code, outdated.out).toBe(3)
    const there = reportIn(outdated.out)
    expect(there.outcome).toBe('needs-confirmation')
    expect(there.review).toMatchObject({ schema: 1, reviewHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(there.review?.differences).not.toEqual([])
    for (const one of there.review?.differences ?? []) {
      expect(one).toMatchObject({ what: anyText, reviewed: anyText, now: anyText, acceptable: true })
      expect(one).toHaveProperty('resolve')
    }
    expect(other.dump().history.filter((one) => one.by === 'drydock')).toEqual([])
    const shown = (await other.json(['run', 'confirm', there.run])) as { reviewHash: string }
    expect(shown).toMatchObject({ schema: 1, ok: true, devices: [{}, {}, {}], findings: [] })
    expect(await other.json(['run', 'show', there.run])).toMatchObject({ outcome: 'needs-confirmation', active: false })
    const confirm = ['run', 'confirm', there.run, '--reviewed']
    expectFailure(await other.run([...confirm, '1'.repeat(64), '--confirm', '3', '--json']), 3, 'review-outdated')
    expectFailure(await other.run([...confirm, shown.reviewHash, '--confirm', '2', '--json']), 2, 'count-wrong')
    expectFailure(await other.run([...confirm, 'x', '--confirm', '3', '--json']), 2, 'hash-malformed')
    const confirmed = await other.run([...confirm, shown.reviewHash, '--confirm', '3', '--events'])
    expect(confirmed.code, confirmed.err).toBe(0)
    await expectSameEnd(other, reportIn(confirmed.out), 3)
    expectFailure(await other.run(['run', 'confirm', there.run, '--json']), 2, 'run-not-waiting')
  })
})
