import { app, dialog, net, type BrowserWindow } from 'electron'
import type { App } from '#main/app.ts'
import { appEventNames } from '#shared/contract/names.ts'
import { Failed } from '#shared/failure.ts'
import { windowWords } from '#shared/texts/en/window/native.ts'
import { homeFolder, placesIn } from '#main/places.ts'
import { wallClock } from '#main/time.ts'
import { guardClosing, type Answer } from './closing.ts'
import { electronDesktop } from './desktop.ts'
import { endWhenClosed } from './ending.ts'
import { openGate } from './gate.ts'
import { denyPermissions, harden } from './harden.ts'
import { openMainWindow } from './main-window.ts'
import { setMenu } from './menu.ts'
import { registerScheme, serveScheme } from './scheme.ts'
import { watchRuns } from './watch-runs.ts'

/* The desktop program, in the order in which it comes up. */

app.enableSandbox()
// Windows names the sender of a notification by it.
if (process.platform === 'win32') app.setAppUserModelId('Drydock')
registerScheme()
harden()

/** Another start shows this window. What it was started with is not looked at. */
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const isDevelopment = !app.isPackaged && process.env['DRYDOCK_DEVELOPMENT'] === '1'
  const home = homeOrEnd()
  if (home === null) return
  const open: { answer: (how: Answer) => void } = { answer: () => undefined }
  denyPermissions()
  const page = serveScheme()
  const window = openMainWindow(placesIn(home).window, isDevelopment)
  setMenu(isDevelopment)
  // What this process loads and opens, it does while the page's process is at work: its calls wait for it.
  const opening: { app: Promise<App> | null } = { app: null }
  const drydock = page.document.then(() => {
    opening.app = load(
      home,
      () => window,
      (how) => {
        open.answer(how)
      },
    )
    return opening.app
  })
  openGate(drydock)
  void Promise.all([drydock, page.scripts]).then(([loaded]) => {
    open.answer = follow(loaded, window)
  })
  app.on('second-instance', () => {
    // It may be closed already, and what it carried out is let go of.
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  // Not `drydock`: where the page never came up, that waits for ever.
  endWhenClosed(() => opening.app, wallClock)
}

/** The folder of all data; where it can't be used that is said, and the program ends. */
function homeOrEnd(): string | null {
  try {
    return homeFolder(process.env['DRYDOCK_HOME'])
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    const { failure } = error
    void import('#shared/texts/say.ts').then(({ sayFailure }) => {
      const { title, remedy } = sayFailure(failure)
      dialog.showErrorBox(windowWords.cannotStart, `${title}\n${remedy}`)
      app.exit(1)
    })
    return null
  }
}

async function load(home: string, window: () => BrowserWindow, answerClose: (how: Answer) => void): Promise<App> {
  const { createApp } = await import('#main/app.ts')
  return createApp({
    home,
    desktop: electronDesktop(window, answerClose),
    fetch: (input, init) => net.fetch(input instanceof URL ? input.href : input, init),
  })
}

/** Tells the page what the app tells, and keeps what surrounds the page to the runs; answers how closing is answered. */
function follow(loaded: App, window: BrowserWindow): (how: Answer) => void {
  for (const event of appEventNames)
    loaded.on(event, (value) => {
      if (!window.isDestroyed()) window.webContents.send(event, value)
    })
  watchRuns(loaded, window, wallClock)
  return guardClosing(window, () => loaded.carriedOut()).answer
}
