import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'
import { show } from '../tools/run-tool.ts'
import { heading } from '../tools/wizard-steps.ts'

/* Plans: left and gone on with, copied, made a template, renamed, removed. */

test('a plan can be left, gone on with at its first open step, renamed, copied and removed', async ({ page }) => {
  await expect(heading(page, 'Connect')).toBeVisible()
  await openPlanAt(page, 'package')
  await expect(heading(page, 'Package')).toBeVisible()
  await page.getByRole('button', { name: 'Rename the batch' }).click()
  await page.getByRole('textbox', { name: 'Name of the batch' }).fill('Room 14')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('navigation', { name: 'Steps of the plan' })).toContainText('Room 14')

  await page.keyboard.press('Control+1')
  await expect(heading(page, 'Deploy')).toBeVisible()
  const plans = page.getByRole('list', { name: 'Plans' })
  await expect(plans.getByRole('listitem')).toHaveCount(2)
  await requireAccessible(page)
  const ours = plans.getByRole('listitem').filter({ hasText: 'Room 14' })
  await expect(ours).toContainText('Step 5 of 10: Package · 12 devices')
  await ours.getByRole('button', { name: 'Open' }).click()
  await expect(heading(page, 'Package')).toBeVisible()

  await page.keyboard.press('Control+1')
  await ours.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Deploy')
  await page.keyboard.press('Control+1')
  await expect(plans.getByRole('listitem')).toHaveCount(3)
  await plans
    .getByRole('listitem')
    .filter({ hasText: 'Room 14' })
    .first()
    .getByRole('button', { name: 'Remove' })
    .click()
  const dialog = page.getByRole('dialog', { name: /Remove the plan Room 14/ })
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(plans.getByRole('listitem')).toHaveCount(2)
})

test('a template is what new plans begin with; going back loses nothing', async ({ page }) => {
  const id = await openPlanAt(page, 'review')
  await call(page, 'draft:new', { batch: 'Refresh', from: id, template: true })
  await show(page, '/deploy')
  await page.getByRole('button', { name: 'New plan' }).first().click()
  await page.getByRole('textbox', { name: 'Name of the batch' }).fill('Room 15')
  await page.getByRole('combobox', { name: 'Begin with' }).selectOption({ label: 'Refresh' })
  await page.getByRole('button', { name: 'Make the plan' }).click()
  const steps = page.getByRole('navigation', { name: 'Steps of the plan' })
  await expect(steps).toContainText('Room 15')
  const opened = page.url().match(/deploy\/([a-z2-7]{26})/)?.[1] ?? ''
  const { draft, lines } = await call(page, 'draft:open', { id: opened })
  expect(draft.profile).not.toBeNull()
  expect(draft.distribution.points).not.toEqual([])
  expect(lines.all).toBe(0)

  // What was entered on a later page is still there after going back to an earlier one and forth again.
  await show(page, `/deploy/${id}/devices`)
  await page.keyboard.press('Alt+3')
  await expect(heading(page, 'Profile')).toBeVisible()
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('button', { name: /Found\s*12/ })).toBeVisible()
})
