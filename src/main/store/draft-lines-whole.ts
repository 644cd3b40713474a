import { lineColumns, lineOfRow, type LineColumns, type StoredLine } from './draft-line-row.ts'
import { clearUndo } from './draft-undo.ts'
import type { Reader, Writer } from './handles.ts'

/** Copies the lines of one draft to another one that has none; what can be taken back is not copied. */
export function copyLines(writer: Writer, { from, to }: { readonly from: string; readonly to: string }): void {
  const columns = `${lineColumns}, checked, resourceId, state`
  writer.change(
    `INSERT INTO draftLine (draft, ${columns}) SELECT ?, ${columns} FROM draftLine WHERE draft = ? ORDER BY number`,
    to,
    from,
  )
  writer.change('UPDATE draft SET lastLine = (SELECT lastLine FROM draft WHERE id = ?) WHERE id = ?', from, to)
}

/** What a line is before any site was asked; placeholders stay what they are. */
const waiting = JSON.stringify({ code: 'not-checked', why: 'waiting' } satisfies StoredLine['verdict'])

/** Forgets what the site said of every line: only equal texts are doubles then. Nothing before it can be taken back. */
export function forgetSite(writer: Writer, draft: string): void {
  clearUndo(writer, draft)
  writer.change(
    `UPDATE draftLine SET verdict = ?, checked = 0, resourceId = NULL, record = NULL, kept = 0, byHand = 0, checkedAt = NULL,
       sameAs = (SELECT min(number) FROM draftLine AS other
                 WHERE other.draft = draftLine.draft AND other.same = draftLine.same AND other.number < draftLine.number)
     WHERE draft = ? AND same IS NOT NULL`,
    waiting,
    draft,
  )
  writer.change(
    `UPDATE draftLine SET state = CASE WHEN aside = 1 THEN 'aside' WHEN sameAs IS NOT NULL THEN 'double' ELSE 'to-solve' END
     WHERE draft = ?`,
    draft,
  )
}

/** Another site stands behind a connection from now on: no draft of it knows anything of its lines any more. */
export function forgetConnection(writer: Writer, connection: string): void {
  writer.transaction(() => {
    const drafts = writer.query<[string], { id: string }>(`SELECT id FROM draft WHERE content ->> 'connection' = ?`)
    for (const { id } of drafts.all(connection)) forgetSite(writer, id)
  })
}

/** Exported for the test of its plan. By its index, since few of the lines may be chosen. */
export const chosenLinesSql = `SELECT ${lineColumns} FROM draftLine INDEXED BY draftLineState
WHERE draft = ? AND state = 'chosen' AND number > ? ORDER BY number LIMIT ?`

const atOnce = 500

/** The lines whose devices the plan takes, by number, in pieces. Throws stored-row-unreadable. */
export function* chosenLines(reader: Reader, draft: string): Generator<readonly StoredLine[]> {
  let after = 0
  for (;;) {
    const rows = reader.query<[string, number, number], LineColumns>(chosenLinesSql).all(draft, after, atOnce)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(lineOfRow)
    after = last.number
  }
}

/** Exported for the test of its plan. */
export const toSolveSql = `SELECT number FROM draftLine WHERE draft = ? AND state = 'to-solve' ORDER BY number`

/** Numbers of all lines that keep the plan from going on: an index is read, no line. */
export const linesToSolve = (reader: Reader, draft: string): readonly number[] =>
  reader
    .query<[string], { number: number }>(toSolveSql)
    .all(draft)
    .map((row) => row.number)
