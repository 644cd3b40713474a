import type { Page } from '@playwright/test'
import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'
import { inBothLooks } from '../tools/wizard-steps.ts'

const steps = (page: Page) => page.getByRole('list', { name: 'Steps as they will be' }).getByRole('listitem')
const next = (page: Page) => page.getByRole('button', { name: 'Next: Distribution' })

test('task sequence: a first choice is made and said, and the guard comes first', async ({ page }) => {
  const id = await openPlanAt(page, 'task-sequence')
  await expect(page.getByRole('combobox', { name: 'Boot image' })).toHaveValue('PRA00005')
  await expect(page.getByRole('combobox', { name: 'Index' })).toHaveValue('3')
  await expect(page.getByText('The first choice of this page: the newest Enterprise.')).toBeVisible()
  await expect(
    page.getByText('Enterprise · Windows 11 24H2 (10.0.26100.4652) · English (United States) · x64'),
  ).toBeVisible()
  expect((await call(page, 'draft:open', { id })).draft.taskSequence).toMatchObject({
    bootImageId: 'PRA00005',
    osImageId: 'PRA00011',
    imageIndex: 3,
  })
  await expect(steps(page).first()).toContainText('Stops a device that nobody chose')
  const before = await steps(page).count()
  await page.getByRole('radio', { name: 'Shut down' }).check()
  await expect(steps(page)).toHaveCount(before + 1)
  await inBothLooks(page, () => requireAccessible(page))
  await next(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Distribution' })).toBeVisible()
  expect((await call(page, 'draft:open', { id })).draft).toMatchObject({
    taskSequence: { atEnd: 'shutdown' },
    passed: { 'task-sequence': expect.any(String) as unknown },
  })
})

test('task sequence: what is gone is told with what there is', async ({ page }) => {
  const taskSequence = {
    name: 'Refit',
    bootImageId: 'PRA00099',
    osImageId: 'PRA00011',
    imageIndex: 9,
    atEnd: 'restart' as const,
  }
  await openPlanAt(page, 'task-sequence', { change: { taskSequence } })
  await expect(page.getByText('OS image PRA00011 has no index 9. Choose one of 1, 3, 4, 5.')).toBeVisible()
  await expect(
    page.getByText('Boot image PRA00099 is not in the site any more. Choose another one.').first(),
  ).toBeVisible()
  await expect(next(page)).toHaveAttribute('aria-disabled', 'true')
  await requireAccessible(page)
  await next(page).click({ force: true })
  await expect(page.getByRole('combobox', { name: 'Boot image' })).toBeFocused()
  await page.getByRole('combobox', { name: 'Boot image' }).selectOption('PRA00005')
  await page.getByRole('combobox', { name: 'Index' }).selectOption('4')
  await expect(next(page)).not.toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('textbox', { name: 'Name' }).fill('  ')
  await expect(page.getByText('The task sequence has no name. Type one.').first()).toBeVisible()
  await expect(next(page)).toHaveAttribute('aria-disabled', 'true')
})

test('task sequence: one of this profile is compared with the plan', async ({ page }) => {
  const id = await openPlanAt(page, 'review')
  const { plan, reviewHash, devices } = await call(page, 'draft:review', { id })
  await call(page, 'run:start', { plan, reviewed: reviewHash, confirm: devices.length, until: 'task-sequence' })
  await page.keyboard.press('Alt+7')
  await page.keyboard.press('F5')
  await expect(page.getByText('The same as planned: it is used as it is.')).toBeVisible()
  await page.getByRole('radio', { name: 'Shut down' }).check()
  await expect(page.getByText('Not as planned: the run rewrites it.')).toBeVisible()
  await requireAccessible(page)
})

test('task sequence: by keyboard alone', async ({ page }) => {
  const id = await openPlanAt(page, 'task-sequence')
  await expect(page.getByRole('combobox', { name: 'Index' })).toHaveValue('3')
  await expect(page.getByRole('heading', { level: 1, name: 'Task sequence' })).toBeFocused()
  for (const name of ['Check again']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name })).toBeFocused()
  }
  for (const name of ['Boot image', 'OS image', 'Index']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('combobox', { name })).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await page.keyboard.type(' now', { delay: 120 })
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Shut down' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Distribution' })).toBeVisible()
  expect((await call(page, 'draft:open', { id })).draft.taskSequence.atEnd).toBe('shutdown')
})

test('task sequence: facts stay when the site does not answer', async ({ page, front }) => {
  test.skip(front !== 'browser', 'only requests over HTTP can be cut off')
  const id = await openPlanAt(page, 'task-sequence')
  // The page makes its first choice by itself, and looks again with it: after that it is opened once more.
  await expect.poll(async () => (await call(page, 'draft:open', { id })).draft.taskSequence.imageIndex).not.toBeNull()
  await page.reload()
  await expect(steps(page).first()).toBeVisible()
  await page.route('**/call/sequence%3Alook', (route) => route.abort())
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByRole('alert')).toContainText('What is shown was read')
  await expect(steps(page).first()).toBeVisible()
  await requireAccessible(page)
})
