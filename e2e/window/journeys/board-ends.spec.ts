import { expect, test } from '../fronts/test.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'
import { runIs, show } from '../tools/run-tool.ts'
import { heading } from '../tools/wizard-steps.ts'

const deployment = { availableFrom: null, expires: null, comment: '', cap: 1000 }

test('End leads to the last devices of a long table at once, Home back, and scrolling up meets what was read', async ({
  page,
  front,
}) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await call(page, 'practice:restart', { faults: [], devices: 600 })
  const id = await openPlanAt(page, 'review', { devices: 500, change: { deployment } })
  const { plan, reviewHash, devices } = await call(page, 'draft:review', { id })
  const asked = { plan, reviewed: reviewHash, confirm: devices.length, until: 'check', answer: 'when-begun' } as const
  const { run } = await call(page, 'run:start', asked)
  await runIs(page, run, (one) => one.outcome === 'paused')
  await show(page, '/devices')
  await expect(heading(page, 'Devices')).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Devices' })
  const all = String(devices.length + 1)
  await expect(grid).toHaveAttribute('aria-rowcount', all)

  // By name: how long it has been in its stage goes on meanwhile.
  const first = await grid.getByRole('row').nth(1).getByRole('gridcell').first().textContent()
  // The calls of a browser can be seen; the window's can't.
  const calls: string[] = []
  page.on('request', (one) => calls.push(one.postData() ?? ''))
  await grid.focus()
  await page.keyboard.press('End')
  const last = grid.locator(`[aria-rowindex="${all}"]`)
  await expect(last).toHaveAttribute('data-active', 'true')
  if (front === 'browser') expect(calls.some((one) => one.includes('"backwards":true'))).toBe(true)
  const { devices: end } = await call(page, 'board:page', { backwards: true, limit: 1 })
  await expect(last).toContainText(end[0]?.name ?? 'no device')
  await page.keyboard.press('Home')
  await expect(grid.locator('[aria-rowindex="2"]')).toContainText(first ?? 'no device')
  await expect(grid.locator('[aria-rowindex="2"]')).toHaveAttribute('data-active', 'true')

  await page.keyboard.press('End')
  for (let pressed = 0; pressed < 60; pressed += 1) await page.keyboard.press('PageUp')
  await expect(grid.locator('[aria-rowindex="2"]')).toHaveAttribute('data-active', 'true')
  await expect(grid).toHaveAttribute('aria-rowcount', all)
  await expect(grid.getByText('Reading…')).toHaveCount(0)
})
