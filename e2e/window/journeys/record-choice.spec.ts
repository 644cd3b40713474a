import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'
import { showDevices } from '../tools/scanner.ts'
import { inBothLooks } from '../tools/wizard-steps.ts'

test('one of two records of a serial number: chosen on page 6, named in Review, and taken by a run', async ({
  page,
}) => {
  const id = await openPlanAt(page, 'review', { devices: 1 })
  const { records } = await call(page, 'site:search', { text: 'WS-TWIN', connection: 'practice' })
  await call(page, 'lines:add', { id, origin: 'scan', texts: [records[0]?.serial ?? ''] })
  await call(page, 'lines:check', { id, numbers: [2] })
  await showDevices(page, id)
  await page.getByRole('button', { name: 'Choose a record: line 2' }).click()
  const choose = page.getByRole('dialog', { name: /Which record is line 2/ })
  await expect(choose).toContainText('Only the record that you take gets a permit.')
  await inBothLooks(page, () => requireAccessible(page))
  await choose.getByRole('button', { name: /^Take it: WS-TWIN-NEW/ }).click()
  await expect(choose).toBeHidden()

  await page.keyboard.press('Alt+9')
  await expect(
    page.getByText(/^WS-TWIN-NEW was chosen by its record \(\d+\), and other current records \(\d+\)/),
  ).toBeVisible()
  await inBothLooks(page, () => requireAccessible(page))
  const { devices, findings, plan, reviewHash } = await call(page, 'draft:review', { id })
  expect(devices.map((one) => one.name)).toEqual([expect.stringMatching(/^PC-/), 'WS-TWIN-NEW'])
  expect(findings.map((one) => [one.level, one.code])).toEqual([['warn', 'device-chosen-among']])
  await call(page, 'run:start', { plan, reviewed: reviewHash, confirm: 2, until: 'collection' })
})
