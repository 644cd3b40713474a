import { expect, test } from '../fronts/test.ts'

test('the first page opens, badged, without a violation of the policy', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await expect(page.getByRole('heading', { level: 1, name: 'Connect' })).toBeVisible()
  await expect(page.getByText('PRACTICE', { exact: true })).toBeVisible()
  await expect(page).toHaveTitle('PRACTICE · Drydock')
  expect(said.filter((text) => /Content Security Policy|TrustedHTML/.test(text))).toEqual([])
  await page.screenshot({ path: 'test-results/first-page.png' })
})
