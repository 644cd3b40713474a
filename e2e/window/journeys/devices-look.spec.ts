import { expect, test } from '../fronts/test.ts'
import { call } from '../tools/plan-tool.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { inBothLooks } from '../tools/wizard-steps.ts'
import { band, filterButton, lineRow, openDevices, pasteInto, scan, scanBox } from '../tools/scanner.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 700 },
  { width: 1920, height: 1080 },
  { width: 683, height: 384 },
] as const

test('accessible in both looks and every size, empty and with every verdict; nothing overflows', async ({ page }) => {
  test.slow()
  await openDevices(page)
  await inBothLooks(page, () => requireAccessible(page))
  await page.screenshot({ path: 'test-results/devices-look/empty.png' })
  await page.getByRole('button', { name: 'Paste 12 practice devices' }).click()
  await expect(band(page)).toContainText('12 found.')
  await pasteInto(page, ['To be filled by O.E.M.', 'WS-BLOCKED', 'SRV-FILE1', '5CGH7BC9BZ', 'WS-INACTIVE'].join('\n'))
  await expect(band(page)).toContainText('5 to solve')
  await scan(page, 'PF3K2M7', 'DOUBLE')
  await scan(page, '1042-7781-0093-2210-4456-8120-07', 'FOUND')
  await scan(page, 'ZZ000001', 'UNKNOWN')
  await page.getByRole('button', { name: 'Set aside: line 14' }).click()
  await scan(page, 'SRV-PRINT1', 'SERVER')
  for (const size of sizes) {
    await page.setViewportSize(size)
    await inBothLooks(page, async () => {
      await page.screenshot({ path: `test-results/devices-look/${size.width}-${await look(page)}.png` })
      await requireAccessible(page)
    })
    const wide = await page.evaluate(() =>
      Array.from(document.querySelectorAll('main, main *'))
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto')
        .map((one) => one.className),
    )
    expect(wide.filter((name) => !/steps/.test(name))).toEqual([])
  }
})

const look = (page: Parameters<typeof scanBox>[0]) => page.evaluate(() => document.documentElement.dataset['look'])

test('the dialogs are accessible in both looks', async ({ page }) => {
  await openDevices(page)
  await pasteInto(page, '5CGH7BC9BZ\nZZ000001')
  await expect(band(page)).toContainText('2 to solve')
  const shown = async (name: string) => {
    await expect(page.getByRole('dialog')).toBeVisible()
    await inBothLooks(page, () => requireAccessible(page))
    await page.screenshot({ path: `test-results/devices-look/dialog-${name}.png` })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Choose a record: line 1' }).click()
  await expect(page.getByRole('row', { name: /^WS-TWIN-NEW/ })).toBeVisible()
  await shown('choose')
  await page.getByRole('button', { name: 'Search the site…' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('PC-')
  await page.getByRole('dialog').getByRole('textbox').press('Enter')
  await expect(page.getByRole('row', { name: /^PC-01/ })).toBeVisible()
  await shown('search')
  await page.getByRole('button', { name: 'Paste', exact: true }).click()
  await shown('paste')
  await page.getByRole('button', { name: 'Edit' }).click()
  await shown('collection')
  await lineRow(page, 2).dblclick()
  await shown('line')
  await pasteInto(page, 'Room,Serial\n12,PF3K2M7\n12,\n')
  await shown('sheet')
})

test('keyboard only: type, undo, solve from the list, name the collection', async ({ page }) => {
  const id = await openDevices(page)
  const type = async (text: string) => {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
  }
  await type('zz1')
  await expect(band(page)).toContainText('UNKNOWN')
  await page.keyboard.press('Control+z')
  await expect(band(page)).toContainText('TAKEN BACK')
  await type('WS-INACTIVE')
  await expect(band(page)).toContainText('NOT CURRENT')
  await type('PF3K2M7')
  await expect(band(page)).toContainText('FOUND')
  await expect(scanBox(page)).toBeFocused()

  // Box, Undo, the filters, then the list as one stop.
  const grid = page.getByRole('grid', { name: 'Lines' })
  for (let stops = 0; stops < 9; stops += 1) {
    await page.keyboard.press('Tab')
    if (await grid.evaluate((one) => one === document.activeElement)) break
  }
  await expect(grid).toBeFocused()
  await page.keyboard.press('End')
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Line 2' })
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Keep it' }).focus()
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(filterButton(page, /^Found 2/)).toBeVisible()
  await expect(grid).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Edit' })).toBeFocused()
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  const collection = page.getByRole('dialog', { name: 'Collection of this plan' })
  await collection.getByLabel('Comment').focus()
  await page.keyboard.insertText('Refresh 2026')
  await page.keyboard.press('Escape')
  await expect(collection).toBeHidden()
  await expect
    .poll(async () => (await call(page, 'draft:open', { id })).draft.collection)
    .toEqual({ name: 'Autopilot Room 12', comment: 'Refresh 2026', limitingCollectionId: 'SMS00001' })
})
