import { pageCallNames } from '#shared/contract/names.ts'
import { expect, test } from '../fronts/test.ts'
import { hearRunEvents, rawCall } from '../tools/bridge.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'

/* One suite for both bridges: preload's table in the window, loopback HTTP in a browser. They can't drift apart. */

test('good input is answered, bad input is refused by name, for every call', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await rawCall(page, 'app:about', {})).toMatchObject({ ok: true, value: { version: '0.1.0' } })
  for (const name of pageCallNames) {
    const answer = await rawCall(page, name, { nobodyKnowsThis: 1 })
    expect(answer, name).toMatchObject({ ok: false, failure: { code: 'bad-call', kind: 'input' } })
    expect(JSON.stringify(answer)).toContain('nobodyKnowsThis')
  }
})

test('a failure crosses as data, with its parameters', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await rawCall(page, 'run:show', { run: 'nothing' })).toMatchObject({
    ok: false,
    failure: { kind: 'input', code: 'run-not-found', parameters: { run: 'nothing' } },
  })
  expect(await rawCall(page, 'draft:open', { id: 'a'.repeat(26) })).toMatchObject({
    ok: false,
    failure: { code: 'draft-not-found' },
  })
})

test('a call that is cancelled ends as cancelled, and the next one is answered', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const cancelled = await rawCall(page, 'readiness:check', { id: 'practice' }, 0)
  if (!cancelled.ok) expect(cancelled.failure).toMatchObject({ kind: 'cancelled' })
  expect(await rawCall(page, 'readiness:check', { id: 'practice' })).toMatchObject({ ok: true })
})

test('the events of a run come in order, without a gap, to the end', async ({ page }) => {
  const id = await openPlanAt(page, 'review')
  const events = await hearRunEvents(page)
  const { plan, reviewHash, devices } = await call(page, 'draft:review', { id })
  const begun = await call(page, 'run:start', {
    plan,
    reviewed: reviewHash,
    confirm: devices.length,
    answer: 'when-begun',
  })
  await expect.poll(async () => (await events()).some((one) => one.kind === 'finished'), { timeout: 60_000 }).toBe(true)
  const heard = (await events()).filter((one) => one.run === begun.run)
  expect(heard.map((one) => one.seq)).toEqual(heard.map((_one, index) => index + 1))
  expect(heard.at(-1)).toMatchObject({ kind: 'finished', data: { outcome: 'done' } })
  const stored = await call(page, 'run:events', { run: begun.run, after: 0, limit: 500 })
  expect(stored.events.map((one) => one.seq)).toEqual(heard.map((one) => one.seq))
})
