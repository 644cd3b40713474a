import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '#shared/contract/bridge.ts'
import { devicesTexts, frameTexts, runTexts } from '#shared/texts/window.ts'
import { openWindowFront } from '../../e2e/window/fronts/window-front.ts'
import type { Front } from '../../e2e/window/fronts/test.ts'
import { call, openPlanAt } from '../../e2e/window/tools/plan-tool.ts'
import { runIs, startRun } from '../../e2e/window/tools/run-tool.ts'
import { openDevices, pasteInto } from '../../e2e/window/tools/scanner.ts'
import { compare, median, type Bench } from './line.ts'
import { noteMainSide } from './main-side.ts'
import { press } from './press.ts'
import { temporaryFolder } from './temporary-folder.ts'

const lines = 5000
/** After some more of them all lines would be checked. */
const rounds = 5

/** What cancelling takes in the window: what the page shows, and the end of the work in main; against an ordinary call. */
export const cancel: Bench = async (print) => {
  const answered = await inWindow(ordinary)
  const b = { what: 'an ordinary call of the bridge, there and back', milliseconds: answered }
  const check = await inWindow(checking)
  const against = (bench: string, what: string, cancelled: Cancelled): void => {
    print(compare(bench, 'milliseconds', { a: side(what, cancelled), b }, { rounds }))
  }
  against('cancel check', `${lines} lines being checked: from the press until the page has painted it`, check)
  against(
    'cancel review',
    'a plan being reviewed: from the page’s word to the end of the work in main',
    await inWindow(reviewing),
  )
  against(
    'cancel run',
    'a run before its deployment: from the press until the page has painted it',
    await inWindow(running),
  )
}

/** Milliseconds from the press. */
interface Cancelled {
  /** Until the page had painted that it was heard. */
  readonly shown: readonly number[]
  readonly more: Readonly<Record<string, readonly number[]>>
}

const side = (what: string, { shown, more }: Cancelled) => ({
  what,
  milliseconds: median(shown),
  worst: Math.max(...shown),
  ...Object.fromEntries(Object.entries(more).map(([name, figures]) => [name, median(figures)])),
})

async function inWindow<T>(work: (front: Front) => Promise<T>): Promise<T> {
  using folder = temporaryFolder()
  const home = path.join(folder.path, 'home')
  mkdirSync(home)
  const front = await openWindowFront(home)
  try {
    await front.page.getByRole('heading', { level: 1 }).waitFor()
    return await work(front)
  } finally {
    await front.close()
  }
}

async function ordinary({ page }: Front): Promise<number> {
  const figures = await page.evaluate(async () => {
    const bridge = (window as { readonly drydock?: Bridge }).drydock
    const answered: number[] = []
    for (let round = 0; round <= 50; round += 1) {
      const begun = performance.now()
      await bridge?.calls['preferences:get']({})
      // The first one loads what stands behind the call.
      if (round > 0) answered.push(performance.now() - begun)
    }
    return answered
  })
  return median(figures)
}

/** A check of lines is cancelled and gone on with, again and again. */
async function checking({ page, electron }: Front): Promise<Cancelled> {
  if (electron === null) throw new TypeError('a window has a main process')
  await openDevices(page, 20_000)
  const noting = await noteMainSide(electron, 'lines:check')
  await pasteInto(page, Array.from({ length: lines }, (_one, at) => `PFX${String(at).padStart(5, '0')}`).join('\n'))
  const [shown, mainHeard, workEnded]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const pressed = await press(page, { button: frameTexts.cancel, shown: { gone: frameTexts.cancel } })
    const { heard, ended } = await noting.take()
    shown.push(pressed.painted)
    workEnded.push(ended - pressed.at)
    // Between two calls there is nothing to cancel in main.
    if (heard > 0) mainHeard.push(heard - pressed.at)
    await page.getByText(/lines were not checked yet/).waitFor()
    await page.getByRole('button', { name: devicesTexts.checkThem }).first().click()
  }
  return { shown, more: { mainHeard, mainWorkEnded: workEnded } }
}

/** Reviews are cancelled as the page's backend does it, while tenant, site and share are being read. */
async function reviewing({ page, electron }: Front): Promise<Cancelled> {
  if (electron === null) throw new TypeError('a window has a main process')
  await call(page, 'practice:restart', { faults: [], devices: 20_000 })
  const id = await openPlanAt(page, 'review', { devices: 500 })
  await call(page, 'draft:review', { id })
  const noting = await noteMainSide(electron, 'draft:review')
  const ended: number[] = []
  let cancelled = 0
  for (let round = 0; round < rounds; round += 1) {
    const { at, code } = await page.evaluate(async (plan) => {
      const bridge = (window as { readonly drydock?: Bridge }).drydock
      const ticket = 1_000_000
      const going = bridge?.calls['draft:review']({ id: plan }, ticket)
      await new Promise((resolve) => setTimeout(resolve, 30))
      const asked = performance.timeOrigin + performance.now()
      bridge?.cancel(ticket)
      const answer = await going
      return { at: asked, code: answer?.ok === false ? answer.failure.code : 'answered' }
    }, id)
    ended.push((await noting.take()).ended - at)
    if (code === 'cancelled') cancelled += 1
  }
  return { shown: ended, more: { answeredAsCancelled: [cancelled] } }
}

/** When the page has heard the events of a run, milliseconds since 1970. They carry world time themselves. */
async function hearing(page: Page): Promise<(run: string) => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const heard: { readonly run: string; readonly at: number }[] = []
    Reflect.set(window, 'heard', heard)
    const bridge = (window as { readonly drydock?: Bridge }).drydock
    bridge?.on['run:event'](({ run }) => heard.push({ run, at: performance.timeOrigin + performance.now() }))
  })
  return async (run) => {
    const heard = await page.evaluate(() => Reflect.get(window, 'heard') as { run: string; at: number }[])
    return heard.filter((one) => one.run === run).map((one) => one.at)
  }
}

/** Runs that wait for content are cancelled. What is told first after that comes from the work of ending the run. */
async function running({ page }: Front): Promise<Cancelled> {
  const heard = await hearing(page)
  const { act, busy } = runTexts.cancelDialog
  const [shown, aborted, ended]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const run = await startRun(page, { devices: 12, speed: 1 })
    await runIs(page, run, (glance) => glance.waiting?.step === 'distribution')
    await page.getByRole('button', { name: runTexts.cancel }).click()
    await page.getByRole('button', { name: act }).waitFor()
    const pressed = await press(page, { button: act, shown: { words: busy } })
    await runIs(page, run, (glance) => glance.ended)
    const told = (await heard(run)).filter((at) => at > pressed.at)
    shown.push(pressed.painted)
    aborted.push((told.at(0) ?? 0) - pressed.at)
    ended.push((told.at(-1) ?? 0) - pressed.at)
  }
  return { shown, more: { workAborted: aborted, runEnded: ended } }
}
