import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Line } from '#shared/draft/line.ts'
import { withChange, type Change } from './line-list.ts'
import type { IntakeMeans } from './means.ts'
import { beginning, type Band, type IntakeState } from './state.ts'

/** The state of the page and the few ways in which it changes. */
export interface Hub {
  readonly means: IntakeMeans
  readonly store: StoreApi<IntakeState>
  show(band: Band): void
  /** Puts changed lines in their places, everywhere they are shown. */
  apply(change: Change): void
  /** Hears of every change from now on, until it is called off by what is answered. */
  listen(hear: (change: Change) => void): () => void
  /** Does the work; what goes wrong is shown with a way to try it again. */
  attempt(work: () => Promise<void>): Promise<void>
  /** Changes of the lines, one after the other, as a person made them. */
  inOrder<T>(work: () => Promise<T>): Promise<T>
}

/** The line of the band as it is now. */
function bandAfter(band: Band, lines: readonly Line[]): Band {
  if (band.kind !== 'line') return band
  const now = lines.find((one) => one.number === band.line.number)
  return now === undefined ? band : { kind: 'line', line: now }
}

export function makeHub(means: IntakeMeans): Hub {
  const store = createStore<IntakeState>(() => beginning)
  const listeners = new Set<(change: Change) => void>()
  let last: Promise<unknown> = Promise.resolve()
  const hub: Hub = {
    means,
    store,
    show(band) {
      store.setState({ band })
    },
    apply(change) {
      store.setState(({ list, band }) => ({ list: withChange(list, change), band: bandAfter(band, change.lines) }))
      for (const hear of listeners) hear(change)
      means.counted(change.counts)
    },
    listen(hear) {
      listeners.add(hear)
      return () => {
        listeners.delete(hear)
      }
    },
    async attempt(work) {
      try {
        await work()
        store.setState({ failure: null })
      } catch (error) {
        const what = means.failureOf(error)
        if (what.kind === 'cancelled') return
        store.setState({ failure: { what, again: () => void hub.attempt(work) } })
      }
    },
    inOrder(work) {
      const mine = last.then(work)
      last = mine.catch(() => undefined)
      return mine
    },
  }
  return hub
}
