import type { Line } from '#shared/draft/line.ts'
import { bandTexts, hearBand, hearLine } from '#shared/texts/window.ts'
import type { Checker } from './checker.ts'
import type { Hub } from './hub.ts'
import type { Change } from './line-list.ts'
import { soundOf } from './sound-of.ts'
import type { Undo } from './undo.ts'

/** What a person does with lines that are there. Nothing of it throws: failures are shown above the list. */
export interface LineChanges {
  aside(line: Line, aside: boolean): Promise<void>
  /** Every line that is to be solved. */
  asideToSolve(): Promise<void>
  remove(line: Line): Promise<void>
  keep(line: Line, keep: boolean): Promise<void>
  /** The record that a line means; a failure comes back as an exception, to be shown in the dialog. */
  choose(line: Line, resourceId: number): Promise<void>
  /** Asks the site once more. */
  checkAgain(line: Line): Promise<void>
}

export function makeLineChanges(hub: Hub, checker: Checker, undo: Undo): LineChanges {
  const { means } = hub
  const { id } = means

  /** One call, in its turn; true: it changed something. */
  const change = (call: () => Promise<Change>): Promise<boolean> =>
    hub.inOrder(async () => {
      const answer = await call()
      hub.apply(answer)
      const isChanged = answer.lines.length > 0 || answer.removed !== undefined
      undo.note(isChanged ? 1 : 0)
      return isChanged
    })

  const tell = (line: Line): void => {
    hub.show({ kind: 'line', line })
  }

  const setAside = (numbers: 'to-solve' | number[], aside: boolean): Promise<void> =>
    hub.attempt(async () => {
      let moved: readonly Line[] = []
      await change(async () => {
        const answer = await means.ask('lines:aside', { id, numbers, aside })
        moved = answer.lines
        return answer
      })
      const [only] = moved
      if (only !== undefined && moved.length === 1) tell(only)
      else hub.show({ kind: 'aside', lines: moved.length })
      if (aside) means.mention(hearBand(bandTexts.aside(moved.length)))
    })

  return {
    aside: (line, aside) => setAside([line.number], aside),
    asideToSolve: () => setAside('to-solve', true),
    remove: (line) =>
      hub.attempt(async () => {
        const { number, scanned } = line
        await change(async () => ({
          ...(await means.ask('lines:remove', { id, numbers: [number] })),
          removed: [number],
        }))
        hub.show({ kind: 'removed', number, scanned })
        means.mention(hearBand(bandTexts.removed(number, scanned)))
      }),
    keep: (line, keep) =>
      hub.attempt(async () => {
        await change(() => means.ask('lines:keep', { id, number: line.number, keep }))
      }),
    async choose({ number }, resourceId) {
      const chosen: { line?: Line | undefined } = {}
      await change(async () => {
        const answer = await means.ask('lines:choose', { id, number, resourceId })
        chosen.line = answer.lines.find((one) => one.number === number)
        return answer
      })
      if (chosen.line === undefined) return
      tell(chosen.line)
      means.sound(soundOf(chosen.line.verdict))
      means.announce(hearLine(chosen.line))
    },
    checkAgain: ({ number }) =>
      hub.attempt(async () => {
        const line = await checker.one(number)
        if (line === null) return
        tell(line)
        means.sound(soundOf(line.verdict))
        means.announce(hearLine(line))
      }),
  }
}
