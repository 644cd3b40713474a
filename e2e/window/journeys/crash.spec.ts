import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from '../fronts/test.ts'
import { call, openPlanAt } from '../tools/plan-tool.ts'

const terminal = join(import.meta.dirname, '../../../src/main/fronts/terminal/main.ts')

/** Starts a practice run in the process behind the page; its id. */
async function startRun(page: Page): Promise<string> {
  const id = await openPlanAt(page, 'review')
  const { plan, reviewHash: reviewed, devices } = await call(page, 'draft:review', { id })
  const { run } = await call(page, 'run:start', { plan, reviewed, confirm: devices.length, answer: 'when-begun' })
  return run
}

/** The run as another process shows it. */
function shownByTerminal(home: string, run: string): { readonly outcome: string | null } {
  const words = [terminal, 'run', 'show', run, '--json', '--home', home]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as { outcome: string | null }
}

const outcome = async (page: Page, run: string) => (await call(page, 'run:glance', { run })).outcome

test('the main process is killed: the run is resumed and ends, each object made once', async ({ start }) => {
  const first = await start()
  const run = await startRun(first.page)
  await expect
    .poll(async () => (await call(first.page, 'run:glance', { run })).deployed, { timeout: 30_000 })
    .toBe(true)
  process.kill(first.pid, 'SIGKILL')
  await first.gone()

  const second = await start()
  await expect(second.page.getByRole('contentinfo')).toContainText('Halted since')
  await call(second.page, 'run:resume', { run, answer: 'when-begun' })
  await expect.poll(() => outcome(second.page, run), { timeout: 60_000 }).toBe('done')
  const { world } = await call(second.page, 'practice:dump', {})
  const ours = (all: readonly object[]) => all.filter((one) => JSON.stringify(one).includes('drydock-'))
  expect(ours(world.packages)).toHaveLength(1)
  expect(ours(world.taskSequences)).toHaveLength(1)
  expect(ours(world.collections)).toHaveLength(1)
})

test('the page crashes: it comes back by itself, and the run goes on', async ({ start, front, home }) => {
  test.skip(front === 'browser', 'a browser shows its own page for a crash; loading it anew is the person’s')
  const { page, electron } = await start()
  if (electron === null) throw new TypeError('this is for the window')
  const run = await startRun(page)
  const contents = () =>
    electron.evaluate(({ BrowserWindow }) => {
      const shown = BrowserWindow.getAllWindows()[0]?.webContents
      return {
        pid: shown?.getOSProcessId(),
        crashed: shown?.isCrashed(),
        loading: shown?.isLoading(),
        url: shown?.getURL(),
      }
    })
  const before = await contents()
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(async () => (await contents()).pid, { timeout: 30_000 }).not.toBe(before.pid)
  await expect.poll(contents).toMatchObject({ crashed: false, loading: false, url: before.url })
  // Playwright lost the page with its process: what became of the run is asked at the command line.
  await expect.poll(() => shownByTerminal(home, run).outcome, { timeout: 60_000 }).toBe('done')
})

test('closing while a run is active asks, and leaves the run to be resumed', async ({ start, front }) => {
  test.skip(front === 'browser', 'closing a tab ends nothing: the run is the server’s')
  const { page, electron } = await start()
  if (electron === null) throw new TypeError('this is for the window')
  await startRun(page)
  await expect(page.getByRole('contentinfo')).toContainText('Room 12')
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
  const dialog = page.getByRole('dialog', { name: /Close Drydock while Room 12 is running/ })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Keep open' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
  const ended = once(electron.process(), 'exit')
  await page.getByRole('button', { name: 'Close and resume later' }).click()
  await ended

  const again = await start()
  await expect(again.page.getByRole('contentinfo')).toContainText(/Halted since|Tracking/)
})
