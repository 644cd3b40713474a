import type { Page } from '@playwright/test'
import { expect, test } from '../fronts/test.ts'
import { call } from '../tools/plan-tool.ts'
import { band } from '../tools/scanner.ts'
import { heading } from '../tools/wizard-steps.ts'

/* The whole job without a mouse: nothing here moves a pointer. */

/** Tab until this has the focus: whatever can be pressed can be reached. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate(
      ([source, flags]) => {
        const element = document.activeElement
        // What scrolls takes the focus too, and its text is that of everything in it.
        if (!(element instanceof HTMLElement) || !element.matches('a, button, input, select, summary, [tabindex]'))
          return false
        const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : []
        const said = [
          element.getAttribute('aria-label') ?? '',
          element.textContent,
          ...labels.map((one) => one.textContent ?? ''),
        ]
        const wanted = new RegExp(source ?? '', flags)
        return said.some((one) => wanted.test(one.trim()))
      },
      typeof name === 'string' ? [`^${name}`, ''] : [name.source, name.flags],
    )
  for (let step = 0; step < 80; step += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not get to ${String(name)}`)
}

/** Space on a button, after the calm that tells a person from a scanner. */
async function press(page: Page, key = 'Space'): Promise<void> {
  await page.waitForTimeout(150)
  await page.keyboard.press(key)
}

const goOn = async (page: Page, title: string): Promise<void> => {
  await expect(page.getByRole('button', { name: `Next: ${title}` })).not.toHaveAttribute('aria-disabled', 'true')
  await press(page, 'Control+Enter')
  await expect(heading(page, title)).toBeVisible()
}

test('from the first start to a deployment by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000)
  await expect(heading(page, 'Connect')).toBeFocused()
  await goOn(page, 'Readiness')
  await expect(heading(page, 'Readiness')).toBeFocused()
  await goOn(page, 'Profile')
  await expect(page.getByRole('radio', { name: /^Room laptops/ })).toBeVisible()
  await tabTo(page, /Room laptops/)
  await press(page)
  await goOn(page, 'Configuration file')
  await tabTo(page, 'Test the share')
  await press(page)
  await goOn(page, 'Package')
  await goOn(page, 'Devices')
  await expect(page.getByLabel('Serial number, name or MAC address')).toBeFocused()
  const { serials } = await call(page, 'practice:devices', {})
  for (const serial of serials.slice(0, 2)) {
    await page.keyboard.type(serial, { delay: 60 })
    await press(page, 'Enter')
    await expect(band(page)).toContainText('FOUND')
    await expect(band(page)).toContainText(serial)
  }
  await goOn(page, 'Task sequence')
  await goOn(page, 'Distribution')
  await tabTo(page, /dp1/)
  if (!(await page.getByRole('checkbox', { name: /dp1/ }).isChecked())) await press(page)
  await goOn(page, 'Review')

  // Alt and a digit open a step, and go back to it without loss.
  await page.keyboard.press('Alt+6')
  await expect(heading(page, 'Devices')).toBeVisible()
  await page.keyboard.press('Alt+9')
  await expect(heading(page, 'Review')).toBeVisible()
  await expect(page.getByText(/2 devices will be formatted/)).toBeVisible()

  await tabTo(page, /How many devices/)
  await page.keyboard.type('2', { delay: 100 })
  await press(page, 'Control+Enter')
  await press(page, 'Enter')
  await expect(heading(page, 'Review')).toBeVisible()
  await tabTo(page, 'Deploy to 2 devices')
  await press(page, 'Enter')
  await expect(heading(page, 'Review')).toBeVisible()
  await press(page)
  await expect(page.getByRole('heading', { level: 1, name: /^Run / })).toBeFocused()
  await expect(page.getByText(/2 of 2 enrolled/).first()).toBeVisible({ timeout: 120_000 })

  await page.keyboard.press('Control+2')
  await expect(heading(page, 'Devices')).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type(serials[0] ?? '', { delay: 60 })
  await press(page, 'Enter')
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2)
})

test('F6 goes round the regions of the window', async ({ page }) => {
  await expect(heading(page, 'Connect')).toBeFocused()
  const places: string[] = []
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('F6')
    places.push(
      await page.evaluate(() => {
        const region = document.activeElement?.closest('[data-region]')
        return region?.getAttribute('aria-label') ?? region?.tagName.toLowerCase() ?? 'nowhere'
      }),
    )
  }
  expect(places).toEqual(['Runs', 'header', 'Main', 'Steps of the plan', 'div'])
})
