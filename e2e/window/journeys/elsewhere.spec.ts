import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fronts/test.ts'
import { call } from '../tools/plan-tool.ts'

/* A run that the command line carries out, as the window shows it. */

const terminal = join(import.meta.dirname, '../../../src/main/fronts/terminal/main.ts')

test('a run of the command line is shown as it goes, and stopped from here', async ({ page, home }) => {
  test.setTimeout(120_000)
  await call(page, 'practice:restart', { faults: [], speed: 200 })
  const { plan } = await call(page, 'plan:example', {})
  const file = join(home, 'plan.json')
  writeFileSync(file, JSON.stringify(plan))
  const checked = execFileSync(process.execPath, [terminal, 'plan', 'check', file, '--json', '--home', home])
  const { reviewHash, devices } = JSON.parse(String(checked)) as { reviewHash: string; devices: object[] }
  const words = ['run', 'start', file, '--reviewed', reviewHash, '--confirm', String(devices.length), '--home', home]
  const owner = spawn(process.execPath, [terminal, ...words, '--events'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(owner, 'exit')
  const strip = page.getByRole('contentinfo')
  await expect(strip).toContainText('Room 12', { timeout: 30_000 })
  await strip.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByText(/carries this run out\. It is shown as it goes/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop watching…' })).toHaveCount(0)
  await expect(strip.getByRole('button', { name: 'Stop the wipe…' })).toBeVisible({ timeout: 60_000 })
  await strip.getByRole('button', { name: 'Stop the wipe…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stop the wipe', exact: true }).click()
  await expect(page.getByText('The wipe in Room 12 is stopped.')).toBeVisible({ timeout: 60_000 })
  await ended
  const { runs } = await call(page, 'run:list', {})
  expect(runs[0]).toMatchObject({ outcome: 'stopped' })
})
