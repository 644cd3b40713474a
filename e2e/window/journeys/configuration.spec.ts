import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { goTo, heading, inBothLooks, nextButton } from '../tools/wizard-steps.ts'

test('configuration file: a row and its explanation find each other', async ({ page }) => {
  await goTo(page, 'Configuration file')
  const file = page.getByRole('listbox', { name: 'As it will be written' })
  const meaning = page.getByRole('listbox', { name: 'What it means' })
  const number = file.getByRole('option', { name: '"CloudAssignedOobeConfig": 1310,' })
  await expect(meaning.getByText('1310 = 2 + 4 + 8 + 16 + 256 + 1024')).toBeVisible()
  await number.hover()
  await expect(meaning.getByRole('option', { selected: true })).toContainText('the user becomes a standard user')
  await expect(meaning.getByRole('option', { selected: true })).toBeInViewport()

  await meaning.getByRole('option').first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await expect(file.getByRole('option', { selected: true })).toContainText('CloudAssignedTenantDomain')
  await expect(file.getByRole('option', { selected: true })).toBeInViewport()
  await inBothLooks(page, () => requireAccessible(page))
})

test('configuration file: six screens, and the name of an example device', async ({ page }) => {
  await goTo(page, 'Profile')
  await page.getByRole('radio', { name: /^New names only/ }).press('Space')
  await nextButton(page, 'Configuration file').click()
  const screens = page.getByRole('figure')
  await expect(screens).toHaveCount(6)
  await expect(screens.filter({ hasText: 'Region, keyboard' })).toContainText('Shown')
  await expect(screens.filter({ hasText: 'Sign-in' })).toContainText('Set up otherwise')
  await expect(screens.filter({ hasText: 'Privacy' })).toContainText('Not shown')
  await expect(screens.filter({ hasText: 'Account type' })).toContainText('Standard user')
  await expect(page.getByRole('textbox', { name: 'Example serial' })).toHaveValue('PF3K2M7')
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('radio', { name: /^Room laptops/ }).press('Space')
  await nextButton(page, 'Configuration file').click()
  await expect(screens.filter({ hasText: 'Device name' })).toContainText(/ROOM-\d{6}/)
})

test('configuration file: closed until the share is proved, and again when it is another one', async ({
  page,
  home,
}) => {
  await goTo(page, 'Configuration file')
  const next = nextButton(page, 'Package')
  const test = page.getByRole('button', { name: 'Test the share' })
  const unc = page.getByRole('textbox', { name: 'UNC path, as the site reaches it' })
  await expect(next).toHaveAccessibleDescription('The share is not proved yet. Test it.')
  await next.click({ force: true })
  await expect(test).toBeFocused()
  await test.click()
  await expect(page.getByText(/^Written, read back, removed · \d\d:\d\d:\d\d$/)).toBeVisible()
  await expect(next).not.toHaveAttribute('aria-disabled', 'true')
  expect(readdirSync(join(home, 'practice/share'))).toEqual([])
  await inBothLooks(page, () => requireAccessible(page))

  await unc.fill('autopilot$')
  await expect(next).toHaveAccessibleDescription('The share was changed. Test it.')
  await test.click()
  await expect(page.getByText(/have to be whole paths/).first()).toBeVisible()
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await inBothLooks(page, () => requireAccessible(page))
  await page.getByRole('button', { name: 'Take the one of the connection' }).click()
  await expect(unc).toHaveValue('\\\\files.practice.example\\autopilot$')
  await expect(next).not.toHaveAttribute('aria-disabled', 'true')
})

test('configuration file: a share that takes nothing is told in its place', async ({ page, home }) => {
  await goTo(page, 'Configuration file')
  const share = join(home, 'practice/share')
  rmSync(share, { recursive: true })
  await page.getByRole('button', { name: 'Test the share' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toBeVisible()
  await expect(alert.getByRole('button', { name: 'Copy for ticket' })).toBeVisible()
  await expect(nextButton(page, 'Package')).toHaveAttribute('aria-disabled', 'true')
  await inBothLooks(page, () => requireAccessible(page))
  mkdirSync(share)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/^Written, read back, removed/)).toBeVisible()
})

test('configuration file: without a profile it leads to the page Profile', async ({ page }) => {
  await goTo(page, 'Profile')
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace('/profile', '/configuration')
  })
  await expect(page.getByText('No profile is chosen. Choose one on the page Profile.')).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))
  await page.getByRole('button', { name: 'Go to Profile' }).click()
  await expect(heading(page, 'Profile')).toBeVisible()
})
