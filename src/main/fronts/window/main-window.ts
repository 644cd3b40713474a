import { existsSync } from 'node:fs'
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { windowWords } from '#shared/texts/en/window/native.ts'
import { preloadFile } from '#main/places.ts'
import { wallClock } from '#main/time.ts'
import { comeBack } from './come-back.ts'
import { pageOrigin } from './scheme.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** Below this the page does not go (ux.md 2). */
const least = { width: 900, height: 600 }

/** The one window. It is shown when its page has painted. */
export function openMainWindow(stateFile: string, isDevelopment: boolean): BrowserWindow {
  const state = readWindowState(
    stateFile,
    screen.getAllDisplays().map((one) => one.workArea),
  )
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    title: 'Drydock',
    titleBarStyle: 'hidden',
    titleBarOverlay: overlay(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1b1b' : '#f3f3f3',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: isDevelopment,
    },
  })
  if (state.maximised) window.maximize()
  keepWindowState(window, stateFile)
  window.once('ready-to-show', () => {
    window.show()
  })
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setTitleBarOverlay(overlay())
  })
  comeBack(window, wallClock, () => {
    void dialog.showMessageBox(window, { type: 'error', title: 'Drydock', ...windowWords.pageEnds })
  })
  // The first time a plan is begun at once. Later the page of the plans comes up, before it is known which there are.
  void window.loadURL(existsSync(stateFile) ? `${pageOrigin}/#/deploy` : `${pageOrigin}/`)
  return window
}

/** The window's own buttons lie over the page's header, which is 40 pixels high with the stripe of practice below. */
const overlay = () => ({
  color: nativeTheme.shouldUseDarkColors ? '#1b1b1b' : '#f3f3f3',
  symbolColor: nativeTheme.shouldUseDarkColors ? '#ffffff' : '#1f1f1f',
  height: 36,
})
