import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { openPlanAt } from '../tools/plan-tool.ts'
import { goTo, heading, inBothLooks, nextButton } from '../tools/wizard-steps.ts'

test('package: name, fixed folder, no program, nothing there yet', async ({ page }) => {
  await goTo(page, 'Package')
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toHaveValue('Autopilot for existing devices config')
  await expect(page.getByText('\\\\files.practice.example\\autopilot$\\Room laptops')).toBeVisible()
  await expect(page.getByText('No program', { exact: true })).toBeVisible()
  await expect(page.getByText('No package was made for this profile yet. The run makes one.')).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))

  await name.fill('')
  await expect(nextButton(page, 'Devices')).toHaveAccessibleDescription('The package has no name. Type one.')
  await nextButton(page, 'Devices').click({ force: true })
  await expect(name).toBeFocused()
  await page.keyboard.type('Rooms 2026', { delay: 60 })
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, 'Devices')).toBeVisible()
  await page.getByRole('button', { name: /^5 Package, done/ }).click()
  await expect(name).toHaveValue('Rooms 2026')
})

test('package: a foreign file in its folder closes the way on', async ({ page, home }) => {
  await goTo(page, 'Package')
  await expect(nextButton(page, 'Devices')).not.toHaveAttribute('aria-disabled', 'true')
  const folder = join(home, 'practice/share/Room laptops')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'setup.exe'), '')
  await page.keyboard.press('F5')
  await expect(page.getByText('The package folder holds other files too: setup.exe').first()).toBeVisible()
  await expect(nextButton(page, 'Devices')).toHaveAttribute('aria-disabled', 'true')
  await inBothLooks(page, () => requireAccessible(page))
})

const terminal = join(import.meta.dirname, '../../../src/main/fronts/terminal/main.ts')

test('package: one that was made for this profile is found, and used as it is', async ({ start, home }) => {
  const drydock = (...given: readonly string[]): string =>
    execFileSync(process.execPath, [terminal, ...given], {
      env: { ...process.env, DRYDOCK_HOME: home },
      encoding: 'utf8',
    })
  const plan = join(home, 'plan.json')
  writeFileSync(plan, drydock('plan', 'example'))
  const { reviewHash } = JSON.parse(drydock('plan', 'check', plan, '--json')) as { readonly reviewHash: string }
  drydock('run', 'start', plan, '--reviewed', reviewHash, '--confirm', '12', '--until', 'package')
  const { page } = await start()
  await goTo(page, 'Package')
  await expect(
    page.getByText(/^Found: PRA\w{5}, made for this profile, content version \d+. It is used as it is.$/),
  ).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveCount(0)
  await inBothLooks(page, () => requireAccessible(page))
  await expect(nextButton(page, 'Devices')).not.toHaveAttribute('aria-disabled', 'true')
})

test('package: another package on its folder closes the way on, and is told in Review', async ({ page }) => {
  await openPlanAt(page, 'package', { profileNamed: 'Old names only' })
  await expect(page.getByText('Another package uses this folder (PRA00007)').first()).toBeVisible()
  await expect(page.getByText('choose another share folder').first()).toBeVisible()
  await expect(nextButton(page, 'Devices')).toHaveAttribute('aria-disabled', 'true')
  await inBothLooks(page, () => requireAccessible(page))
  await openPlanAt(page, 'review', { profileNamed: 'Old names only' })
  await expect(page.getByText('Another package uses this folder (PRA00007)').first()).toBeVisible()
})
