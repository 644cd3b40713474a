import { BrowserWindow, nativeTheme, screen } from 'electron'
import { preloadFile } from '#main/places.ts'
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
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // A run is carried out by this process, not by the page: the page comes back and shows how it stands.
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(`${pageOrigin}/`)
  return window
}

/** The window's own buttons lie over the page's header, which is 40 pixels high with the stripe of practice below. */
const overlay = () => ({
  color: nativeTheme.shouldUseDarkColors ? '#1b1b1b' : '#f3f3f3',
  symbolColor: nativeTheme.shouldUseDarkColors ? '#ffffff' : '#1f1f1f',
  height: 36,
})
