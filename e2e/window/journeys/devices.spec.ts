import { expect, test } from '../fronts/test.ts'
import { call } from '../tools/plan-tool.ts'
import {
  band,
  filterButton,
  lineRow,
  listen,
  openDevices,
  scan,
  scanBox,
  showDevices,
  wedge,
} from '../tools/scanner.ts'

/** Records of the practice site that no plan takes as they are; their serial numbers come from the site's seed. */
const twin = '5CGH7BC9BZ'

test('50 scans: found, double, unknown, server, two records, not current; undone, set aside, gone on', async ({
  page,
}) => {
  const id = await openDevices(page, 44)
  const { serials } = await call(page, 'practice:devices', {})
  const heard = await listen(page)
  const [first = '', second = '', ...rest] = serials
  await scan(page, first, 'FOUND')
  await expect(band(page)).toContainText('Line 1 ·')
  await scan(page, second, 'FOUND')
  await scan(page, first, 'DOUBLE')
  await expect(band(page)).toContainText('Same as line 1, ignored.')
  await scan(page, 'ZZ000000', 'UNKNOWN')
  await expect(band(page)).toContainText('Not in site PRA. Put it aside: number 4.')
  await scan(page, 'SRV-FILE1', 'SERVER')
  await scan(page, twin, '2 RECORDS')
  await scan(page, 'WS-INACTIVE', 'NOT CURRENT')
  await expect(band(page)).toContainText('No contact for 48 days. Keep it or put it aside: number 7.')
  await scan(page, 'WS-BLOCKED', 'NOT CURRENT')
  expect(await heard.said()).toEqual([
    `Line 1, ${first}, found`,
    `Line 2, ${second}, found`,
    `Line 3, ${first}, double of line 1, ignored`,
    'Line 4, ZZ000000, unknown, put it aside',
    'Line 5, SRV-FILE1, server, put it aside',
    `Line 6, ${twin}, 2 records, choose one`,
    'Line 7, WS-INACTIVE, not current, keep it or put it aside',
    'Line 8, WS-BLOCKED, not current, put it aside',
  ])
  expect((await heard.tones()).filter((pitch) => pitch !== 1200)).toEqual([
    880, 880, 660, 660, 220, 600, 600, 600, 220, 220, 220,
  ])
  // The twin of the last sound stays until the next scan, whatever is pressed meanwhile.
  await filterButton(page, /^To solve 5/).click()
  await expect(band(page)).toContainText('WS-BLOCKED')
  await filterButton(page, /^All lines 8/).click()

  for (const serial of rest) {
    await wedge(page, serial)
    await expect(band(page)).toContainText(serial)
  }
  await expect(filterButton(page, /^All lines 50/)).toBeVisible()
  await expect(filterButton(page, /^Found 44/)).toBeVisible()
  await expect(filterButton(page, /^Double 1/)).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(band(page)).toContainText('TAKEN BACK')
  await expect(filterButton(page, /^All lines 49/)).toBeVisible()
  await scan(page, rest.at(-1) ?? '', 'FOUND')
  await expect(lineRow(page, 51)).toBeVisible()

  // Next is closed, says why, and leads to the lines that are to be solved.
  await expect(page.getByText('5 lines are not solved. Solve them or set them aside.')).toBeVisible()
  await page.getByRole('button', { name: 'Next: Task sequence' }).click({ force: true })
  await expect(filterButton(page, /^To solve/)).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Choose a record: line 6' }).click()
  const choose = page.getByRole('dialog', { name: /Which record is line 6/ })
  await choose.getByRole('button', { name: /^Take it: WS-TWIN-NEW/ }).click()
  await expect(choose).toBeHidden()
  await expect(band(page)).toContainText('WS-TWIN-NEW')
  await page.getByRole('button', { name: 'Keep it: line 7' }).click()
  await expect(filterButton(page, /^To solve 3/)).toBeVisible()
  await page.getByRole('button', { name: 'Set aside: line 8' }).click()
  await page.getByRole('button', { name: 'Set 2 aside' }).click()
  await expect(band(page)).toContainText('2 lines left the plan, and stay in the record.')
  await page.getByRole('button', { name: 'Show all lines' }).click()
  await expect(filterButton(page, /^Set aside 3/)).toBeVisible()
  const { lines } = await call(page, 'draft:open', { id })
  expect(lines).toEqual({ all: 50, chosen: 46, toSolve: 0, double: 1, aside: 3, notChecked: 0 })
  await expect(page.getByRole('button', { name: 'Next: Task sequence' })).not.toHaveAttribute('aria-disabled', 'true')

  // What was done is there after the page was loaded anew, and can still be taken back.
  await showDevices(page, id)
  await expect(filterButton(page, /^Set aside 3/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(filterButton(page, /^To solve 2/)).toBeVisible()
})

test('a scan counts wherever the focus is, is never typed and never presses a button', async ({ page }) => {
  await openDevices(page)
  const name = 'Collection of this plan'
  await page.getByRole('button', { name: 'Edit' }).click()
  const field = page.getByRole('dialog', { name }).getByLabel('Name')
  await field.fill('Autopilot Room 12')
  await wedge(page, 'PF3K2M7')
  // In a dialog it is undone and refused.
  await expect(field).toHaveValue('Autopilot Room 12')
  await expect(page.locator('[aria-live="assertive"]').first()).toHaveText('Scan ignored: PF3K2M7')
  await expect(page.getByText('Scan ignored: PF3K2M7')).toHaveCount(2)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Scan the first device, paste serial numbers, or open a CSV file.')).toBeVisible()

  // In a text field outside of a dialog it is undone there, and is a line.
  const find = page.getByRole('textbox', { name: 'Find or scan a device' })
  await find.fill('LT-')
  await wedge(page, 'PF3K2M7')
  await expect(band(page)).toContainText('FOUND')
  await expect(find).toHaveValue('LT-')
  await expect(find).toBeFocused()

  // On a button: the Enter of the scanner does not press it.
  await page.getByRole('button', { name: 'Paste', exact: true }).focus()
  await wedge(page, 'ZZ000001')
  await expect(band(page)).toContainText('UNKNOWN')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // A key and at once Enter or Space: too fast for a person who means the button.
  await Promise.all([page.keyboard.press('a'), page.keyboard.press('Enter')])
  await Promise.all([page.keyboard.press('a'), page.keyboard.press('Space')])
  await page.waitForTimeout(300)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Paste serial numbers' })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('text that is typed more slowly than a scanner is typed, not a scan', async ({ page }) => {
  const id = await openDevices(page)
  const find = page.getByRole('textbox', { name: 'Find or scan a device' })
  await find.focus()
  await page.keyboard.type('PF3K2M7', { delay: 260 })
  await expect(find).toHaveValue('PF3K2M7')
  await scanBox(page).focus()
  await page.keyboard.type('pf3k2m7', { delay: 260 })
  await expect(scanBox(page)).toHaveValue('pf3k2m7')
  await page.waitForTimeout(260)
  await page.keyboard.press('Enter')
  await expect(band(page)).toContainText('FOUND')
  await expect(scanBox(page)).toHaveValue('')
  await expect(scanBox(page)).toBeFocused()
  const { lines } = await call(page, 'lines:list', { id })
  expect(lines.map(({ origin, scanned }) => [origin, scanned])).toEqual([['typed', 'pf3k2m7']])
})
