import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { band, slowScanner, wedge } from '../tools/scanner.ts'
import { goTo, heading, nextButton } from '../tools/wizard-steps.ts'

/* The first five minutes (ux.md 7): from the first start to enrolled devices, by what is on the screen alone. */

test('a newcomer gets from the first start to twelve enrolled devices', async ({ page }) => {
  test.setTimeout(240_000)
  await slowScanner(page)
  await expect(page.getByText('PRACTICE', { exact: true })).toBeVisible()
  await expect(page.getByRole('radio', { name: /Practice/ })).toBeChecked()
  await goTo(page, 'Devices')

  await page.getByRole('button', { name: /Paste 12 practice devices/ }).click()
  await expect(page.getByRole('button', { name: /Found\s*12/ })).toBeVisible()
  await page.keyboard.type('ZZ00000', { delay: 260 })
  await page.keyboard.press('Enter')
  await expect(band(page)).toContainText('UNKNOWN')
  await expect(nextButton(page, 'Task sequence')).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell', { name: 'ZZ00000' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Found\s*12/ })).toBeVisible()
  const first = await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).textContent()
  await wedge(page, first?.trim() ?? '')
  await expect(band(page)).toContainText(/DOUBLE/)

  await nextButton(page, 'Task sequence').click()
  await expect(heading(page, 'Task sequence')).toBeVisible()
  await expect(nextButton(page, 'Distribution')).not.toHaveAttribute('aria-disabled', 'true')
  await nextButton(page, 'Distribution').click()
  await expect(heading(page, 'Distribution')).toBeVisible()
  const point = page.getByRole('checkbox', { name: /dp1/ })
  if (!(await point.isChecked())) await point.click()
  await expect(nextButton(page, 'Review')).not.toHaveAttribute('aria-disabled', 'true')
  await nextButton(page, 'Review').click()
  await expect(heading(page, 'Review')).toBeVisible()

  await expect(page.getByText(/12 devices will be formatted/)).toBeVisible()
  await requireAccessible(page)
  const number = page.getByLabel('How many devices will be formatted?')
  await expect(page.getByRole('button', { name: 'Deploy', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await number.focus()
  await page.keyboard.type('11', { delay: 260 })
  await expect(page.getByText('You typed 11, the plan holds 12.')).toBeVisible()
  await number.fill('')
  await page.keyboard.type('12', { delay: 260 })
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Review')).toBeVisible()
  await page.getByRole('button', { name: 'Deploy to 12 devices' }).click()

  await expect(page.getByRole('heading', { level: 1, name: /^Run / })).toBeVisible()
  await expect(page.getByText(/devices? waits? for a person/)).toBeVisible({ timeout: 60_000 })
  await requireAccessible(page)
  await expect(page.getByText(/12 of 12 enrolled/).first()).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('contentinfo')).toContainText('No run is active')
  await requireAccessible(page)

  await page.getByRole('grid').first().focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/formatted .*nothing to go back to/)).toBeVisible()
  await requireAccessible(page)

  await page.keyboard.press('Control+3')
  await page.getByRole('tab', { name: 'Audit' }).click()
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText(/^Whole: /)).toBeVisible()
})
