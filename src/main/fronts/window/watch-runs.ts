import { Notification, powerSaveBlocker, type BrowserWindow } from 'electron'
import type { Glance } from '#shared/contract/board.ts'
import { windowWords } from '#shared/texts/en/window/native.ts'
import type { App } from '#main/app.ts'

const isHere = (run: Glance): boolean => run.owner?.here === true
const isWaiting = (run: Glance): boolean => run.outcome === 'needs-confirmation'

/**
 * Shows runs where the system shows them: task bar, notifications, and that the machine may not sleep. Each time one of
 * them changes they are read again.
 */
export function watchRuns(app: App, window: BrowserWindow): void {
  let runs: readonly Glance[] = []
  let known = new Map<string, Glance>()
  let blocker: number | null = null
  const state = { reading: false, again: false }

  const isStale = (): boolean => state.again

  const show = (): void => {
    const here = runs.filter(isHere)
    window.setProgressBar(progressOf(here), { mode: runs.some(isWaiting) ? 'paused' : 'normal' })
    if (here.length > 0 && blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension')
    if (here.length === 0 && blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
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
        const answer = await app.call('run:active', {}, AbortSignal.any([]))
        if (!answer.ok || window.isDestroyed()) return
        await tellEnded(known, answer.value.runs)
        runs = answer.value.runs
        known = new Map(runs.map((one) => [one.run, one]))
        show()
      } while (isStale())
    } finally {
      state.reading = false
    }
  }
  const tellEnded = async (before: ReadonlyMap<string, Glance>, now: readonly Glance[]): Promise<void> => {
    if (window.isFocused()) return
    for (const run of now) if (isWaiting(run) && !isWaitingIn(before, run.run)) notify(window, run)
    for (const run of before.values()) {
      if (now.some((one) => one.run === run.run)) continue
      const ended = await app.call('run:glance', { run: run.run }, AbortSignal.any([]))
      if (ended.ok) notify(window, ended.value)
    }
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
    window.show()
    window.focus()
  })
  note.show()
}
