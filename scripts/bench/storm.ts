import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import type { ElectronApplication, Page } from '@playwright/test'
import { boardGroups } from '#shared/stages/group.ts'
import { groupLabels, runTexts } from '#shared/texts/window.ts'
import { placesIn } from '#main/places.ts'
import { openWindowFront } from '../../e2e/window/fronts/window-front.ts'
import { show } from '../../e2e/window/tools/run-tool.ts'
import { sendStorm } from '../../e2e/window/tools/storm.ts'
import { compare, type Bench } from './line.ts'
import { paintedIn, type Painted } from './painted.ts'
import { openStormOwner, type StormOwner, type Told } from './storm-owner.ts'
import { temporaryFolder } from './temporary-folder.ts'

const seconds = 10
const much = { perSecond: 10_000, seconds }
const little = { perSecond: 1, seconds }
/** Milliseconds in which what was changed before is shown, and longer than that. */
const settled = 2000

/** What the window's page paints while a run tells 10,000 events a second, against the same page while it tells one. */
export const storm: Bench = async (print) => {
  using folder = temporaryFolder()
  const home = path.join(folder.path, 'home')
  mkdirSync(home)
  const owner = await openStormOwner(placesIn(home).store)
  const front = await openWindowFront(home)
  const { page, electron } = front
  try {
    if (electron === null) throw new TypeError('a window has a main process')
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const shown of ['run', 'board'] as const) {
      await show(page, shown === 'run' ? `/run/${owner.run}` : '/devices')
      await page.getByRole('grid').waitFor()
      const isShown = shown === 'run' ? runIsShown : null
      const calm = await whileTold({ electron, page, owner, isShown }, little)
      const stormy = await whileTold({ electron, page, owner, isShown }, much)
      const b = side('the same page while that run tells one', calm.painted)
      const { told, milliseconds } = stormy
      const after = { ...much, told, toldInMilliseconds: milliseconds, page: shown }
      const a = side('a run of another process stores 10,000 events a second', stormy.painted)
      print(compare('storm', 'paintsPerSecond', { a, b }, { ...after, ...stormy.last }))
      if (shown === 'board') continue
      const watching = paintedIn(electron, page, seconds * 1000)
      await sendStorm(electron, { run: owner.run, ...much })
      const sent = await watching
      const past = side('as many sent to the page, past what samples them', sent)
      print(compare('storm', 'paintsPerSecond', { a: past, b }, { ...much, page: shown }))
    }
  } finally {
    await front.close()
    await owner.end()
  }
}

const side = (what: string, painted: Painted) => ({ what, ...painted })

interface Watched {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly owner: StormOwner
  /** Waits for the last state on the page; null: it is not looked for on this one. */
  readonly isShown: ((page: Page, groups: Told['groups']) => Promise<boolean>) | null
}

async function whileTold({ electron, page, owner, isShown }: Watched, asked: typeof much) {
  await page.waitForTimeout(settled)
  const watching = paintedIn(electron, page, asked.seconds * 1000)
  const told = await owner.tell(asked)
  const begun = performance.now()
  if (isShown === null) return { ...told, painted: await watching, last: {} }
  const lost = !(await isShown(page, told.groups))
  const last = { lastStateLost: lost, lastStateShownAfterMilliseconds: Math.round(performance.now() - begun) }
  return { ...told, painted: await watching, last }
}

/** Waits until the page of the run counts its devices as the store does. */
async function runIsShown(page: Page, groups: Told['groups']): Promise<boolean> {
  try {
    for (const one of boardGroups) {
      const name = runTexts.tag(groupLabels[one], groups[one])
      await page.getByRole('button', { name, exact: true }).waitFor({ timeout: 10_000 })
    }
    return true
  } catch {
    return false
  }
}
