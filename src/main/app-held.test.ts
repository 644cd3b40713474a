import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { DatabaseWait } from '#shared/contract/events.ts'
import { fail } from '#shared/failure.ts'
import { startChild } from '#main/store/test-children.ts'
import { createApp } from './app.ts'
import { placesIn } from './places.ts'

const forever = new AbortController().signal
/** A busy machine is not a failure. */
const patience = { timeout: 30_000 }

it('a call that waits for a held database can be cancelled, then nothing of it is done; others are answered meanwhile', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'held-'))
  const app = createApp({ home, desktop: 'browser' })
  onTestFinished(async () => {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  })
  const told: DatabaseWait[] = []
  app.on('database:waiting', (wait) => told.push(wait))
  const made = await app.call('draft:new', { batch: 'Room 12' }, forever)
  if (!made.ok) throw new Error('the database is free')
  const { id } = made.value

  const other = startChild(new URL('./store/testing/hold-file.ts', import.meta.url), placesIn(home).store)
  expect(await other.line()).toBe('ready')
  other.say('hold')
  expect(await other.line()).toBe('hold')
  const abort = new AbortController()
  const changing = app.call('draft:change', { id, change: { batch: 'Room 13' } }, abort.signal)
  await expect.poll(() => told.length, patience).toBeGreaterThan(0)
  expect(told[0]?.since).not.toBeNull()
  expect(await app.call('draft:open', { id }, forever)).toMatchObject({ ok: true, value: { batch: 'Room 12' } })
  abort.abort(fail('cancelled', 'cancelled'))
  expect(await changing).toMatchObject({ ok: false, failure: { kind: 'cancelled' } })
  await expect.poll(() => told.at(-1)?.since, patience).toBeNull()

  other.say('free')
  expect(await other.line()).toBe('free')
  expect(await app.call('draft:open', { id }, forever)).toMatchObject({ ok: true, value: { batch: 'Room 12' } })
})
