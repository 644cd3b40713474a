import { runTexts, sayEnd } from '#shared/texts/window.ts'
import { expect, test } from '../fronts/test.ts'
import { runIs, startRun } from '../tools/run-tool.ts'
import { sendStorm } from '../tools/storm.ts'

/*
 * Ten thousand events a second for a while: the page reads what changed at most four times a second, stays usable, and
 * shows the last state. (The sampling in main is tested in src/main/sampled.test.ts; `npm run bench` counts the paints.)
 */

const storm = { perSecond: 10_000, seconds: 3 }

test('ten thousand events a second do not hold the page up', async ({ start, front }) => {
  test.skip(front === 'browser', 'events are put in by the main process, past what samples them')
  const { page, electron } = await start()
  if (electron === null) throw new TypeError('this is for the window')
  await page.evaluate(() => {
    const seen = { calls: 0, begun: performance.now() }
    Reflect.set(window, 'seen', seen)
    new MutationObserver(() => (seen.calls += 1)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  await sendStorm(electron, { run: 'a'.repeat(26), ...storm })
  const { calls, seconds } = await page.evaluate(() => {
    const seen = Reflect.get(window, 'seen') as { readonly calls: number; readonly begun: number }
    return { calls: seen.calls, seconds: (performance.now() - seen.begun) / 1000 }
  })
  // What is read again at most four times a second, and what the clock of the page changes by itself.
  expect(calls).toBeLessThan(10 * seconds + 10)
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test('what becomes of a run is shown, however much is told of it', async ({ start, front }) => {
  test.skip(front === 'browser', 'events are put in by the main process, past what samples them')
  const { page, electron } = await start()
  if (electron === null) throw new TypeError('this is for the window')
  const run = await startRun(page, { devices: 3, speed: 2000 })
  const [ended] = await Promise.all([
    runIs(page, run, (glance) => glance.ended),
    sendStorm(electron, { run, ...storm }),
  ])
  expect(ended.outcome).toBe('done')
  await expect(page.getByRole('region', { name: runTexts.banner.label })).toContainText(sayEnd(ended))
})
