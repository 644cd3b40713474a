import { clipboard, dialog, nativeTheme, shell, type BrowserWindow } from 'electron'
import type { Desktop } from '#main/app.ts'
import { version } from '#main/version.ts'
import { addresses } from './links.ts'

type Close = Parameters<Desktop['answerClose']>[0]

/** What the window can do beyond a page. */
export const electronDesktop = (window: () => BrowserWindow, answerClose: (how: Close) => void): Desktop => ({
  front: 'window',
  version,
  copy: async (text) => {
    await clipboard.writeText(text)
  },
  async openLink(link) {
    await shell.openExternal(addresses[link])
    return true
  },
  async chooseFolder() {
    const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openDirectory', 'createDirectory'] })
    return filePaths[0] ?? null
  },
  showIn(look) {
    // The buttons of the window, its dialogs, and what the page is told of the system: main-window.ts hears of it.
    if (nativeTheme.themeSource !== look) nativeTheme.themeSource = look
  },
  answerClose(how) {
    answerClose(how)
    return Promise.resolve()
  },
})
