import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { goTo, heading, inBothLooks, nextButton } from '../tools/wizard-steps.ts'

test('profile: by keyboard alone, from the title to the next page', async ({ page }) => {
  await goTo(page, 'Profile')
  const next = nextButton(page, 'Configuration file')
  const [first, second] = [
    page.getByRole('radio', { name: /^Room laptops/ }),
    page.getByRole('radio', { name: /^Office hybrid/ }),
  ]
  await expect(first).toBeVisible()
  await expect(first).toContainText(/Joins Entra ID\s*Standard user\s*As the image\s*[123] Mar 2026/)
  await expect(heading(page, 'Profile')).toBeFocused()
  await expect(next).toHaveAccessibleDescription('No profile is chosen. Choose one in the list.')
  await inBothLooks(page, () => requireAccessible(page))

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Check again' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('searchbox', { name: 'Filter profiles' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  await expect(second).not.toBeChecked()
  await expect(page.getByRole('complementary', { name: 'Settings of Office hybrid' })).toContainText('hybrid join')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space', { delay: 20 })
  await expect(first).toBeChecked()
  await expect(page.getByRole('complementary', { name: 'Settings of Room laptops' })).toContainText(
    'The privacy page is skipped',
  )
  await inBothLooks(page, () => requireAccessible(page))
  await page.waitForTimeout(150)
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, 'Configuration file')).toBeVisible()
})

test("profile: typing filters, unsuitable ones say why and can't be chosen", async ({ page }) => {
  await goTo(page, 'Profile')
  const filter = page.getByRole('searchbox', { name: 'Filter profiles' })
  await page.getByRole('radio').first().focus()
  await page.keyboard.type('hyb', { delay: 80 })
  await expect(filter).toBeFocused()
  await expect(filter).toHaveValue('hyb')
  await expect(page.getByRole('radio')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio')).toBeFocused()
  await filter.fill('kiosk')
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expect(page.getByText('Self-deploying: not for existing devices')).toBeVisible()
  await filter.fill('no such profile')
  await expect(page.getByText('No profile fits.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filter' }).click()
  await expect(page.getByText('10 of 10 profiles')).toBeVisible()
})

test('profile: another one takes back what was agreed to on the pages behind', async ({ page }) => {
  await goTo(page, 'Package')
  await page.getByRole('button', { name: /^3 Profile/ }).click()
  await page.getByRole('radio', { name: /^Office hybrid/ }).click()
  await expect(page.getByRole('radio', { name: /^Office hybrid/ })).toBeChecked()
  await expect(page.getByRole('button', { name: /^5 Package, closed/ })).toBeVisible()
})
