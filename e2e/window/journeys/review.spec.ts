import type { Page } from '@playwright/test'
import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'
import { scanIntoField } from '../tools/scanner.ts'
import { inBothLooks } from '../tools/wizard-steps.ts'

const field = (page: Page) => page.getByRole('textbox', { name: /How many devices will be formatted/ })
const deploy = (page: Page) => page.getByRole('button', { name: /^Deploy$|^Deploy to/ })
const runs = async (page: Page) => (await call(page, 'run:list', {})).runs

/** A window that carries out a run asks before it closes. */
async function letGo(page: Page): Promise<void> {
  for (const { run } of await runs(page)) await call(page, 'run:release', { run })
}

test('review: the number, and nothing else, arms the button', async ({ page }) => {
  await openPlanAt(page, 'review')
  await expect(
    page.getByText('12 devices will be formatted and set up again with profile “Room laptops”.'),
  ).toBeVisible()
  await expect(page.getByRole('list', { name: 'Devices of the plan' }).getByRole('listitem')).toHaveCount(12)
  await expect(field(page)).toHaveValue('')
  await expect(field(page)).not.toHaveAttribute('placeholder')
  await expect(deploy(page)).toHaveText('Deploy')
  await deploy(page).click({ force: true })
  await expect(page.getByText('Count the devices and type their number first.')).toBeVisible()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('11', { delay: 120 })
  await expect(page.getByText('You typed 11, the plan holds 12. Look for the one that is missing.')).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.type('2', { delay: 120 })
  await expect(deploy(page)).toHaveText('Deploy to 12 devices')
  await page.waitForTimeout(150)
  for (const keys of ['Enter', 'Control+Enter']) await page.keyboard.press(keys)
  await deploy(page).focus()
  await page.waitForTimeout(150)
  for (const keys of ['Enter', 'Control+Enter']) await page.keyboard.press(keys)
  expect(await runs(page)).toEqual([])
  await expect(page).toHaveURL(/\/review$/)
  await expect(deploy(page)).toHaveText('Deploy to 12 devices')
})

test('review: a scan is never a number', async ({ page }) => {
  await openPlanAt(page, 'review')
  await field(page).focus()
  for (const text of ['PF3K2M7', '0000000012', '12']) {
    await scanIntoField(page, text)
    await expect(page.getByText(`Scan ignored: ${text}`).last()).toBeVisible()
    await expect(field(page)).toHaveValue('')
    // The next one is another scan, not the rest of this one.
    await page.waitForTimeout(100)
  }
  await expect(deploy(page)).toHaveText('Deploy')
})

test('review: pressed twice it starts one run, and opens it', async ({ page }) => {
  const id = await openPlanAt(page, 'review')
  await field(page).fill('12')
  await inBothLooks(page, () => requireAccessible(page))
  await deploy(page).dblclick()
  await expect(page).toHaveURL(/\/run\/[a-z2-7]{26}$/)
  const [run, ...more] = await runs(page)
  expect(more).toEqual([])
  const opened = await call(page, 'draft:open', { id })
  expect(opened.run).toBe(run?.run)
  expect(opened.draft.passed.review).toBeDefined()
  await page.evaluate((to) => {
    window.location.hash = to
  }, `/deploy/${id}/review`)
  await expect(page.getByText('A run was started from this plan.')).toBeVisible()
  await expect(field(page)).toHaveCount(0)
  await letGo(page)
})

test('review: facts older than 10 min are read again before anything is deployed', async ({ page }) => {
  await openPlanAt(page, 'review')
  await field(page).fill('12')
  await expect(deploy(page)).toHaveText('Deploy to 12 devices')
  await page.clock.setSystemTime(Date.now() + 11 * 60_000)
  await deploy(page).click()
  await expect(page.getByText(/The facts were older than 10 min and were read again/)).toBeVisible()
  await expect(field(page)).toHaveValue('')
  await expect(deploy(page)).toHaveText('Deploy')
  expect(await runs(page)).toEqual([])
  await page.clock.setSystemTime(Date.now())
  await field(page).fill('12')
  await deploy(page).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Run / })).toBeVisible()
  await letGo(page)
})

test('review: Space deploys', async ({ page }) => {
  await openPlanAt(page, 'review')
  await field(page).focus()
  await page.keyboard.type('12', { delay: 120 })
  await page.keyboard.press('Tab')
  await expect(deploy(page)).toBeFocused()
  await page.waitForTimeout(150)
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/\/run\/[a-z2-7]{26}$/)
  await letGo(page)
})

test('review: what changes the plan empties the field', async ({ page }) => {
  const id = await openPlanAt(page, 'review')
  await field(page).fill('12')
  await page.getByRole('button', { name: 'Change Deployment' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await requireAccessible(page)
  await dialog.getByRole('textbox', { name: /^Most devices/ }).fill('11')
  await expect(dialog.getByText('Type a number from 12 to 100,000.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Store' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('textbox', { name: /^Most devices/ }).fill('12')
  await dialog.getByRole('textbox', { name: 'Comment' }).fill('Ticket 4711')
  await dialog.getByRole('button', { name: 'Store' }).click()
  await expect(page.getByRole('region', { name: 'Deployment' })).toContainText('Ticket 4711')
  await expect(field(page)).toHaveValue('')
  await field(page).fill('12')
  const { deployment } = (await call(page, 'draft:open', { id })).draft
  await call(page, 'draft:change', { id, change: { deployment: { ...deployment, comment: 'From elsewhere' } } })
  await page.keyboard.press('F5')
  await expect(page.getByRole('region', { name: 'Deployment' })).toContainText('From elsewhere')
  await expect(field(page)).toHaveValue('')
})

test('review: a block takes the place of the number, and leads to what it is about', async ({ page }) => {
  const deployment = { availableFrom: null, expires: '2020-01-01T00:00:00.000Z', comment: '', cap: 100 }
  await openPlanAt(page, 'review', { change: { deployment } })
  await expect(page.getByText('1 block: it must be solved first.')).toBeVisible()
  await expect(field(page)).toHaveCount(0)
  await requireAccessible(page)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const findings = page.getByRole('region', { name: 'Findings' })
  await expect(findings).toBeFocused()
  await expect(findings).toContainText('The deployment would have expired already')
  await findings.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('dialog').getByLabel('Expires').fill('')
  await page.getByRole('dialog').getByRole('button', { name: 'Store' }).click()
  await expect(field(page)).toBeVisible()
})

test('review: the exact calls and all that is known of the devices', async ({ page }) => {
  await openPlanAt(page, 'review')
  await page.getByRole('button', { name: /Show the exact calls \(\d+\)/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('New-CMPackage')
  await expect(dialog).toContainText('PRACTICE')
  await requireAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('searchbox', { name: 'Filter devices' }).fill('PC-07')
  await expect(dialog.getByRole('row')).toHaveCount(2)
  await requireAccessible(page)
})

test('review: more than 200 devices are a table with a filter', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await call(page, 'practice:restart', { faults: [], devices: 260 })
  const deployment = { availableFrom: null, expires: null, comment: '', cap: 1000 }
  await openPlanAt(page, 'review', { devices: 260, change: { deployment } })
  const table = page.getByRole('grid', { name: 'Devices of the plan' })
  await expect(table).toHaveAttribute('aria-rowcount', '261')
  for (const [width, height] of [
    [1366, 768],
    [1024, 700],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await table.getByRole('row').count()).toBeLessThan(60)
    await page.screenshot({ path: `test-results/review-260-${width}.png` })
  }
  await requireAccessible(page)
  await page.getByRole('searchbox', { name: 'Filter devices' }).fill('PC-101')
  await expect(table).toHaveAttribute('aria-rowcount', '2')
})

test('review: with a step open it says which, and leads there', async ({ page }) => {
  await openPlanAt(page, 'task-sequence')
  await page.getByRole('button', { name: /^9 Review/ }).focus()
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace(/[^/]+$/, 'review')
  })
  await expect(page.getByText('The review needs every step. Task sequence comes first.')).toBeVisible()
  await requireAccessible(page)
  await page.getByRole('button', { name: 'Open Task sequence' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Task sequence' })).toBeVisible()
})

test('review: nothing is deployed while the facts can not be read again', async ({ page, front }) => {
  test.skip(front !== 'browser', 'only requests over HTTP can be cut off')
  await openPlanAt(page, 'review')
  await field(page).fill('12')
  await page.route('**/call/draft%3Areview', (route) => route.abort())
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByText('The facts are not read. Nothing can be deployed before they are.')).toBeVisible()
  await expect(field(page)).toHaveCount(0)
  await expect(page.getByText('PC-01')).toBeVisible()
  await requireAccessible(page)
  await page.unroute('**/call/draft%3Areview')
  await page.getByRole('button', { name: 'Try again' }).last().click()
  await expect(field(page)).toHaveValue('')
})
