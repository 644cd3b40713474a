import { app } from 'electron'
import type { App } from '#main/app.ts'

/**
 * Ends the program when its window has been closed: what is carried out here is let go of first, so that it can be resumed.
 * `opened`: null where nothing has been loaded yet.
 */
export function endWhenClosed(opened: () => Promise<Pick<App, 'close'>> | null): void {
  app.on('window-all-closed', () => {
    void Promise.allSettled([opened()?.then((loaded) => loaded.close())]).then(() => {
      app.quit()
    })
  })
}
