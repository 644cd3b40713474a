import type { Page } from '@playwright/test'
import { expect, test } from '../fronts/test.ts'
import { call } from '../tools/plan-tool.ts'
import { runIs } from '../tools/run-tool.ts'

/* Two runs at a time: the strip names both, and stopping asks which. */

async function start(page: Page, batch: string, serials: readonly string[]): Promise<string> {
  const { id } = await call(page, 'draft:new', { batch })
  const { lines } = await call(page, 'lines:add', { id, origin: 'paste', texts: [...serials] })
  await call(page, 'lines:check', { id, numbers: lines.map((one) => one.number) })
  const profile = (await call(page, 'profiles:list', {})).profiles.find((one) => one.suitable)
  if (profile === undefined) throw new Error('practice has a suitable profile')
  await call(page, 'draft:change', {
    id,
    change: {
      profile: { id: profile.id, name: profile.displayName },
      distribution: { points: ['dp1.practice.example'], groups: [] },
      taskSequence: {
        name: 'Autopilot for existing devices',
        bootImageId: 'PRA00005',
        osImageId: 'PRA00011',
        imageIndex: 3,
        atEnd: 'restart',
      },
    },
  })
  const { plan, reviewHash: reviewed, devices, findings } = await call(page, 'draft:review', { id })
  expect(findings.filter((one) => one.level === 'block')).toEqual([])
  const { run } = await call(page, 'run:start', { plan, reviewed, confirm: devices.length, answer: 'when-begun' })
  return run
}

test('two runs stand in the strip, and the right one is stopped', async ({ page }) => {
  test.setTimeout(180_000)
  await call(page, 'practice:restart', { faults: [], speed: 200 })
  const { serials } = await call(page, 'practice:devices', {})
  const first = await start(page, 'Room 12', serials.slice(0, 6))
  await runIs(page, first, (glance) => glance.deployed)
  const second = await start(page, 'Room 13', serials.slice(6))
  await runIs(page, second, (glance) => glance.deployed)
  const strip = page.getByRole('contentinfo')
  await expect(strip).toContainText('2 runs')
  // With one run that can be stopped the button opens its dialog; a menu comes with the second.
  await expect(strip.locator('button[aria-haspopup="menu"]').filter({ hasText: 'Stop the wipe…' })).toBeVisible()
  await strip.getByRole('button', { name: 'Stop the wipe…' }).click()
  await expect(page.getByRole('menuitem', { name: 'Stop the wipe in Room 12…' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Stop the wipe in Room 12…' }).click()
  const dialog = page.getByRole('dialog', { name: /Stop the wipe in Room 12\?/ })
  await dialog.getByRole('button', { name: 'Stop the wipe', exact: true }).click()
  await expect(dialog.getByText('The wipe in Room 12 is stopped.')).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Close' }).click()
  expect((await call(page, 'run:glance', { run: first })).outcome).toBe('stopped')
  expect(await call(page, 'run:glance', { run: second })).toMatchObject({ deployed: true, ended: false })
  await expect(strip).toContainText('Room 13')
  await strip.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Run Room 13' })).toBeVisible()
  await call(page, 'run:stop', { run: second, rehearse: false })
})
