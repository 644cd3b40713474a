import type { Page } from '@playwright/test'
import type { Glance } from '#shared/contract/board.ts'
import { call, openPlanAt } from './plan-tool.ts'

interface Wishes {
  readonly devices?: number
  readonly faults?: readonly string[]
  /** How many times as fast as the wall the practice world runs. */
  readonly speed?: number
}

/** A practice run that this page's own process carries out, and its page, which is then open. */
export async function startRun(page: Page, { devices = 12, faults = [], speed }: Wishes = {}): Promise<string> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  const world = { faults: [...faults], ...(speed === undefined ? {} : { speed }) }
  await call(page, 'practice:restart', world)
  const id = await openPlanAt(page, 'review', { devices })
  const { plan, reviewHash, devices: reviewed } = await call(page, 'draft:review', { id })
  const asked = { plan, reviewed: reviewHash, confirm: reviewed.length, answer: 'when-begun' } as const
  const { run } = await call(page, 'run:start', asked)
  await show(page, `/run/${run}`)
  return run
}

/** Goes to an address of the page. */
export const show = (page: Page, to: string): Promise<void> =>
  page.evaluate((address) => {
    window.location.hash = address
  }, to)

/** Waits until a run is as it is wanted. */
export async function runIs(page: Page, run: string, wanted: (glance: Glance) => boolean): Promise<Glance> {
  for (let round = 0; round < 600; round += 1) {
    const glance = await call(page, 'run:glance', { run })
    if (wanted(glance)) return glance
    await page.waitForTimeout(100)
  }
  throw new Error('the run has not become what was waited for')
}
