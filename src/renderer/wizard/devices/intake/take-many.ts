import { readScan } from '#shared/draft/line-key.ts'
import { isChosen, isToSolve, mostLines, type Line, type lineOrigins } from '#shared/draft/line.ts'
import { bandTexts, hearBand, type ManySaid } from '#shared/texts/window.ts'
import type { Checker } from './checker.ts'
import type { Hub } from './hub.ts'
import type { Undo } from './undo.ts'

type Origin = (typeof lineOrigins)[number]

/** Adds many lines, looks them up, and says what became of them. What goes wrong is shown with a way to try it again. */
export type TakeMany = (texts: readonly string[], origin: Origin) => Promise<void>

export function makeTakeMany(hub: Hub, checker: Checker, undo: Undo): TakeMany {
  const { means, store } = hub

  /** Adds what is left; it may be called again after a failure, and goes on where it was. */
  async function add(left: string[], origin: Origin, mine: Map<number, Line>): Promise<void> {
    const of = left.length
    let calls = 0
    try {
      while (left.length > 0) {
        if (of > mostLines) store.setState({ progress: { doing: 'adding', done: of - left.length, of } })
        const added = await means.ask('lines:add', { id: means.id, origin, texts: left.slice(0, mostLines) })
        left.splice(0, mostLines)
        for (const line of added.lines) mine.set(line.number, line)
        hub.apply(added)
        calls += added.lines.length > 0 ? 1 : 0
      }
    } finally {
      undo.note(calls)
      if (store.getState().progress?.doing === 'adding') store.setState({ progress: null })
    }
  }

  function tell(mine: ReadonlyMap<number, Line>, refused: number): void {
    const said = tally([...mine.values()], refused)
    hub.show({ kind: 'many', said })
    if (said.added > 0) means.sound(said.notChecked > 0 ? 'tick' : said.toSolve > 0 ? 'bad' : 'found')
    means.announce(hearBand(bandTexts.many(said)))
  }

  return async (texts, origin) => {
    const left = texts.filter((one) => readScan(one) !== null)
    const refused = texts.length - left.length
    const mine = new Map<number, Line>()
    const stop = hub.listen(({ lines, removed = [] }) => {
      for (const line of lines) if (mine.has(line.number)) mine.set(line.number, line)
      for (const number of removed) mine.delete(number)
    })
    await hub.attempt(async () => {
      await hub.inOrder(() => add(left, origin, mine))
      const asked = [...mine.values()].filter((one) => one.verdict.code === 'not-checked')
      await hub.attempt(() => checker.many(asked.map((one) => one.number)))
      tell(mine, refused)
    })
    stop()
  }
}

const tally = (lines: readonly Line[], refused: number): ManySaid => {
  const toSolve = lines.filter(isToSolve)
  return {
    added: lines.length,
    found: lines.filter(isChosen).length,
    toSolve: toSolve.length,
    double: lines.filter((one) => one.verdict.code === 'double').length,
    notChecked: toSolve.filter((one) => one.verdict.code === 'not-checked').length,
    refused,
  }
}
