import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fronts/test.ts'
import { band, filterButton, lineRow, openDevices, pasteInto, scan, showDevices, wedge } from '../tools/scanner.ts'

const main = join(import.meta.dirname, '../../../src/main/fronts/terminal/main.ts')

/** A world behind PowerShell on a machine where PowerShell ends at once: a site that does not answer. */
function makeSiteAway(home: string): void {
  execFileSync(process.execPath, [main, 'plan', 'example', '--door', 'powershell', '--home', home], { stdio: 'pipe' })
  const shell = join(home, 'powershell-that-ends')
  writeFileSync(shell, '#!/bin/sh\nexit 1\n')
  chmodSync(shell, 0o755)
  process.env['DRYDOCK_POWERSHELL'] = shell
}

test.afterEach(() => {
  delete process.env['DRYDOCK_POWERSHELL']
})

test('the site is away: scans are kept, nothing is green; once it answers they are looked up by themselves', async ({
  start,
  home,
}) => {
  makeSiteAway(home)
  const away = await start()
  const id = await openDevices(away.page)
  await scan(away.page, 'PF3K2M7', 'NOT CHECKED')
  await expect(band(away.page)).toContainText('The site does not answer. Kept as line 1, checked later.')
  await expect(band(away.page)).toHaveAttribute('data-tone', 'quiet')
  await expect(away.page.getByText(/^The site does not answer since \d\d:\d\d:\d\d\./)).toBeVisible()
  await scan(away.page, 'PF3K2M7', 'DOUBLE')
  await pasteInto(away.page, 'TVPC2SV\nZZ000001\n')
  await expect(band(away.page)).toContainText('0 found, 2 not checked.')
  await expect(filterButton(away.page, /^Found 0/)).toBeVisible()
  await expect(away.page.getByText('3 lines are not solved. Solve them or set them aside.')).toBeVisible()
  await away.page.getByRole('button', { name: 'Check again', exact: true }).click()
  await expect(away.page.getByText(/3 lines were not checked yet\.$/)).toBeVisible()
  await away.page.screenshot({ path: 'test-results/devices-look/away.png' })
  await away.close()

  // The same seed, the same devices: a site that answers.
  rmSync(join(home, 'practice'), { recursive: true })
  const back = await start()
  await back.page.getByRole('heading', { level: 1 }).waitFor()
  await showDevices(back.page, id)
  await expect(filterButton(back.page, /^Found 2/)).toBeVisible()
  await expect(filterButton(back.page, /^To solve 1/)).toBeVisible()
  await expect(lineRow(back.page, 4)).toContainText('Unknown: not in site PRA')
  await expect(back.page.getByText(/does not answer/)).toHaveCount(0)
})

test('a device is found by the beginning of its name, and stands for a line that nobody knows', async ({ page }) => {
  await openDevices(page)
  await scan(page, 'ZZ000001', 'UNKNOWN')
  await page.getByRole('button', { name: 'Search the site: line 1' }).click()
  const search = page.getByRole('dialog', { name: /Which device is line 1, ZZ000001\?/ })
  const field = search.getByLabel('Name or serial number begins with, or MAC address')
  await field.fill('p')
  await expect(search.getByRole('button', { name: 'Search the site' })).toHaveAttribute('aria-disabled', 'true')
  await field.fill('pc-a')
  await field.press('Enter')
  await expect(search.getByRole('row', { name: /^PC-A/ })).toHaveCount(4)
  // A scan in a dialog is refused, and taken out of its field.
  await field.focus()
  await wedge(page, 'TVPC2SV')
  await expect(field).toHaveValue('pc-a')
  await search.getByRole('button', { name: /^Use this one: PC-A3/ }).click()
  await expect(search).toBeHidden()
  await expect(lineRow(page, 2)).toContainText('PC-A3')
  await expect(lineRow(page, 1)).toContainText('Set aside · Unknown: not in site PRA')
  await expect(filterButton(page, /^Found 1/)).toBeVisible()

  await page.getByRole('button', { name: 'Search the site…' }).click()
  const any = page.getByRole('dialog', { name: 'Search the site' })
  await any.getByRole('textbox').fill('nobody')
  await any.getByRole('textbox').press('Enter')
  await expect(any.getByText('The site has no device that begins with nobody.')).toBeVisible()
  await any.getByRole('textbox').fill('WS-')
  await any.getByRole('textbox').press('Enter')
  await any.getByRole('button', { name: /^Add: WS-JOINED/ }).click()
  await expect(any.getByRole('row', { name: /^WS-JOINED/ })).toContainText('Added')
  await any.getByRole('button', { name: 'Close' }).click()
  await expect(filterButton(page, /^Found 2/)).toBeVisible()
})
