import { expect, test } from '../fronts/test.ts'
import { call } from '../tools/plan-tool.ts'
import { runIs, startRun } from '../tools/run-tool.ts'

/* What the window shows and holds outside of its page. */

test('the window comes back where it was', async ({ start }) => {
  const first = await start()
  if (first.electron === null) throw new TypeError('this is for the window')
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1100, height: 700 })
  })
  await first.close()
  const second = await start()
  const bounds = await second.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toMatchObject({ width: 1100, height: 700 })
})

test('while a run is active the machine stays awake and the task bar shows how far it is; then no more', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const { page, electron } = await start()
  if (electron === null) throw new TypeError('this is for the window')
  await electron.evaluate(({ BrowserWindow, Notification, powerSaveBlocker }) => {
    const seen = { started: 0, stopped: 0, bars: [] as number[], notes: 0 }
    Reflect.set(globalThis, 'seen', seen)
    const [begin, end] = [powerSaveBlocker.start.bind(powerSaveBlocker), powerSaveBlocker.stop.bind(powerSaveBlocker)]
    powerSaveBlocker.start = (kind) => {
      seen.started += 1
      return begin(kind)
    }
    powerSaveBlocker.stop = (id) => {
      seen.stopped += 1
      return end(id)
    }
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new TypeError('there is a window')
    window.setProgressBar = (progress) => {
      seen.bars.push(progress)
    }
    window.isFocused = () => false
    Notification.prototype.show = () => {
      seen.notes += 1
    }
  })
  const run = await startRun(page)
  await runIs(page, run, (glance) => glance.ended)
  const seen = () =>
    electron.evaluate(
      () => Reflect.get(globalThis, 'seen') as { started: number; stopped: number; bars: number[]; notes: number },
    )
  await expect.poll(async () => (await seen()).stopped, { timeout: 15_000 }).toBe(1)
  const { started, bars, notes } = await seen()
  expect(started).toBe(1)
  expect(bars.some((one) => one > 0 && one <= 1)).toBe(true)
  expect(bars.at(-1)).toBe(-1)
  expect(notes).toBe(1)
})

test('a second start finds the window closed already, while the first one still lets go: nothing breaks', async ({
  start,
}) => {
  const { electron } = await start()
  if (electron === null) throw new TypeError('this is for the window')
  const broken = await electron.evaluate(({ app, BrowserWindow }) => {
    app.removeAllListeners('window-all-closed')
    app.on('window-all-closed', () => undefined)
    BrowserWindow.getAllWindows()[0]?.destroy()
    try {
      app.emit('second-instance')
      return null
    } catch (error) {
      return String(error)
    }
  })
  expect(broken).toBeNull()
})

test('the window\u2019s own buttons are of the look that a person chose, also the next time', async ({ start }) => {
  const look = async () => {
    const front = await start()
    const { page, electron } = front
    if (electron === null) throw new TypeError('this is for the window')
    await expect(page.getByRole('main')).toBeVisible()
    const dark = () => electron.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)
    return { page, dark, close: () => front.close() }
  }
  const first = await look()
  await call(first.page, 'preferences:set', { look: 'dark' })
  expect(await first.dark()).toBe(true)
  await first.close()
  const second = await look()
  await expect.poll(second.dark).toBe(true)
  await call(second.page, 'preferences:set', { look: 'light' })
  expect(await second.dark()).toBe(false)
})
