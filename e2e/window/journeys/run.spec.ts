import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call } from '../tools/plan-tool.ts'
import { runIs, show, startRun } from '../tools/run-tool.ts'
import { slowScanner, wedge } from '../tools/scanner.ts'
import { heading, inBothLooks } from '../tools/wizard-steps.ts'

test('a run is followed to its end, with the story of a device, the list of runs and the audit', async ({ page }) => {
  const run = await startRun(page)
  await expect(heading(page, 'Run Room 12')).toBeVisible()
  await expect(
    page.getByText('12 of 12 enrolled. Deployment, permits and rules are removed.', { exact: true }),
  ).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText('10 of 10 done')).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))

  const grid = page.getByRole('grid', { name: 'Devices' })
  await grid.focus()
  await page.keyboard.press('Enter')
  const story = page.getByRole('list', { name: 'Evidence, newest first' })
  await expect(story.getByText(/^formatted \d\d:\d\d:\d\d · nothing to go back to$/)).toBeVisible()
  await expect(story.getByRole('listitem').first()).toContainText('Enrolled')
  await inBothLooks(page, () => requireAccessible(page))
  await page.keyboard.press('Escape')
  await expect(story).toBeHidden()
  await expect(grid).toBeFocused()

  await page.keyboard.press('Control+3')
  await expect(heading(page, 'Runs')).toBeVisible()
  const runs = page.getByRole('grid', { name: 'Runs, newest first' })
  await expect(runs.getByText('12 of 12 devices through')).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))
  await page.getByRole('tab', { name: 'Audit' }).click()
  await expect(page.getByRole('grid', { name: 'Audit, newest first' }).getByText('Gate passed')).toBeVisible()
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText(/^Whole: \d+ entries$/)).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))
  await page.getByRole('tab', { name: 'Runs' }).click()
  await runs.focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Run Room 12')).toBeVisible()
  expect(page.url()).toContain(run)
})

test('a difference at the gate is shown by itself, and accepted by the number of devices alone', async ({ page }) => {
  await startRun(page, { faults: ['profile-changed'], devices: 5 })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: /1 thing changed since the review/ })).toBeVisible({
    timeout: 60_000,
  })
  await expect(dialog.getByRole('button', { name: 'Check again' })).toBeFocused()
  await expect(dialog.getByText('Can be accepted')).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Needs confirmation: something changed since the review')).toBeVisible()

  await page.getByRole('button', { name: 'Show what changed' }).click()
  const number = dialog.getByRole('textbox')
  await number.fill('4')
  await expect(dialog.getByText('You typed 4, the plan holds 5. Look for the one that is missing.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Accept and deploy' })).toHaveAttribute('aria-disabled', 'true')
  await number.fill('5')
  await number.press('Enter')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Accept 1 difference and deploy to 5 devices' }).click()
  await expect(dialog).toBeHidden({ timeout: 30_000 })
  await expect(page.getByText(/^5 of 5 enrolled\./)).toBeVisible({ timeout: 60_000 })
})

test('a difference at the gate is refused: the run is cancelled, and nothing was deployed', async ({ page }) => {
  const run = await startRun(page, { faults: ['profile-changed'], devices: 3 })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Cancel the run' }).click({ timeout: 60_000 })
  await expect(dialog.getByRole('heading', { name: /Cancel Room 12\?/ })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Keep going' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Cancel the run' }).click()
  await expect(page.getByText('The run was cancelled. Nothing was deployed.', { exact: true })).toBeVisible({
    timeout: 30_000,
  })
  expect(await call(page, 'run:glance', { run })).toMatchObject({ outcome: 'cancelled', deployed: false })
})

test('a device that nobody starts is left alone by keyboard, and a further plan begins with it', async ({ page }) => {
  const run = await startRun(page, { faults: ['nobody-starts'], devices: 4 })
  await runIs(page, run, (one) => one.groups.ended === 3 && one.groups['waiting-for-start'] === 1)
  await expect(page.getByText('1 device waits for a person')).toBeVisible()
  await expect(page.getByText(/“Autopilot for existing devices” > Install/)).toBeVisible()
  await page.getByRole('button', { name: 'Show it' }).click()
  await page.getByRole('grid', { name: 'Devices' }).focus()
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText("It isn't stopped.")
  await page.keyboard.type('Given to a colleague', { delay: 50 })
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^3 of 4 enrolled, 1 left alone\./)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'New plan from the 1 open device' }).click()
  await expect(heading(page, 'Devices')).toBeVisible()
  expect(page.url()).toContain('/deploy/')
})

test('letting go of a run says what follows, and going on takes it again', async ({ page }) => {
  const run = await startRun(page, { faults: ['nobody-starts'], devices: 3, speed: 600 })
  await runIs(page, run, (one) => one.deployed)
  await page.getByRole('button', { name: 'Stop watching…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Nobody watches then')
  await expect(dialog.getByRole('button', { name: 'Keep watching' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Stop watching', exact: true }).click()
  await expect(page.getByText('Halted at Tracking: nobody carries this run out')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('button', { name: 'Stop watching…' })).toBeVisible()
  await runIs(page, run, (one) => one.owner?.here === true)
  // A window that carries out a run asks before it closes, which is not what this is about: the run ends.
  await call(page, 'run:stop', { run, rehearse: false })
  await runIs(page, run, (one) => one.ended)
})

test('a scan on the board finds the device, and typing filters', async ({ page }) => {
  const run = await startRun(page, { devices: 6 })
  await runIs(page, run, (one) => one.ended)
  const { devices } = await call(page, 'board:page', { run })
  const [one, other] = devices
  if (one === undefined || other === undefined) throw new Error('the run has devices')
  await show(page, '/devices')
  await slowScanner(page)
  await expect(heading(page, 'Devices')).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '7')
  await inBothLooks(page, () => requireAccessible(page))
  await wedge(page, one.serial)
  await expect(page.getByRole('complementary', { name: one.name })).toBeVisible()
  await page.keyboard.press('Escape')
  const search = page.getByRole('searchbox', { name: 'Name or serial number' })
  await search.fill('')
  await search.pressSequentially(other.name, { delay: 60 })
  await expect(page.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '2')
  await search.fill('nobody has this')
  await expect(page.getByText('No device fits.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filter' }).click()
  await expect(page.getByRole('grid', { name: 'Devices' })).toHaveAttribute('aria-rowcount', '7')
})

test('after a practice run the same is tried with a fault', async ({ page }) => {
  const run = await startRun(page, { devices: 3 })
  await runIs(page, run, (one) => one.ended)
  const card = page.getByRole('region', { name: 'Try it with a fault' })
  await expect(card.getByRole('combobox')).toHaveValue('profile-changed')
  await card.getByRole('button', { name: 'Start again with this fault' }).click()
  await expect(heading(page, 'Connect')).toBeVisible()
  const { drafts } = await call(page, 'draft:list', {})
  const { lines } = await call(page, 'draft:open', { id: drafts[0]?.id ?? '' })
  expect(lines.all).toBe(3)
})
