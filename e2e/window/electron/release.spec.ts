import { once } from 'node:events'
import { expect, test } from '../fronts/test.ts'
import { call } from '../tools/plan-tool.ts'
import { runIs, startRun } from '../tools/run-tool.ts'

test('after "Stop watching" the window closes without a question: nothing is carried out here any more', async ({
  start,
}) => {
  const { page, electron } = await start()
  if (electron === null) throw new TypeError('this is for the window')
  const run = await startRun(page, { speed: 100 })
  await runIs(page, run, (glance) => glance.deployed)
  expect(await call(page, 'run:release', { run })).toEqual({ released: true })
  await expect(page.getByRole('contentinfo')).toContainText('Halted since')
  const ended = once(electron.process(), 'exit')
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
  await ended
})
