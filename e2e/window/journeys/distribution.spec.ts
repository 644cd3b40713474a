import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'
import { inBothLooks } from '../tools/wizard-steps.ts'

const none = { change: { distribution: { points: [], groups: [] } } }

test('distribution: a first choice is made and said; Space ticks, the sum follows', async ({ page }) => {
  const id = await openPlanAt(page, 'distribution', none)
  const table = page.getByRole('grid', { name: 'Distribution points and groups' })
  await expect(page.getByText('The first choice of this page: it holds the images already.')).toBeVisible()
  await expect(table.getByRole('checkbox', { name: 'dp2.practice.example' })).toBeChecked()
  await expect(page.getByText('1 point', { exact: true })).toBeVisible()
  await table.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(table.getByRole('checkbox', { name: 'All branches' })).toBeChecked()
  await expect(page.getByText('2 points, 1 group ticked')).toBeVisible()
  await expect(page.getByText(/^To send: 5\.6 GB and /)).toBeVisible()
  expect((await call(page, 'draft:open', { id })).draft.distribution).toEqual({
    points: ['dp2.practice.example'],
    groups: ['All branches'],
  })
  await inBothLooks(page, () => requireAccessible(page))
  await page.getByRole('searchbox', { name: 'Filter points and groups' }).fill('nowhere')
  await expect(page.getByText('No point or group fits.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filter' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
})

test('distribution: a point that is gone keeps the way closed until its tick is taken away', async ({ page }) => {
  await openPlanAt(page, 'distribution', { change: { distribution: { points: ['dp9.practice.example'], groups: [] } } })
  const row = page.getByRole('row', { name: /dp9\.practice\.example/ })
  await expect(row).toContainText('Not in the site any more')
  const next = page.getByRole('button', { name: 'Next: Review' })
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('dp9.practice.example is not in the site any more. Take the tick away.')).toBeVisible()
  await requireAccessible(page)
  await row.getByRole('checkbox').click()
  await expect(row).toHaveCount(0)
  await expect(page.getByText('No distribution point is chosen. Tick at least one point or group.')).toBeVisible()
  await next.click({ force: true })
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await expect(next).not.toHaveAttribute('aria-disabled', 'true')
})

test('distribution: at 200 % every state is still told, in one column', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 })
  await openPlanAt(page, 'distribution', none)
  await expect(page.getByRole('row', { name: /dp1/ })).toContainText(
    /Boot image.*there.*OS image.*missing.*Package.*missing/,
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await requireAccessible(page)
})
