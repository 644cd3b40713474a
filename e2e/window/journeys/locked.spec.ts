import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from '../fronts/test.ts'
import { call } from '../tools/plan-tool.ts'

test('a database that a backup holds is waited for; what was entered is stored when it is free', async ({
  page,
  home,
}) => {
  const { id } = await call(page, 'draft:new', { batch: 'Room 12' })
  const backup = new Database(join(home, 'drydock.db'))
  backup.exec('BEGIN IMMEDIATE')
  const changing = call(page, 'draft:change', { id, change: { batch: 'Room 13' } })
  await page.waitForTimeout(1500)
  backup.exec('ROLLBACK')
  backup.close()
  expect((await changing).batch).toBe('Room 13')
  expect((await call(page, 'draft:open', { id })).batch).toBe('Room 13')
})

test('a database that stays locked is a failure with what to do, and the page goes on', async ({ page, home }) => {
  const { id } = await call(page, 'draft:new', { batch: 'Room 12' })
  const backup = new Database(join(home, 'drydock.db'))
  backup.exec('BEGIN IMMEDIATE')
  await expect(call(page, 'draft:change', { id, change: { batch: 'Room 13' } })).rejects.toThrow(/database-locked/)
  backup.exec('ROLLBACK')
  backup.close()
  expect((await call(page, 'draft:open', { id })).batch).toBe('Room 12')
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})
