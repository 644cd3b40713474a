import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call } from '../tools/plan-tool.ts'
import { runIs, startRun } from '../tools/run-tool.ts'
import { scanIntoField } from '../tools/scanner.ts'
import { inBothLooks } from '../tools/wizard-steps.ts'

const dialogOf = (page: Page) => page.getByRole('dialog')

/** Somebody changes the configuration file on the practice share, without asking anybody. */
function swapFile(home: string): void {
  const [file] = globSync(path.join(home, '**', 'AutopilotConfigurationFile.json'))
  if (file === undefined) throw new Error('the run has written its file')
  const before = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...before, CloudAssignedDeviceName: 'SWAPPED-%RAND:4%' }))
}

test('a device that was set up anew is left out, and the other 11 are deployed to', async ({ page }) => {
  const run = await startRun(page, { faults: ['same-name-reimaged'], devices: 12 })
  const dialog = dialogOf(page)
  const leave = dialog.getByRole('button', { name: /^Leave \S+ out and check again$/ })
  await expect(leave).toBeFocused({ timeout: 60_000 })
  await expect(
    dialog.getByText(/can’t be accepted\. Leave it out and check again: the plan then holds 11 devices\./),
  ).toBeVisible()
  await expect(dialog.getByRole('textbox')).toBeHidden()
  await inBothLooks(page, () => requireAccessible(page))

  await leave.press('Enter')
  await expect(dialog.getByRole('heading', { name: /left out\. Nothing was deployed\.$/ })).toBeVisible({
    timeout: 30_000,
  })
  await expect(dialog.getByRole('button', { name: 'Check again' })).toBeFocused()
  await expect(dialog.getByText(/is left out: the plan holds 11 devices\.$/)).toBeVisible()
  expect(await call(page, 'run:glance', { run })).toMatchObject({ outcome: 'needs-confirmation', deployed: false })
  await inBothLooks(page, () => requireAccessible(page))

  const number = dialog.getByRole('textbox')
  await number.fill('12')
  await expect(dialog.getByText('You typed 12, the plan holds 11. Look for the one too many.')).toBeVisible()
  await number.fill('11')
  await number.press('Enter')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Deploy to 11 devices' }).click()
  await expect(dialog).toBeHidden({ timeout: 30_000 })
  const ended = await runIs(page, run, (one) => one.ended)
  expect(ended).toMatchObject({ outcome: 'done', stages: { enrolled: 11, 'left-alone': 1 } })
})

test('a scan is never the number that accepts differences', async ({ page }) => {
  const run = await startRun(page, { faults: ['profile-changed'], devices: 5 })
  const dialog = dialogOf(page)
  const number = dialog.getByRole('textbox')
  await number.focus({ timeout: 60_000 })
  await scanIntoField(page, '5')
  await expect(page.getByText('Scan ignored: 5').last()).toBeVisible()
  await expect(number).toHaveValue('')
  await call(page, 'run:cancel', { run })
  await runIs(page, run, (one) => one.ended)
})

test('a new difference while the dialog is open empties the field and says so', async ({ page, home }) => {
  const run = await startRun(page, { faults: ['profile-changed'], devices: 5 })
  const dialog = dialogOf(page)
  const number = dialog.getByRole('textbox')
  await number.fill('5', { timeout: 60_000 })
  await expect(dialog.getByRole('button', { name: 'Accept 1 difference and deploy to 5 devices' })).toBeVisible()
  swapFile(home)
  await dialog.getByRole('button', { name: 'Check again' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(
    'Something else has changed meanwhile. Look at the list again, then type the number.',
  )
  await expect(dialog.getByRole('heading', { name: /2 things changed/ })).toBeVisible()
  await expect(number).toHaveValue('')
  await number.fill('5')
  await expect(dialog.getByRole('alert')).toBeHidden()
  await dialog.getByRole('button', { name: 'Accept 2 differences and deploy to 5 devices' }).click()
  await expect(dialog).toBeHidden({ timeout: 30_000 })
  await runIs(page, run, (one) => one.outcome === 'done')
})

test('deciding later leaves the run waiting, with what was left out; cancelling it deploys nothing', async ({
  page,
}) => {
  const run = await startRun(page, { faults: ['duplicate-record'], devices: 4 })
  const dialog = dialogOf(page)
  const leave = dialog.getByRole('button', { name: /^Leave \S+ out and check again$/ })
  await expect(leave).toBeFocused({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await expect(dialog).toBeHidden()
  expect(await call(page, 'run:glance', { run })).toMatchObject({ outcome: 'needs-confirmation', deployed: false })

  await page.getByRole('button', { name: 'Show what changed' }).click()
  await leave.click()
  await expect(dialog.getByText(/is left out: the plan holds 3 devices\.$/)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Show what changed' }).click()
  await expect(dialog.getByText(/is left out: the plan holds 3 devices\.$/)).toBeVisible({ timeout: 30_000 })
  await dialog.getByRole('button', { name: 'Cancel the run' }).click()
  await dialog.getByRole('button', { name: 'Cancel the run' }).click()
  await expect(page.getByText('The run was cancelled. Nothing was deployed.', { exact: true })).toBeVisible({
    timeout: 30_000,
  })
  expect(await call(page, 'run:glance', { run })).toMatchObject({ outcome: 'cancelled', deployed: false })
})

test('where the task sequence was edited, both step lists are shown side by side', async ({ page }) => {
  const run = await startRun(page, { faults: ['ts-edited-after-review'], devices: 3 })
  const dialog = dialogOf(page)
  await dialog.getByRole('button', { name: 'Compare step lists' }).click({ timeout: 60_000 })
  const lists = dialog.getByRole('table', { name: 'Step lists side by side' })
  await expect(lists.getByRole('columnheader')).toHaveText(['As planned', 'In the site now'])
  const differs = lists.locator('tr[data-change]:not([data-change="same"])')
  await expect(differs.first()).toBeVisible()
  await expect(dialog.getByText(/\d lines? differs?\. Accepting writes the steps as planned/)).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))
  await dialog.getByRole('button', { name: 'Hide step lists' }).click()
  await expect(lists).toBeHidden()
  await call(page, 'run:cancel', { run })
  await runIs(page, run, (one) => one.ended)
})
