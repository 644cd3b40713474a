import type { ElectronApplication } from '@playwright/test'

interface Storm {
  /** The run that is told of. */
  readonly run: string
  readonly perSecond: number
  readonly seconds: number
}

/**
 * What runs tell, put in by the main process past what samples it: every second event is progress, every second one a
 * change. Answers how many there were.
 */
export const sendStorm = (electron: ElectronApplication, storm: Storm): Promise<number> =>
  electron.evaluate(async ({ BrowserWindow }, { run, perSecond, seconds }) => {
    const [window] = BrowserWindow.getAllWindows()
    const all = perSecond * seconds
    const begun = performance.now()
    let sent = 0
    while (sent < all) {
      const due = Math.min(all, Math.ceil(((performance.now() - begun) / 1000) * perSecond))
      for (; sent < due; sent += 1)
        if (sent % 2 === 0) window?.webContents.send('run:progress', { run, step: 'tracking', done: sent, of: all })
        else window?.webContents.send('run:changed', { run, seq: sent })
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return sent
  }, storm)
