import { app, type BrowserWindow } from 'electron'

/** How a person answers to the question whether to close while a run is active. */
export type Answer = 'keep-open' | 'minimise' | 'close'

/**
 * Asks on the page before the window closes while this process carries out a run (ux.md 4, "Close while running"). Without
 * a page that answers, closing again closes: a run can be resumed.
 */
export function guardClosing(
  window: BrowserWindow,
  carriedOut: () => readonly string[],
): { readonly answer: (how: Answer) => void } {
  let asked = false
  let agreed = false
  window.on('close', (event) => {
    const runs = carriedOut()
    if (agreed || asked || runs.length === 0 || window.webContents.isCrashed()) return
    event.preventDefault()
    asked = true
    window.webContents.send('window:closing', { runs })
  })
  app.on('before-quit', () => {
    asked = false
  })
  return {
    answer(how) {
      asked = false
      if (how === 'minimise') window.minimize()
      if (how !== 'close') return
      agreed = true
      window.close()
    },
  }
}
