import { expect, test } from '../fronts/test.ts'

/*
 * Ten thousand events a second for a while: the page reads what changed at most four times a second, stays usable, and
 * shows the last state. (The sampling in main is tested in src/main/sampled.test.ts.)
 */

test('ten thousand events a second do not hold the page up, and the last state is shown', async ({ start, front }) => {
  test.skip(front === 'browser', 'events are put in by the main process, past what samples them')
  const { page, electron } = await start()
  if (electron === null) throw new TypeError('this is for the window')
  await page.evaluate(() => {
    const seen = { calls: 0 }
    Reflect.set(window, 'seen', seen)
    new MutationObserver(() => (seen.calls += 1)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const run = 'a'.repeat(26)
    for (let tick = 0; tick < 300; tick += 1) {
      for (let one = 0; one < 100; one += 1) window?.webContents.send('run:changed', { run, seq: tick * 100 + one })
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })
  const { calls } = await page.evaluate(() => Reflect.get(window, 'seen') as { calls: number })
  // Three seconds at most four times a second, and what the clock of the page changes by itself.
  expect(calls).toBeLessThan(40)
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})
