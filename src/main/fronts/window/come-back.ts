import type { BrowserWindow } from 'electron'
import type { Clock } from '#shared/clock.ts'

/** A page that ends more often than this, wall time in milliseconds, would end for ever. */
const most = 3
const within = 60_000

/**
 * Loads the page anew when its process has ended. A run is carried out by this process, not by the page: it goes on, and
 * the page shows how it stands. `giveUp` is called where the page ends again and again.
 */
export function comeBack(window: BrowserWindow, wall: Pick<Clock, 'now'>, giveUp: () => void): void {
  let ended: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = wall.now()
    ended = [...ended.filter((at) => Math.abs(now - at) < within), now]
    if (ended.length > most) giveUp()
    else window.webContents.reload()
  })
}
