import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from '#shared/draft/draft.ts'
import { expect, test } from '../fronts/test.ts'
import { requireGoodLooks } from '../tools/looks.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'
import { runIs, show, startRun } from '../tools/run-tool.ts'

/* Every page and every dialog, at the desk, at the bench, in a small window, and at 200 % (ux.md 2, 8). */

/** Nothing is being read any more. */
const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.waitForTimeout(400)
}

const dialogOf = async (page: Page, name: string, open: () => Promise<void>): Promise<void> => {
  await open()
  await expect(page.getByRole('dialog')).toBeVisible()
  await settled(page)
  await requireGoodLooks(page, `dialog-${name}`)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const press = (page: Page, name: RegExp | string) => () => page.getByRole('button', { name }).first().click()

test('the pages of a plan, and what it begins with', async ({ page }) => {
  test.setTimeout(240_000)
  const id = await openPlanAt(page, 'review')
  for (const step of pages) {
    if (step === 'run') continue
    await show(page, `/deploy/${id}/${step}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await settled(page)
    if (step === 'configuration') {
      await page.getByRole('button', { name: 'Test the share' }).click()
      await expect(page.getByText(/Written, read back/).first()).toBeVisible()
    }
    await requireGoodLooks(page, step, { primary: step !== 'review' })
  }
  await call(page, 'draft:new', { batch: 'Room 14, second floor of the building at the harbour' })
  await show(page, '/deploy?')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Deploy' })).toBeVisible()
  await settled(page)
  await requireGoodLooks(page, 'deploy', { primary: true })
  await dialogOf(page, 'new-plan', press(page, 'New plan'))
})

test('the dialogs of a plan', async ({ page }) => {
  test.setTimeout(240_000)
  const id = await openPlanAt(page, 'review')
  await settled(page)
  await dialogOf(page, 'rename', press(page, 'Rename the batch'))
  await dialogOf(page, 'deployment', press(page, 'Change Deployment'))
  await dialogOf(page, 'calls', press(page, /^Show the exact calls/))
  await dialogOf(page, 'devices-of-plan', press(page, 'Details'))
  await call(page, 'lines:add', { id, origin: 'paste', texts: ['5CGH7BC9BZ', 'ZZ000001', 'SRV-FILE1', 'PF3K2M7'] })
  await call(page, 'lines:check', { id, numbers: [13, 14, 15, 16] })
  await show(page, `/deploy/${id}/devices`)
  await settled(page)
  await requireGoodLooks(page, 'devices-to-solve', { primary: true })
  await dialogOf(page, 'choose', press(page, /^Choose a record: line/))
  await dialogOf(page, 'paste', press(page, 'Paste'))
  await dialogOf(page, 'collection', press(page, 'Edit'))
  await dialogOf(page, 'search', press(page, 'Search the site…'))
  await dialogOf(page, 'line', () => page.getByRole('grid', { name: 'Lines' }).getByRole('row').nth(2).dblclick())
})

test('a run, its devices and its dialogs, then the lists of what was', async ({ page }) => {
  test.setTimeout(300_000)
  const run = await startRun(page, { speed: 200 })
  await runIs(page, run, (glance) => glance.deployed)
  await settled(page)
  await requireGoodLooks(page, 'run')
  await dialogOf(page, 'stop', press(page, 'Stop the wipe…'))
  await dialogOf(page, 'watch', press(page, 'Stop watching…'))
  await dialogOf(page, 'plan', press(page, /^The plan|^Plan/))
  await show(page, '/devices')
  await settled(page)
  await requireGoodLooks(page, 'board')
  await dialogOf(page, 'leave-alone', async () => {
    await page.getByRole('grid').focus()
    await page.keyboard.press('l')
  })
  await call(page, 'run:stop', { run, rehearse: false })
  await runIs(page, run, (glance) => glance.ended)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await settled(page)
  await requireGoodLooks(page, 'timeline')
  await show(page, `/run/${run}`)
  await settled(page)
  await requireGoodLooks(page, 'run-ended')
  for (const list of ['runs', 'runs/audit']) {
    await show(page, `/${list}`)
    await settled(page)
    await requireGoodLooks(page, list.replace('/', '-'))
  }
})

test('a difference at the gate', async ({ page }) => {
  test.setTimeout(240_000)
  const run = await startRun(page, { faults: ['profile-changed'] })
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 60_000 })
  await settled(page)
  await requireGoodLooks(page, 'dialog-gate')
  await page.keyboard.press('Escape')
  await requireGoodLooks(page, 'run-waits', { primary: true })
  await dialogOf(page, 'cancel', press(page, /^Cancel/))
  await call(page, 'run:cancel', { run })
  await runIs(page, run, (glance) => glance.ended)
})

test('tools and settings', async ({ page, home }) => {
  test.setTimeout(120_000)
  await show(page, '/tools')
  await settled(page)
  await requireGoodLooks(page, 'tools', { primary: true })
  const file = join(home, 'broken.json')
  writeFileSync(file, '\ufeff{"CloudAssignedTenantId": 1, "CloudAssignedOobeConfig": 286}')
  await page.locator('input[type=file]').setInputFiles([file])
  await expect(page.getByRole('group', { name: 'Files' })).toContainText('broken.json')
  await page.getByRole('group', { name: 'Files' }).getByText('broken.json', { exact: true }).click()
  await requireGoodLooks(page, 'tools-file', { primary: true })
  await show(page, '/settings')
  await settled(page)
  await requireGoodLooks(page, 'settings')
})
