import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { json, long, temporaryFolder, type Ran, type Started } from '../tools/cli.ts'
import { expectSameEnd, lastLine, reportIn } from '../tools/ended.ts'
import { expectFailure } from '../tools/failure.ts'
import { commandsOn, countOf, eventsIn, makeHome, runOf, type Home } from '../tools/home.ts'
import { fast, setPace, slow } from '../tools/pace.ts'
import { storedEvents } from '../tools/store.ts'

/** A run that is deployed and followed while the world hardly moves; the process that owns it, and its id. */
async function followed(home: Home): Promise<{ owner: Started; run: string; before: Ran }> {
  const before = await home.run([...(await home.startWords()), '--until', 'deployment', '--events'])
  expect(before.code, before.err).toBe(0)
  setPace(home.path, slow)
  const run = runOf(before.out)
  const owner = home.start(['run', 'resume', run, '--events'])
  await owner.line((line) => line.includes('"step-started","step":"tracking"'))
  return { owner, run, before }
}

/** Ends the owner as Ctrl+C does, and takes the run to its end in a fast world. */
async function toTheEnd(home: Home, { owner, run }: { owner: Started; run: string }): Promise<void> {
  owner.kill('SIGINT')
  expect((await owner.ended).code).toBe(130)
  setPace(home.path, fast)
  const resumed = await home.run(['run', 'resume', run, '--json'])
  expect(resumed.code, `${resumed.out}${resumed.err}`).toBe(0)
  await expectSameEnd(home, reportIn(resumed.out), 3)
}

describe('one process owns a run', () => {
  it.concurrent('a second resume: exit 4, and who owns it; looking on is free; the first goes on', async () => {
    using home = await makeHome()
    const { owner, run } = await followed(home)
    const second = await home.run(['run', 'resume', run, '--json'])
    expect(expectFailure(second, 4, 'run-owned').title).toContain(String(owner.pid))
    const events = await home.run(['run', 'resume', run, '--events'])
    expect(events.code).toBe(4)
    expect(JSON.parse(lastLine(events.out))).toMatchObject({ schema: 1, error: { code: 'run-owned' } })
    expect(await home.json(['run', 'show', run])).toMatchObject({ run, active: true, outcome: null })
    expect(await home.json(['run', 'list'])).toMatchObject({ runs: [{ run, active: true }] })
    await toTheEnd(home, { owner, run })
  })

  it.concurrent('the same devices in a second run while the first one lives: blocked, exit 3', async () => {
    using home = await makeHome()
    const { owner } = await followed(home)
    const checked = (await home.json(['plan', 'check', home.plan], 3)) as {
      ok: boolean
      reviewHash: string
      findings: { code: string; level: string }[]
    }
    expect(checked.ok).toBe(false)
    expect(checked.findings.filter((one) => one.code === 'device-in-another-run')).toHaveLength(3)
    const words = ['run', 'start', home.plan, '--reviewed', checked.reviewHash, '--confirm', '3', '--json']
    const second = await home.run(words)
    expect({ code: second.code, outcome: json(second)['outcome'] }).toEqual({ code: 3, outcome: 'blocked' })
    expect(countOf(home.dump(), 'create-collection')).toBe(1)
    owner.kill('SIGKILL')
    await owner.ended
  })

  it.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
    '%s: exit 130, one object, nothing closed, and a resume ends done',
    async (signal) => {
      using home = await makeHome()
      const { owner, run, before } = await followed(home)
      owner.kill(signal)
      const ended = await owner.ended
      expect({ code: ended.code, signal: ended.signal }).toEqual({ code: 130, signal: null })
      expect(JSON.parse(lastLine(ended.out))).toMatchObject({ schema: 1, error: { code: 'run-interrupted' } })
      expect(await home.json(['run', 'show', run])).toMatchObject({ outcome: null, active: false })
      expect(countOf(home.dump(), 'remove-deployment')).toBe(0)
      setPace(home.path, fast)
      const resumed = await home.run(['run', 'resume', run, '--events'])
      expect(resumed.code, resumed.err).toBe(0)
      const seqs = [before, ended, resumed].flatMap((one) => eventsIn(one.out)).map((one) => one.seq)
      expect(seqs).toEqual(seqs.map((_, index) => index + 1))
      await expectSameEnd(home, reportIn(resumed.out), 3)
    },
  )

  it.concurrent('practice, interrupted: exit 130, and its home can be resumed', async () => {
    using folder = temporaryFolder()
    const place = path.join(folder.path, 'home')
    const home = commandsOn(place)
    const practice = home.start(['practice', '--devices', '3', '--speed', '100'])
    await practice.errorLine((line) => line.startsWith('distribution'))
    practice.kill('SIGINT')
    const ended = await practice.ended
    expect({ code: ended.code, signal: ended.signal }, ended.err).toEqual({ code: 130, signal: null })
    expect(ended.err).toContain(place)
    const listed = (await home.json(['run', 'list'])) as { runs: { run: string; outcome: unknown }[] }
    const [only] = listed.runs
    expect(only?.outcome).toBeNull()
    setPace(place, 2000)
    const resumed = await home.run(['run', 'resume', only?.run ?? '', '--json'])
    expect(json(resumed)).toMatchObject({ outcome: 'done', stages: { enrolled: 3 } })
  })
})

it.runIf(long)('a process that slept through its lease can write nothing', async () => {
  using home = await makeHome()
  const { owner, run, before } = await followed(home)
  owner.kill('SIGSTOP')
  expectFailure(await home.run(['run', 'resume', run, '--json']), 4, 'run-owned')
  await pause(17_000)
  const second = home.start(['run', 'resume', run, '--events'])
  await second.line((line) => line.includes('"kind":"started"'))
  owner.kill('SIGCONT')
  const slept = await owner.ended
  expect({ code: slept.code, signal: slept.signal }, slept.err).toEqual({ code: 4, signal: null })
  expect(JSON.parse(lastLine(slept.out))).toMatchObject({ error: { code: 'run-lease-lost' } })
  second.kill('SIGINT')
  const interrupted = await second.ended
  expect(interrupted.code, interrupted.err).toBe(130)
  setPace(home.path, fast)
  const resumed = await home.run(['run', 'resume', run, '--events'])
  expect(resumed.code, resumed.err).toBe(0)
  const seqs = [before, slept, interrupted, resumed].flatMap((one) => eventsIn(one.out)).map((one) => one.seq)
  expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  expect(storedEvents(home.path, run)).toHaveLength(seqs.length)
  await expectSameEnd(home, reportIn(resumed.out), 3)
})
