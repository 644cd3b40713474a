import { bandTexts, hearBand } from '#shared/texts/window.ts'
import type { Hub } from './hub.ts'
import type { Reader } from './reader.ts'

/** Takes changes back as a person made them: a paste of 5,000 lines is one, although it was many calls. */
export interface Undo {
  /** A change was made by so many calls that left something to take back. */
  note(calls: number): void
  /** The last one. */
  last(): Promise<void>
}

export function makeUndo(hub: Hub, reader: Reader): Undo {
  const { means } = hub
  const made: number[] = []

  async function takeBack(): Promise<void> {
    // What was done before this page was opened is taken back call by call.
    const calls = made.pop() ?? 1
    const taken = await hub.inOrder(async () => {
      const first = await means.ask('lines:undo', { id: means.id })
      hub.apply(first)
      let left = first.undone === null ? 0 : calls - 1
      for (; left > 0; left -= 1) hub.apply(await means.ask('lines:undo', { id: means.id }))
      return first.undone
    })
    hub.show({ kind: 'undone', what: taken })
    means.announce(
      hearBand(
        taken === null
          ? bandTexts.nothingToUndo
          : { word: bandTexts.undoneWord, about: '', text: bandTexts.undone[taken] },
      ),
    )
    // The answers do not say which lines are gone.
    if (taken !== null) await reader.reload()
  }

  return {
    note(calls) {
      if (calls > 0) made.push(calls)
    },
    last: () => hub.attempt(takeBack),
  }
}
