import { z } from 'zod'
import type { Writer } from './handles.ts'
import { readJson } from './json.ts'

const undoKinds = ['add', 'aside', 'remove', 'keep', 'choose'] as const
export type UndoKind = (typeof undoKinds)[number]

export interface UndoEntry {
  readonly kind: UndoKind
  /** What the lines were like before, as JSON; parsed by whoever wrote it. */
  readonly lines: string
}

/** So many changes of a draft's lines can be taken back (ux.md 3, page 6). */
const depth = 20

/** Exported for the test of its plan. */
export const undoPruneSql = `DELETE FROM draftUndo WHERE draft = ? AND id <=
(SELECT id FROM draftUndo WHERE draft = ? ORDER BY id DESC LIMIT 1 OFFSET ${depth})`

/** Notes what lines were like before a change, in the transaction of that change. */
export function pushUndo(writer: Writer, draft: string, kind: UndoKind, lines: unknown): void {
  writer.change('INSERT INTO draftUndo (draft, kind, lines) VALUES (?, ?, ?)', draft, kind, JSON.stringify(lines))
  writer.change(undoPruneSql, draft, draft)
}

/** Takes the newest entry out of the log; null: nothing is left. Throws stored-row-unreadable. */
export function popUndo(writer: Writer, draft: string): UndoEntry | null {
  const row = writer
    .query<[string], { kind: string; lines: string }>(
      `DELETE FROM draftUndo WHERE id = (SELECT id FROM draftUndo WHERE draft = ? ORDER BY id DESC LIMIT 1)
       RETURNING kind, lines`,
    )
    .get(draft)
  if (row === undefined) return null
  return { kind: readJson(z.enum(undoKinds), JSON.stringify(row.kind), 'undo', draft), lines: row.lines }
}

/** After this nothing that came before can be taken back. */
export function clearUndo(writer: Writer, draft: string): void {
  writer.change('DELETE FROM draftUndo WHERE draft = ?', draft)
}
