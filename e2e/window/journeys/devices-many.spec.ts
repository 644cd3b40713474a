import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fronts/test.ts'
import { call } from '../tools/plan-tool.ts'
import { band, filterButton, lineRow, openDevices, pasteInto, scan, scanBox } from '../tools/scanner.ts'

test('practice devices, pasted rows, pasted columns, the paste dialog; each taken back as a whole', async ({
  page,
}) => {
  const id = await openDevices(page)
  await page.getByRole('button', { name: 'Paste 12 practice devices' }).click()
  await expect(band(page)).toContainText('12 ADDED')
  await expect(band(page)).toContainText('12 found.')
  await expect(scanBox(page)).toBeFocused()

  // Rows, wherever the focus is: on the page, and in the box for one text, which would run them together.
  await pasteInto(page, 'ZZ000001\r\n\r\nPF3K2M7\n')
  await expect(band(page)).toContainText('0 found, 1 to solve, 1 double.')
  await expect(scanBox(page)).toHaveValue('')
  await expect(filterButton(page, /^All lines 14/)).toBeVisible()

  // Columns: which one is asked, and guessed by its heading.
  await page.getByRole('heading', { level: 1 }).focus()
  await pasteInto(page, 'Name\tSerial number\nPC-A1\tCBB0Z0T\nPC-A2\t\n')
  const sheet = page.getByRole('dialog', { name: 'Lines from pasted columns' })
  await expect(sheet.getByRole('combobox')).toHaveValue('1')
  await expect(sheet.getByText('Row 3: nothing in this column.')).toBeVisible()
  await sheet.getByRole('combobox').selectOption('0')
  await expect(sheet.getByRole('button', { name: 'Add 2 lines' })).toBeVisible()
  await sheet.getByRole('combobox').selectOption('1')
  await sheet.getByRole('button', { name: 'Add 1 line' }).click()
  await expect(band(page)).toContainText('1 found.')

  await page.getByRole('button', { name: 'Paste', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste serial numbers' })
  await expect(dialog.getByRole('button', { name: 'Add lines' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('textbox').fill('PC-A2\nPC-A3\nx\u0007y\n')
  await dialog.getByRole('button', { name: 'Add 3 lines' }).click()
  await expect(band(page)).toContainText('2 found, 1 row left out: unreadable.')
  const { lines } = await call(page, 'draft:open', { id })
  expect(lines).toMatchObject({ all: 17, chosen: 15, toSolve: 1, double: 1 })

  for (const left of [15, 14, 12]) {
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(filterButton(page, new RegExp(`^All lines ${left}`))).toBeVisible()
  }
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('Scan the first device, paste serial numbers, or open a CSV file.')).toBeVisible()
})

test('a CSV file: its column, errors by row; files that are none', async ({ page, home }) => {
  await openDevices(page)
  const open = async (name: string, content: string | Buffer) => {
    writeFileSync(join(home, name), content)
    await page.locator('input[type=file]').setInputFiles(join(home, name))
  }
  await open('devices.csv', 'Room;Seriennummer;Büro\r\n12;PF3K2M7;Köln\r\n12;;\r\n13;TVPC2SV;"a;b"\r\n')
  const sheet = page.getByRole('dialog', { name: 'Lines from devices.csv' })
  await expect(sheet.getByRole('combobox')).toHaveValue('1')
  await expect(sheet.getByRole('region', { name: 'The first rows as they were read' })).toContainText('Köln')
  await expect(sheet.getByText('1 row will be left out')).toBeVisible()
  await sheet.getByRole('button', { name: 'Add 2 lines' }).click()
  await expect(band(page)).toContainText('2 found.')
  await lineRow(page, 2).dblclick()
  await expect(page.getByRole('dialog', { name: 'Line 2' })).toContainText('From a CSV file')
  await page.keyboard.press('Escape')

  const refused = async (name: string, content: string | Buffer, why: RegExp) => {
    await open(name, content)
    await expect(page.getByRole('dialog').getByText(why)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await refused('book.csv', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), /Excel workbook/)
  await refused('empty.csv', '\r\n \r\n', /holds no text/)
  await refused('large.csv', Buffer.alloc(5_000_001, 'PF3K2M7\n'), /larger than 5.0 MB/)
  await refused('rows.csv', 'PF3K2M7\n'.repeat(20_001), /more than 20,000 rows/)
})

test('5,000 lines: counted while they are checked, stopped, gone on with, scrolled to the first', async ({ page }) => {
  await openDevices(page)
  const rows = Array.from({ length: 5000 }, (_one, index) => `PFX${String(index).padStart(5, '0')}`)
  await pasteInto(page, rows.join('\n'))
  await expect(page.getByText(/^[\d,]+ of 5,000 checked$/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/lines were not checked yet\.$/)).toBeVisible()
  await expect(filterButton(page, /^All lines 5,000/)).toBeVisible()
  // A scan is not held up by what is left, and the list stays where a person has scrolled to.
  await scan(page, 'PF3K2M7', 'FOUND')
  await page.getByRole('grid', { name: 'Lines' }).focus()
  await page.keyboard.press('End')
  await expect(lineRow(page, 1)).toContainText('PFX00000')
  await page.getByRole('button', { name: 'Check again' }).first().click()
  await expect(page.getByRole('progressbar', { name: 'Lines' })).toBeHidden({ timeout: 80_000 })
  await expect(page.getByText('5,000 lines are not solved. Solve them or set them aside.')).toBeVisible()
  await expect(lineRow(page, 1)).toContainText('Unknown: not in site PRA')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(filterButton(page, /^All lines 5,000/)).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('Scan the first device, paste serial numbers, or open a CSV file.')).toBeVisible()
})
