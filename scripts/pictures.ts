import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openBrowserFront } from '../e2e/window/fronts/browser-front.ts'
import { call, openPlanAt } from '../e2e/window/tools/plan-tool.ts'
import { runIs, show, startRun } from '../e2e/window/tools/run-tool.ts'
import { temporaryFolder } from './bench/temporary-folder.ts'
import { root } from './tools/program.ts'

/** Takes the pictures of README.md from the running program, on the practice connection: `npm run pictures`. */

const folder = join(root, 'docs/pictures')
mkdirSync(folder, { recursive: true })

const size = { width: 1366, height: 768 }

async function take(page: Page, name: string, look: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' })
  await page.locator('main h1').first().waitFor()
  // Fonts and skeletons: a picture of what is shown, not of what is being read.
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`docs/pictures/${name}.png`)
}

using home = temporaryFolder()
const front = await openBrowserFront(home.path)
const { page } = front
try {
  await openPlanAt(page, 'devices')
  await page.waitForTimeout(500)
  await page.keyboard.type('ZZ00000', { delay: 80 })
  await page.keyboard.press('Enter')
  await page.waitForTimeout(1000)
  await take(page, 'devices', 'light')
  await openPlanAt(page, 'configuration')
  await take(page, 'configuration-file', 'light')
  await openPlanAt(page, 'review')
  await page.getByText('12 devices will be formatted').first().waitFor()
  await take(page, 'review', 'light')

  const run = await startRun(page, { faults: ['device-fails-at-apply'] })
  await runIs(page, run, ({ groups }) => groups['past-formatting'] > 2)
  await take(page, 'run', 'dark')
  await runIs(page, run, ({ groups }) => groups.ended > 9)
  const { devices } = await call(page, 'board:page', { run, limit: 1, sort: 'name' })
  await show(page, '/devices')
  await take(page, 'board', 'light')
  await show(page, `/device/${run}/${String(devices[0]?.resourceId)}`)
  await take(page, 'timeline', 'dark')
} finally {
  await front.close()
}
