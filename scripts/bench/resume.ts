import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '#shared/contract/bridge.ts'
import { runTexts } from '#shared/texts/window.ts'
import { placesIn } from '#main/places.ts'
import { openStore, type Store } from '#main/store/store.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { openWindowFront } from '../../e2e/window/fronts/window-front.ts'
import { call } from '../../e2e/window/tools/plan-tool.ts'
import { runIs, show } from '../../e2e/window/tools/run-tool.ts'
import { fillAround } from './board-store.ts'
import { compare, median, type Bench } from './line.ts'
import { press } from './press.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The run that is resumed is one of twenty-one: with the others there are 100,000 devices, and ten pieces of evidence of each. */
const own = 5000
const others = { devices: 95_000, each: 10 }
/** So fast that what was jumped over has gone by soon, and so slow that the run does not end. */
const speed = 100
const rounds = 5

/** A run gone on with in the window, in a database that is full of others, against the same run in one of its own. */
export const resume: Bench = async (print) => {
  using folder = temporaryFolder()
  const [alone, full] = [path.join(folder.path, 'alone'), path.join(folder.path, 'full')]
  const words = [path.join(import.meta.dirname, 'deployed-run.ts'), alone, String(own), String(speed)]
  const run = execFileSync(process.execPath, words, { encoding: 'utf8' }).trim()
  cpSync(alone, full, { recursive: true })
  const store = openStore(placesIn(full).store, { wall: wallClock, random: systemRandom })
  fillAround(store, others)
  const counted = {
    devices: rowsOf(store, 'runDevice'),
    evidence: rowsOf(store, 'evidence'),
    events: rowsOf(store, 'event'),
  }
  store.close()
  const [a, b]: [Resumed[], Resumed[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    const [among, without] = [await resumedIn(full, run), await resumedIn(alone, run)]
    // In the first one the practice world makes up for the time in which the database was filled.
    if (round === 0) continue
    a.push(among)
    b.push(without)
  }
  const sides = {
    a: side('among 100,000 devices with 1,000,000 pieces of evidence', a),
    b: side('the same run in a database of its own', b),
  }
  print(compare('resume', 'milliseconds', sides, { devicesOfRun: own, rounds, full: counted }))
}

const rowsOf = ({ reader }: Store, table: 'runDevice' | 'evidence' | 'event'): number =>
  reader.query<[], { rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get()?.rows ?? 0

/** Milliseconds. */
interface Resumed {
  /** The first time since the program has started: from the press until the page has painted that the run is carried out. */
  readonly milliseconds: number
  /** The same once more. */
  readonly again: number
  /** From the page's call of `run:resume` to its answer, once more. */
  readonly call: number
}

const side = (what: string, all: readonly Resumed[]) => ({
  what,
  milliseconds: median(all.map((one) => one.milliseconds)),
  worst: Math.max(...all.map((one) => one.milliseconds)),
  again: median(all.map((one) => one.again)),
  call: median(all.map((one) => one.call)),
})

async function resumedIn(home: string, run: string): Promise<Resumed> {
  const front = await openWindowFront(home)
  const { page } = front
  try {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await show(page, `/run/${run}`)
    const pressed = async (): Promise<number> => {
      await page.getByRole('button', { name: runTexts.goOn }).first().waitFor()
      // What the page has asked for is answered by then.
      await page.waitForTimeout(1000)
      const { painted } = await press(page, { button: runTexts.goOn, shown: { gone: runTexts.goOn } })
      await released(page, run)
      return painted
    }
    const [milliseconds, again] = [await pressed(), await pressed()]
    const answered = await page.evaluate(async (asked) => {
      const bridge = (window as { readonly drydock?: Bridge }).drydock
      const begun = performance.now()
      await bridge?.calls['run:resume']({ run: asked, answer: 'when-begun' })
      return performance.now() - begun
    }, run)
    await released(page, run)
    return { milliseconds, again, call: answered }
  } finally {
    await front.close()
  }
}

async function released(page: Page, run: string): Promise<void> {
  await call(page, 'run:release', { run })
  const { ended, steps } = await runIs(page, run, (glance) => glance.owner === null)
  const tracking = steps.find((one) => one.step === 'tracking')
  if (ended || tracking?.startedAt == null) throw new Error('the run is no longer one that can be gone on with')
}
