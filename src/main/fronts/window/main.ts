import { app, net, type BrowserWindow } from 'electron'
import { createApp } from '#main/app.ts'
import { homeFolder, placesIn } from '#main/places.ts'
import { guardClosing, type Answer } from './closing.ts'
import { electronDesktop } from './desktop.ts'
import { openGate } from './gate.ts'
import { denyPermissions, harden } from './harden.ts'
import { openMainWindow } from './main-window.ts'
import { setMenu } from './menu.ts'
import { registerScheme, serveScheme } from './scheme.ts'
import { watchRuns } from './watch-runs.ts'

/* The desktop program, in the order in which it comes up. */

app.enableSandbox()
registerScheme()
harden()

/** Another start shows this window. What it was started with is not looked at. */
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const isDevelopment = !app.isPackaged && process.env['DRYDOCK_DEVELOPMENT'] === '1'
  const home = homeFolder(process.env['DRYDOCK_HOME'])
  const open: { window: BrowserWindow | null; answer: (how: Answer) => void } = {
    window: null,
    answer: () => undefined,
  }
  const drydock = createApp({
    home,
    desktop: electronDesktop(
      () => open.window,
      (how) => {
        open.answer(how)
      },
    ),
    fetch: (input, init) => net.fetch(input instanceof URL ? input.href : input, init),
  })
  denyPermissions()
  serveScheme()
  openGate(drydock)
  setMenu(isDevelopment)
  const window = openMainWindow(placesIn(home).window, isDevelopment)
  open.window = window
  const watch = watchRuns(drydock, window)
  open.answer = guardClosing(window, () => watch.carriedOut()).answer
  const offs = (['run:changed', 'run:event', 'run:progress'] as const).map((event) =>
    drydock.on(event, (value) => {
      if (!window.isDestroyed()) window.webContents.send(event, value)
    }),
  )
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => {
    for (const off of offs) off()
    void drydock.close().finally(() => {
      app.quit()
    })
  })
}
