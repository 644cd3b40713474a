import { Notification, powerSaveBlocker, type BrowserWindow } from 'electron'
import type { Clock } from '#shared/clock.ts'
import type { Glance } from '#shared/contract/board.ts'
import { windowWords } from '#shared/texts/en/window/native.ts'
import type { App } from '#main/app.ts'

const isHere = (run: Glance): boolean => run.owner?.here === true
const isWaiting = (run: Glance): boolean => run.outcome === 'needs-confirmation'

/** Wall time, milliseconds: a task bar needs no more, and reading all that is active takes longer the more there is. */
const leastPause = 1000

/**
 * Shows runs where the system shows them: task bar, notifications, and that the machine may not sleep. They are read again
 * when one of them has changed, once a second at most.
 */
export function watchRuns(app: App, window: BrowserWindow, wall: Pick<Clock, 'sleep'>): void {
  // null: not read yet. What was so before the program started is no news.
  let known: ReadonlyMap<string, Glance> | null = null
  let blocker: number | null = null
  const state = { reading: false, again: false }

  const isStale = (): boolean => state.again

  const show = (runs: readonly Glance[]): void => {
    const here = runs.filter(isHere)
    window.setProgressBar(progressOf(here), { mode: runs.some(isWaiting) ? 'paused' : 'normal' })
    if (here.length > 0 && blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension')
    if (here.length === 0 && blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
  }
  const readOnce = async (): Promise<void> => {
    const answer = await app.call('run:active', {}, AbortSignal.any([]))
    if (!answer.ok || window.isDestroyed()) return
    const { runs } = answer.value
    const news = known === null || window.isFocused() ? [] : await newsOf(known, runs)
    known = new Map(runs.map((one) => [one.run, one]))
    if (window.isDestroyed()) return
    for (const run of news) notify(window, run)
    show(runs)
  }
  const read = async (): Promise<void> => {
    if (state.reading) {
      state.again = true
      return
    }
    state.reading = true
    try {
      do {
        state.again = false
        await readOnce()
        await wall.sleep(leastPause, AbortSignal.any([]))
      } while (isStale())
    } finally {
      state.reading = false
    }
  }
  /** Runs that wait for a person since they were last read, and those that have ended. */
  const newsOf = async (before: ReadonlyMap<string, Glance>, now: readonly Glance[]): Promise<readonly Glance[]> => {
    const news = now.filter((run) => isWaiting(run) && !isWaitingIn(before, run.run))
    for (const run of before.values()) {
      if (now.some((one) => one.run === run.run)) continue
      const ended = await app.call('run:glance', { run: run.run }, AbortSignal.any([]))
      if (ended.ok) news.push(ended.value)
    }
    return news
  }
  app.on('run:changed', () => void read())
  void read()
}

const isWaitingIn = (before: ReadonlyMap<string, Glance>, run: string): boolean => {
  const there = before.get(run)
  return there !== undefined && isWaiting(there)
}

/** Mean over the runs, 0 to 1; -1: no bar. */
const progressOf = (runs: readonly Glance[]): number =>
  runs.length === 0 ? -1 : runs.reduce((sum, one) => sum + one.done, 0) / runs.length

function notify(window: BrowserWindow, run: Glance): void {
  if (!Notification.isSupported()) return
  const note = new Notification(windowWords.notification(run))
  note.on('click', () => {
    if (window.isDestroyed()) return
    window.show()
    window.focus()
  })
  note.show()
}
