import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { goTo, heading, inBothLooks, nextButton } from '../tools/wizard-steps.ts'

test('readiness: nothing stands in the way, what is well is folded', async ({ page }) => {
  await goTo(page, 'Readiness')
  const said = page.getByText(/^Nothing stands in the way\. \d+ checks, read \d\d:\d\d:\d\d\.$/)
  await expect(said).toBeVisible()
  const checks = Number(/(\d+) checks/.exec(await said.innerText())?.[1])
  const row = page.getByText('This site has a distribution point.')
  await expect(row).toBeHidden()
  await inBothLooks(page, () => requireAccessible(page))
  await page.locator('summary').press('Enter')
  await expect(row).toBeVisible()
  await expect(page.locator('details li')).toHaveCount(checks)
  await inBothLooks(page, () => requireAccessible(page))
})

test('readiness: a block closes the way on, says what to do, and F5 looks again', async ({ page, home }) => {
  await goTo(page, 'Readiness')
  await expect(page.getByText('Nothing stands in the way')).toBeVisible()
  const share = join(home, 'practice/share')
  rmSync(share, { recursive: true })
  // Nobody may write there, not even root.
  symlinkSync('/sys', share)
  await page.keyboard.press('F5')
  await expect(page.getByRole('heading', { name: 'Block' })).toBeVisible()
  await expect(page.getByText('Nothing stands in the way')).toHaveCount(0)
  const next = nextButton(page, 'Profile')
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await expect(next).toHaveAccessibleDescription(/must be solved first/)
  await next.click({ force: true })
  await expect(heading(page, 'Readiness')).toBeVisible()
  await expect(page.getByText(/This account may not write in/)).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))
  rmSync(share)
  mkdirSync(share)
  chmodSync(share, 0o777)
  await page.keyboard.press('F5')
  await expect(page.getByRole('heading', { name: 'Warn' })).toBeVisible()
  await expect(page.getByText(/^Everybody may write in/)).toBeVisible()
  await expect(next).not.toHaveAttribute('aria-disabled', 'true')
  await inBothLooks(page, () => requireAccessible(page))
  chmodSync(share, 0o755)
  await page.keyboard.press('F5')
  await expect(page.getByText('Nothing stands in the way')).toBeVisible()
  await expect(next).not.toHaveAttribute('aria-disabled', 'true')
})

test('readiness: facts older than 10 min close the way on until they are read again', async ({ page }) => {
  await goTo(page, 'Readiness')
  await expect(page.getByText('Nothing stands in the way')).toBeVisible()
  const next = nextButton(page, 'Profile')
  await expect(next).not.toHaveAttribute('aria-disabled', 'true')
  // The page's clock is ahead of what reads the facts: whatever is read is old.
  await page.clock.setSystemTime(Date.now() + 11 * 60_000)
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await expect(next).toHaveAccessibleDescription(/older than 10 min/)
  await page.clock.setSystemTime(Date.now())
  await page.keyboard.press('F5')
  await expect(next).not.toHaveAttribute('aria-disabled', 'true')
})

test('readiness: what does not answer is not known, and holds nobody up', async ({ page, home }) => {
  await goTo(page, 'Readiness')
  await expect(page.getByText('Nothing stands in the way')).toBeVisible()
  rmSync(join(home, 'practice/share'), { recursive: true })
  await page.keyboard.press('F5')
  await expect(page.getByText(/^Not known: no answer. 2 checks/)).toBeVisible()
  await expect(page.getByText('Nothing stands in the way')).toHaveCount(0)
  await expect(nextButton(page, 'Profile')).not.toHaveAttribute('aria-disabled', 'true')
  await inBothLooks(page, () => requireAccessible(page))
})
