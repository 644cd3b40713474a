import type { Line } from '#shared/draft/line.ts'
import { readScan } from '#shared/draft/line-key.ts'
import { fail } from '#shared/failure.ts'
import { sayFailure } from '#shared/texts/say.ts'
import { bandTexts, hearBand, hearLine } from '#shared/texts/window.ts'
import type { Checker } from './checker.ts'
import type { Hub } from './hub.ts'
import { soundOf } from './sound-of.ts'
import type { Undo } from './undo.ts'

/** Milliseconds after which a scan that has no verdict yet is told by a tick (ux.md 2, "Sound"). */
const patience = 700

export type TakeOne = (text: string, origin: 'scan' | 'typed') => Promise<void>

/** One scan or typed text: kept first, then looked up, then told by word, colour and sound. Never throws. */
export function makeTakeOne(hub: Hub, checker: Checker, undo: Undo): TakeOne {
  const { means } = hub

  function refuse(scanned: string, error: unknown): void {
    const what = means.failureOf(error)
    hub.show({ kind: 'refused', scanned, failure: what })
    means.sound('bad')
    means.announce(hearBand({ word: bandTexts.refusedWord, about: scanned, text: sayFailure(what).title }))
  }

  /** The verdict as it is final for now. */
  function conclude(line: Line): void {
    hub.show({ kind: 'line', line })
    means.sound(soundOf(line.verdict))
    means.announce(hearLine(line))
  }

  async function keep(text: string, origin: 'scan' | 'typed'): Promise<Line | null> {
    const { lines } = await hub.inOrder(async () => {
      const added = await means.ask('lines:add', { id: means.id, origin, texts: [text] })
      hub.apply(added)
      undo.note(added.lines.length > 0 ? 1 : 0)
      return added
    })
    return lines.at(-1) ?? null
  }

  async function lookUp(line: Line): Promise<void> {
    const calm = means.later(() => {
      means.sound('tick')
      means.mention(hearBand({ ...bandTexts.checking(line.scanned), text: '' }))
    }, patience)
    const one: { now: Line | null } = { now: line }
    await hub.attempt(async () => {
      one.now = await checker.one(line.number)
    })
    calm()
    // It was taken back meanwhile: nothing is said of a line that is gone.
    if (one.now !== null) conclude(one.now)
  }

  return async (text, origin) => {
    const read = readScan(text)
    if (read === '') return
    if (read === null) {
      refuse(text.slice(0, 40), fail('input', 'line-unreadable', { rows: [1] }))
      return
    }
    hub.show({ kind: 'checking', scanned: read })
    try {
      const line = await keep(text, origin)
      if (line === null) return
      if (line.verdict.code === 'not-checked') await lookUp(line)
      else conclude(line)
    } catch (error) {
      refuse(read, error)
    }
  }
}
