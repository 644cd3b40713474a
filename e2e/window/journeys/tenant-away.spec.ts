import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'
import { runIs, show, startRun } from '../tools/run-tool.ts'
import { heading } from '../tools/wizard-steps.ts'

/* The tenant stops answering in the middle of a run, and answers again: what is said, and how it goes on. */

test('a tenant that is gone is named with what to do, and all goes on when it is back', async ({ page }) => {
  test.setTimeout(180_000)
  const run = await startRun(page, { faults: ['tenant-gone'] })
  await runIs(page, run, (glance) => glance.ended)
  await expect(page.getByText(/Intune could not be reached/).first()).toBeVisible()
  await expect(page.getByText('Nothing was deployed').or(page.getByText('The run has failed')).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy for ticket' }).first()).toBeVisible()
  await requireAccessible(page)

  // The connection says so, where it is chosen and where it is checked.
  const id = await openPlanAtFirst(page)
  await show(page, `/deploy/${id}/connect`)
  await expect(heading(page, 'Connect')).toBeVisible()
  await page.keyboard.press('F5')
  await expect(page.getByText(/Tenant does not work yet/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Next: Readiness' })).toHaveAttribute('aria-disabled', 'true')
  await requireAccessible(page)

  // It is back: the practice world begins anew without the fault.
  await call(page, 'practice:restart', { faults: [] })
  await page.keyboard.press('F5')
  await expect(page.getByRole('button', { name: 'Next: Readiness' })).not.toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Next: Readiness' }).click()
  await expect(heading(page, 'Readiness')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next: Profile' })).not.toHaveAttribute('aria-disabled', 'true')

  const again = await openPlanAt(page, 'review')
  const { plan, reviewHash, devices } = await call(page, 'draft:review', { id: again })
  const asked = { plan, reviewed: reviewHash, confirm: devices.length, answer: 'when-begun' } as const
  const { run: second } = await call(page, 'run:start', asked)
  expect((await runIs(page, second, (glance) => glance.ended)).outcome).toBe('done')
})

/** A plan that has only begun: the tenant is not asked for it. */
async function openPlanAtFirst(page: Parameters<typeof call>[0]): Promise<string> {
  return (await call(page, 'draft:new', { batch: 'Room 13' })).id
}
