import type { Page } from '@playwright/test'
import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'
import { show, startRun } from '../tools/run-tool.ts'
import { openDevices, scan, scanBox, slowScanner, wedge } from '../tools/scanner.ts'
import { heading, inBothLooks } from '../tools/wizard-steps.ts'

/* What all pages share: steps in a narrow window, tables, reading that is given up, less motion, scans that do not count. */

test('below 900 pixels the steps are one menu, with their states, and lead where they say', async ({ page }) => {
  await openPlanAt(page, 'devices')
  await expect(scanBox(page)).toBeFocused()
  await page.setViewportSize({ width: 683, height: 384 })
  await expect(page.getByRole('list').filter({ hasText: '7 Task sequence' })).toHaveCount(0)
  const step = page.getByRole('button', { name: 'Step 6 of 10: Devices' })
  await step.focus()
  await page.waitForTimeout(150)
  await expect(step).toBeFocused()
  await page.keyboard.press('Enter')
  const items = page.getByRole('menuitem')
  await expect(items).toHaveCount(10)
  await expect(items.nth(4)).toHaveText(/^5 Package\s*done$/)
  await expect(items.nth(5)).toHaveText(/^6 Devices\s*12 · open$/)
  await expect(items.nth(8)).toHaveText(/^9 Review\s*closed$/)
  await inBothLooks(page, () => requireAccessible(page))
  await items.nth(3).focus()
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Configuration file')).toBeVisible()
  await page.getByRole('button', { name: 'Step 4 of 10: Configuration file' }).click()
  // A closed one leads to the page that comes first.
  await items.nth(8).click()
  await expect(heading(page, 'Devices')).toBeVisible()
  await page.setViewportSize({ width: 1024, height: 700 })
  await expect(page.getByRole('button', { name: /^4 Configuration file/ })).toBeVisible()
})

/** The row that a screen reader is told of. */
const activeRow = (page: Page): Promise<string> =>
  page.getByRole('grid').evaluate((grid) => {
    const id = grid.getAttribute('aria-activedescendant') ?? ''
    const cells = [...(document.getElementById(id)?.querySelectorAll('[role="gridcell"]') ?? [])]
    return cells
      .slice(0, 2)
      .map((one) => one.textContent)
      .join(' ')
  })

test('the active row of a table stays with its device when others come on top', async ({ page }) => {
  await openDevices(page)
  await page.getByRole('button', { name: 'Paste 12 practice devices' }).click()
  const grid = page.getByRole('grid', { name: 'Lines' })
  await expect(grid).toHaveAttribute('aria-rowcount', '13')
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  const chosen = await activeRow(page)
  expect(chosen).toMatch(/^11 /)
  await scan(page, 'ZZ000001', 'UNKNOWN')
  await expect(grid).toHaveAttribute('aria-rowcount', '14')
  await grid.focus()
  expect(await activeRow(page)).toBe(chosen)
  await page.keyboard.press('End')
  expect(await activeRow(page)).toMatch(/^1 /)
  // The last row lies wholly in sight, its ring with it.
  const [table, last] = await Promise.all([grid.boundingBox(), grid.getByRole('row').last().boundingBox()])
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((table?.y ?? 0) + (table?.height ?? 0))
  await page.keyboard.press('Home')
  expect(await activeRow(page)).toMatch(/^13 /)
})

test('reading that is given up says so, and alone; it can be tried again', async ({ page, front }) => {
  test.skip(front !== 'browser', 'only requests over HTTP can be held back')
  const held: (() => void)[] = []
  const hold = (name: string) =>
    page.route(`**/call/${encodeURIComponent(name)}`, async (route) => {
      await new Promise<void>((go) => held.push(go))
      await route.continue().catch(() => undefined)
    })
  await hold('app:about')
  await hold('connection:list')
  await page.reload()
  await show(page, '/settings')
  await expect(heading(page, 'Settings')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(2)
  await page.getByRole('button', { name: 'Cancel' }).first().click()
  await expect(page.getByText('Cancelled.')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(1)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const go of held) go()
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  await expect(page.getByText('Cancelled.')).toHaveCount(1)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Cancelled.')).toHaveCount(0)
  await expect(page.getByRole('radio', { name: /Practice/ })).toBeVisible()
})

test('with less motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().duration) > 1)
        .map((one) => (one.effect instanceof KeyframeEffect ? one.effect.target?.className : '')),
    )
  const run = await startRun(page, { speed: 200 })
  expect(await moving()).toEqual([])
  await page.getByRole('button', { name: /^Plan/ }).click()
  expect(await moving()).toEqual([])
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 683, height: 384 })
  await show(page, '/devices')
  expect(await moving()).toEqual([])
  await call(page, 'run:stop', { run, rehearse: false })
  await expect(page.getByRole('contentinfo')).toContainText('No run is active', { timeout: 60_000 })
})

test('a scan into the number of the review is seen to be ignored', async ({ page }) => {
  await openPlanAt(page, 'review')
  await slowScanner(page)
  const field = page.getByRole('textbox', { name: /How many devices will be formatted/ })
  await field.focus()
  await wedge(page, '12')
  await expect(page.getByText('Scan ignored: 12').last()).toBeInViewport()
  await expect(field).toHaveValue('')
})
