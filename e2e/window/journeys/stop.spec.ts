import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call } from '../tools/plan-tool.ts'
import { runIs, startRun } from '../tools/run-tool.ts'
import { slowScanner, wedge } from '../tools/scanner.ts'

/* Stop the wipe: from anywhere, rehearsed and done. Slow practice people, so that devices are still under way. */

test('the wipe is rehearsed, then stopped, from another page', async ({ page }) => {
  test.setTimeout(180_000)
  await slowScanner(page)
  const run = await startRun(page, { speed: 200 })
  await runIs(page, run, (glance) => glance.deployed)
  await page.keyboard.press('Control+4')
  const strip = page.getByRole('contentinfo')
  await expect(strip.getByRole('button', { name: 'Stop the wipe…' })).toBeVisible()
  await strip.getByRole('button', { name: 'Stop the wipe…' }).click()
  const dialog = page.getByRole('dialog', { name: /Stop the wipe in Room 12/ })
  await expect(dialog.getByRole('button', { name: 'Stop the wipe', exact: true })).toBeFocused()
  await expect(dialog).toContainText('PRACTICE')
  await expect(dialog.getByText('may still be formatted: switch them off now')).toBeVisible()
  await requireAccessible(page)

  // A scan is no answer.
  await wedge(page, 'PF3K2M7X')
  await expect(dialog).toBeVisible()
  expect((await call(page, 'run:glance', { run })).deployed).toBe(true)

  await dialog.getByRole('button', { name: 'Rehearse (practice)' }).click()
  await expect(dialog.getByText('Rehearsed: this would be done.')).toBeVisible()
  expect((await call(page, 'run:glance', { run })).deployed).toBe(true)

  await dialog.getByRole('button', { name: 'Stop the wipe', exact: true }).click()
  await expect(dialog.getByText('The wipe in Room 12 is stopped.')).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Close' }).click()
  expect(await call(page, 'run:glance', { run })).toMatchObject({ outcome: 'stopped', deployed: false })
  await expect(strip).toContainText('No run is active')
  const { world } = await call(page, 'practice:dump', {})
  expect(world.deployments.filter((one) => JSON.stringify(one).includes(run))).toEqual([])
  expect(world.variables.filter((one) => one.name === 'DrydockPermit')).toEqual([])
})

test('Ctrl+Shift+S opens it, Escape is the safe way out', async ({ page }) => {
  test.setTimeout(180_000)
  const run = await startRun(page, { speed: 200 })
  await runIs(page, run, (glance) => glance.deployed)
  await expect(page.getByRole('button', { name: 'Stop the wipe…' })).toBeVisible()
  await page.keyboard.press('Control+Shift+S')
  const dialog = page.getByRole('dialog', { name: /Stop the wipe/ })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect((await call(page, 'run:glance', { run })).deployed).toBe(true)
})
