import { app } from 'electron'
import type { Clock } from '#shared/clock.ts'
import type { App } from '#main/app.ts'

/** Wall time, milliseconds. What is not let go of by then is taken over by who resumes it, as after a crash. */
const longest = 30_000

/**
 * Ends the program when its window has been closed: what is carried out here is let go of first, so that it can be resumed.
 * `opened`: null where nothing has been loaded yet. A program without a window that never ends would keep the next one from
 * starting.
 */
export function endWhenClosed(opened: () => Promise<Pick<App, 'close'>> | null, wall: Pick<Clock, 'sleep'>): void {
  app.on('window-all-closed', () => {
    const letGo = Promise.allSettled([opened()?.then((loaded) => loaded.close())])
    void Promise.race([letGo, wall.sleep(longest, AbortSignal.any([]))]).then(() => {
      app.quit()
    })
  })
}
