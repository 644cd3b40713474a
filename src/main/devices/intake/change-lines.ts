import type { Parsed } from '#shared/contract/calls.ts'
import { isSilent } from '#shared/draft/line.ts'
import { fail } from '#shared/failure.ts'
import { getLines, removeLine, saveLine } from '#main/store/draft-lines.ts'
import { linesToSolve } from '#main/store/draft-lines-whole.ts'
import { pushUndo } from '#main/store/draft-undo.ts'
import { touchDraft } from '#main/store/drafts.ts'
import type { Writer } from '#main/store/handles.ts'
import { settleDoubles, tieOf } from './settle-doubles.ts'
import { changedLines, requireLine, requireLines, type Changed } from './shown.ts'

/** Sets lines aside, or takes them in again. Fails with `draft-not-found`, `line-not-found`. */
export function setAside(writer: Writer, { id, numbers, aside }: Parsed<'lines:aside'>): Changed {
  return writer.transaction(() => {
    touchDraft(writer, id)
    const lines =
      numbers === 'to-solve' ? getLines(writer, id, linesToSolve(writer, id)) : requireLines(writer, id, numbers)
    const moved = lines.filter((one) => one.aside !== aside)
    for (const line of moved) saveLine(writer, id, { ...line, aside })
    const changed = moved.map((one) => one.number)
    if (changed.length > 0) pushUndo(writer, id, 'aside', { numbers: changed, aside: !aside })
    return changedLines(writer, id, changed)
  })
}

/** Removes lines; a double of one of them takes its place. Fails with `draft-not-found`, `line-not-found`. */
export function removeLines(writer: Writer, { id, numbers }: Parsed<'lines:remove'>): Changed {
  return writer.transaction(() => {
    touchDraft(writer, id)
    const lines = requireLines(writer, id, numbers)
    for (const { number } of lines) removeLine(writer, id, number)
    const moved = settleDoubles(writer, id, lines.map(tieOf))
    pushUndo(writer, id, 'remove', lines)
    return changedLines(writer, id, moved)
  })
}

/** Takes a device that was silent for long, or no longer. Fails with `draft-not-found`, `line-not-found`, `line-not-silent`. */
export function keepLine(writer: Writer, { id, number, keep }: Parsed<'lines:keep'>): Changed {
  return writer.transaction(() => {
    touchDraft(writer, id)
    const line = requireLine(writer, id, number)
    if (keep && !isSilent(line.verdict)) throw fail('input', 'line-not-silent', { number })
    if (line.kept === keep) return changedLines(writer, id, [])
    saveLine(writer, id, { ...line, kept: keep })
    pushUndo(writer, id, 'keep', { number, kept: line.kept })
    return changedLines(writer, id, [number])
  })
}
