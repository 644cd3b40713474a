import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call } from '../tools/plan-tool.ts'
import { startRun } from '../tools/run-tool.ts'
import { goTo, inBothLooks } from '../tools/wizard-steps.ts'

/* Another program (this one) holds the database, as a backup does. */

/** Holds databases of a home until they are let go of. */
function hold(home: string, files: readonly string[] = ['drydock.db']): { readonly free: () => void } {
  const backups = files.map((file) => new Database(join(home, file)))
  for (const one of backups) one.exec('BEGIN EXCLUSIVE')
  return {
    free: () => {
      for (const one of backups) {
        one.exec('ROLLBACK')
        one.close()
      }
    },
  }
}

/** The row above the strip; a screen reader hears the same elsewhere. */
const waiting = (page: Page) =>
  page.locator('[data-database-wait]').filter({ hasText: /^Waiting for the database since \d\d:\d\d:\d\d: / })

test('a database that a backup holds is waited for, and what was asked for is stored when it is free', async ({
  page,
  home,
}) => {
  const { id } = await call(page, 'draft:new', { batch: 'Room 12' })
  const backup = hold(home)
  let stored = false
  const changing = call(page, 'draft:change', { id, change: { batch: 'Room 13' } }).then((changed) => {
    stored = true
    return changed
  })
  await expect(waiting(page)).toBeVisible()
  expect((await call(page, 'draft:open', { id })).batch).toBe('Room 12')
  expect(stored).toBe(false)
  backup.free()
  expect((await changing).batch).toBe('Room 13')
  await expect(waiting(page)).toBeHidden()
  expect((await call(page, 'draft:open', { id })).batch).toBe('Room 13')
})

test('a database that stays locked is a failure with what to do; when it is free, what was typed is stored', async ({
  page,
  home,
}) => {
  await goTo(page, 'Package')
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toHaveValue('Autopilot for existing devices config')
  const backup = hold(home)
  await name.fill('Rooms 2026')
  await expect(waiting(page)).toBeVisible()
  const failure = page.getByRole('alert').filter({ hasText: 'Another program keeps the database' })
  await expect(failure).toBeVisible({ timeout: 30_000 })
  await expect(failure).toContainText('Close programs that have this file open')
  await expect(waiting(page)).toBeHidden()
  await expect(name).toHaveValue('Rooms 2026')

  backup.free()
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(failure).toBeHidden()
  await page.reload()
  await expect(name).toHaveValue('Rooms 2026')
})

test('a run pauses while the database is held, the program answers meanwhile, and the run goes on', async ({
  start,
  home,
}) => {
  const { page, electron } = await start()
  // Slow, so that nothing expires while the page is looked at.
  const run = await startRun(page, { devices: 2, speed: 200 })
  const events = async () => (await call(page, 'run:events', { run, after: 0, limit: 500 })).events
  // The practice world as well: a backup goes through the whole folder.
  const backup = hold(home, ['drydock.db', 'practice/world.db'])
  await expect(waiting(page)).toBeVisible()
  const before = await events()
  // Each is answered while the run waits, which has no end: nothing of them waits for it.
  for (let round = 0; round < 20; round += 1) await call(page, 'app:about', {})
  if (electron !== null) {
    const seen = await electron.evaluate(({ BrowserWindow, Menu }) => {
      const menu = Menu.getApplicationMenu()
      return { menu: menu !== null, shown: BrowserWindow.getAllWindows()[0]?.isVisible() }
    })
    expect(seen).toEqual({ menu: true, shown: true })
  }
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))
  await expect(waiting(page)).toBeVisible()
  expect(await events()).toEqual(before)

  backup.free()
  await expect(waiting(page)).toBeHidden()
  await expect.poll(async () => (await events()).length, { timeout: 30_000 }).toBeGreaterThan(before.length)
  const all = await events()
  expect(all.slice(0, before.length)).toEqual(before)
  expect(all.map((one) => one.seq)).toEqual(all.map((_one, at) => at + 1))
  expect(all.map((one) => one.kind)).not.toContain('step-failed')
})
