import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp, type App } from '#main/app.ts'
import type { Call, Input, Output } from '#shared/contract/calls.ts'
import { makeHome, runOf, type Home } from '../tools/home.ts'
import { setPace, slow } from '../tools/pace.ts'

const never = new AbortController().signal

/** Another process's app on the same home: this one. */
function appOn(home: Home): App {
  const app = createApp({ home: home.path })
  onTestFinished(() => app.close())
  return app
}

async function ask<C extends Call>(app: App, call: C, input: Input<C>): Promise<Output<C>> {
  const answer = await app.call(call, input, never)
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value
}

/** A run that the command line follows while the world hardly moves. */
async function followed(home: Home) {
  const before = await home.run([...(await home.startWords()), '--until', 'deployment', '--events'])
  expect(before.code, before.err).toBe(0)
  setPace(home.path, slow)
  return runOf(before.out)
}

describe('a run that the command line carries out', () => {
  it('is shown live by another process, which can stop it but not let go of it', async () => {
    using home = await makeHome()
    const run = await followed(home)
    const app = appOn(home)
    const changes: number[] = []
    app.on('run:changed', (change) => {
      if (change.run === run) changes.push(change.seq)
    })
    const paused = await ask(app, 'run:glance', { run })
    expect(paused).toMatchObject({ owner: null, outcome: 'paused', deployed: true })
    const owner = home.start(['run', 'resume', run, '--events'])
    await owner.line((line) => line.includes('"step-started","step":"tracking"'))
    // Two looks of half a second; a busy machine may take longer for them.
    for (let looks = 0; looks < 50 && !changes.some((seq) => seq > paused.lastSeq); looks += 1) await pause(100)
    expect(changes.some((seq) => seq > paused.lastSeq)).toBe(true)
    const seen = await ask(app, 'run:glance', { run })
    expect(seen).toMatchObject({ owner: { here: false, pid: owner.pid }, outcome: null, deployed: true })
    expect((await ask(app, 'run:active', {})).runs.map((one) => one.run)).toEqual([run])
    expect(await ask(app, 'run:release', { run })).toEqual({ released: false })
    const cancelled = await app.call('run:cancel', { run }, never)
    expect(cancelled).toMatchObject({ ok: false, failure: { code: 'run-deployed' } })
    const [device] = (await ask(app, 'board:page', { run })).devices
    const left = { run, resourceId: device?.resourceId ?? 0, reason: 'needed today' }
    expect(await ask(app, 'run:leave-alone', left)).toEqual({ done: true })
    expect((await ask(app, 'run:stop', { run, rehearse: false })).stopped).toBe(true)
    expect((await owner.ended).out).toContain('"left-alone"')
    expect(await ask(app, 'run:glance', { run })).toMatchObject({ owner: null, outcome: 'stopped', ended: true })
    expect((await ask(app, 'audit:list', { run })).entries.map((one) => one.what)).toEqual(
      expect.arrayContaining(['leave-alone-asked', 'stop-asked', 'run-finished']),
    )
  })

  it('that is killed is shown without an owner soon, although it wrote nothing', async () => {
    using home = await makeHome()
    const run = await followed(home)
    const app = appOn(home)
    const owner = home.start(['run', 'resume', run, '--events'])
    await owner.line((line) => line.includes('"step-started","step":"tracking"'))
    const changed = new Promise<void>((resolve) => {
      app.on('run:changed', (change) => {
        if (change.run !== run) return
        void ask(app, 'run:glance', { run }).then(({ owner: now }) => {
          if (now === null) resolve()
        })
      })
    })
    await pause(1200)
    owner.kill('SIGKILL')
    await owner.ended
    await changed
  })
})

describe('a run that this process carries out by itself', () => {
  it('is let go of when the app closes, and can be resumed by the command line', async () => {
    using home = await makeHome()
    const run = await followed(home)
    const app = createApp({ home: home.path })
    const changes: number[] = []
    app.on('run:changed', (change) => changes.push(change.seq))
    const begun = await ask(app, 'run:resume', { run, answer: 'when-begun' })
    expect(begun).toMatchObject({ run, active: true, outcome: null })
    const { events } = await ask(app, 'run:events', { run, after: 0, limit: 500 })
    expect(events.at(-1)?.kind).not.toBe('finished')
    const seen = await ask(app, 'run:glance', { run })
    expect(seen).toMatchObject({ owner: { here: true, pid: process.pid }, ended: false, devices: 3 })
    const counts = await ask(app, 'board:counts', { run })
    expect(counts).toMatchObject({ devices: 3, batches: ['Room 12'], groups: seen.groups })
    const [device] = (await ask(app, 'board:page', { run })).devices
    const timeline = await ask(app, 'device:timeline', { run, resourceId: device?.resourceId ?? 0 })
    expect(timeline.entries.at(-1)).toMatchObject({ code: 'deployment-made', source: 'this-run' })
    // World time runs ahead of this machine's: ages are counted from the former.
    expect(Date.parse(timeline.now)).toBeGreaterThanOrEqual(Date.parse(timeline.entries[0]?.at ?? ''))
    await app.close()
    expect(Math.max(...changes)).toBeGreaterThanOrEqual(seen.lastSeq)
    expect(await home.json(['run', 'show', run])).toMatchObject({ active: false, outcome: null })
    const stopped = await home.run(['run', 'stop', run, '--json'])
    expect(stopped.code, stopped.err).toBe(0)
  })
})
