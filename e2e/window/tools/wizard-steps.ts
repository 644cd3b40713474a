import { expect, type Locator, type Page } from '@playwright/test'

const titles = ['Connect', 'Readiness', 'Profile', 'Configuration file', 'Package', 'Devices'] as const
type Title = (typeof titles)[number]

export const heading = (page: Page, title: string): Locator => page.getByRole('heading', { level: 1, name: title })
export const nextButton = (page: Page, title: string): Locator => page.getByRole('button', { name: `Next: ${title}` })

/** Presses the way on once it is open. */
export async function goOn(page: Page, title: Title): Promise<void> {
  await expect(nextButton(page, title)).not.toHaveAttribute('aria-disabled', 'true')
  await nextButton(page, title).click()
  await expect(heading(page, title)).toBeVisible()
}

/** From the first start to a page of the first plan, as a newcomer goes. */
export async function goTo(page: Page, title: Title): Promise<void> {
  await expect(heading(page, 'Connect')).toBeVisible()
  for (const one of titles.slice(1, titles.indexOf(title) + 1)) {
    if (one === 'Configuration file') {
      const first = page.getByRole('radio', { name: /^Room laptops/ })
      await first.press('Space')
      await expect(first).toBeChecked()
    }
    if (one === 'Package') await page.getByRole('button', { name: 'Test the share' }).click()
    await goOn(page, one)
  }
}

/** Both looks, one after the other. */
export async function inBothLooks(page: Page, look: () => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-look', colorScheme)
    await look()
  }
}
