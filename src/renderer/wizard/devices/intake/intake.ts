import type { StoreApi } from 'zustand/vanilla'
import type { Line } from '#shared/draft/line.ts'
import { makeChecker, type Checker } from './checker.ts'
import { makeHub } from './hub.ts'
import { makeLineChanges, type LineChanges } from './change-lines.ts'
import type { IntakeMeans } from './means.ts'
import { makeReader, type Reader } from './reader.ts'
import type { IntakeState } from './state.ts'
import { makeTakeMany, type TakeMany } from './take-many.ts'
import { makeTakeOne, type TakeOne } from './take-one.ts'
import { makeUndo } from './undo.ts'

/** The intake of one plan: lines come in, become verdicts, and are worked on. The page shows its state. */
export interface Intake {
  readonly store: StoreApi<IntakeState>
  readonly reader: Reader
  readonly checker: Checker
  readonly lines: LineChanges
  readonly takeOne: TakeOne
  readonly takeMany: TakeMany
  /** A device that was searched: a line of its own, or in the place of one, which is set aside. */
  readonly takeFound: (text: string, instead: Line | null) => Promise<void>
  readonly undo: () => Promise<void>
  /** Reads the list, and looks up what was never answered for. */
  readonly open: () => Promise<void>
  /** The same for a person who presses F5. */
  readonly checkAgain: () => Promise<void>
}

export function makeIntake(means: IntakeMeans): Intake {
  const hub = makeHub(means)
  const reader = makeReader(hub)
  const checker = makeChecker(hub)
  const undo = makeUndo(hub, reader)
  const lines = makeLineChanges(hub, checker, undo)
  const takeMany = makeTakeMany(hub, checker, undo)
  // A check that was cancelled may have been answered all the same: its lines wait here and nowhere else.
  const isWaiting = ({ verdict }: Line): boolean => verdict.code === 'not-checked' && verdict.why === 'waiting'
  const checkAgain = async (): Promise<void> => {
    await hub.attempt(() => checker.unchecked())
    if (hub.store.getState().list.lines.some(isWaiting)) await reader.reload()
  }
  return {
    store: hub.store,
    reader,
    checker,
    lines,
    takeOne: makeTakeOne(hub, checker, undo),
    takeMany,
    async takeFound(text, instead) {
      if (instead !== null) await lines.aside(instead, true)
      await takeMany([text], 'search')
    },
    undo: () => undo.last(),
    async open() {
      await reader.reload()
      await checkAgain()
    },
    checkAgain,
  }
}
