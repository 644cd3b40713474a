import type { Parsed } from '#shared/contract/calls.ts'
import { judgeUnasked } from '#shared/draft/judge-line.ts'
import { readScan, sameLine } from '#shared/draft/line-key.ts'
import { fail } from '#shared/failure.ts'
import type { StoredLine } from '#main/store/draft-line-row.ts'
import { insertLine, takeLineNumber } from '#main/store/draft-lines.ts'
import { pushUndo } from '#main/store/draft-undo.ts'
import { touchDraft } from '#main/store/drafts.ts'
import { whole } from '#main/store/json.ts'
import type { Writer } from '#main/store/handles.ts'
import { settleDoubles, tieOf } from './settle-doubles.ts'
import { changedLines, type Changed } from './shown.ts'

/**
 * Stores lines as they came, all or none, before anybody looks them up; texts of blanks only are no lines. Fails with
 * `draft-not-found`, `line-unreadable`.
 */
export function addLines(writer: Writer, { id, origin, texts }: Parsed<'lines:add'>): Changed {
  const read = texts.map((scanned) => ({ scanned, text: readScan(scanned) }))
  const rows = read.flatMap(({ text }, at) => (text === null ? [at + 1] : []))
  if (rows.length > 0) throw fail('input', 'line-unreadable', { rows: rows.slice(0, 20) })
  return writer.transaction(() => {
    touchDraft(writer, id)
    const at = whole(writer.wall.now())
    const added = read.flatMap(({ scanned, text }) => {
      if (text === null || text === '') return []
      const line = { ...newLine(text), number: takeLineNumber(writer, id), scanned, origin, at }
      insertLine(writer, id, line)
      return [line]
    })
    if (added.length === 0) return changedLines(writer, id, [])
    const numbers = added.map((one) => one.number)
    settleDoubles(writer, id, added.map(tieOf))
    pushUndo(writer, id, 'add', numbers)
    return changedLines(writer, id, numbers)
  })
}

function newLine(text: string): Omit<StoredLine, 'number' | 'scanned' | 'origin' | 'at'> {
  const judged = judgeUnasked(text)
  // Many devices share a placeholder: two of them are two devices.
  const same = judged.verdict.code === 'placeholder' ? null : sameLine(text)
  return { ...judged, same, sameAs: null, aside: false, kept: false, byHand: false, checkedAt: null }
}
