import { z } from 'zod'
import type { Output } from '#shared/contract/calls.ts'
import { never } from '#shared/result.ts'
import { storedLine, type StoredLine } from '#main/store/draft-line-row.ts'
import { getLines, insertLine, removeLine, saveLine } from '#main/store/draft-lines.ts'
import { popUndo, type UndoEntry } from '#main/store/draft-undo.ts'
import { touchDraft } from '#main/store/drafts.ts'
import type { Writer } from '#main/store/handles.ts'
import { readJson } from '#main/store/json.ts'
import { settleDoubles, tieOf } from './settle-doubles.ts'
import { changedLines } from './shown.ts'

const asideBefore = z.object({ numbers: z.array(z.int()), aside: z.boolean() })
const keptBefore = z.object({ number: z.int(), kept: z.boolean() })

/**
 * Takes the last change of the lines back; what the site said meanwhile stays. `undone` is null where nothing is left.
 * Fails with `draft-not-found`.
 */
export function undoLines(writer: Writer, id: string): Output<'lines:undo'> {
  return writer.transaction(() => {
    touchDraft(writer, id)
    const entry = popUndo(writer, id)
    if (entry === null) return { ...changedLines(writer, id, []), undone: null }
    const touched = takeBack(writer, id, entry)
    const moved = settleDoubles(writer, id, touched.map(tieOf))
    return { ...changedLines(writer, id, [...touched.map((one) => one.number), ...moved]), undone: entry.kind }
  })
}

/** Lines as they were before, and as they are now. */
function takeBack(writer: Writer, id: string, { kind, lines }: UndoEntry): readonly StoredLine[] {
  const read = <T>(schema: z.ZodType<T>): T => readJson(schema, lines, 'undo', id)
  const change = (numbers: readonly number[], back: (line: StoredLine) => StoredLine): readonly StoredLine[] =>
    getLines(writer, id, numbers).flatMap((line) => {
      const after = back(line)
      saveLine(writer, id, after)
      return [line, after]
    })
  switch (kind) {
    case 'add': {
      const added = getLines(writer, id, read(z.array(z.int())))
      for (const { number } of added) removeLine(writer, id, number)
      return added
    }
    case 'remove': {
      const removed = read(z.array(storedLine))
      for (const line of removed) insertLine(writer, id, line)
      return removed
    }
    case 'aside': {
      const { numbers, aside } = read(asideBefore)
      return change(numbers, (line) => ({ ...line, aside }))
    }
    case 'keep': {
      const { number, kept } = read(keptBefore)
      return change([number], (line) => ({ ...line, kept }))
    }
    case 'choose': {
      const { number, verdict, record, byHand, kept, checkedAt } = read(storedLine)
      return change([number], (line) => ({ ...line, verdict, record, byHand, kept, checkedAt }))
    }
    default:
      return never(kind)
  }
}
