import { type Draft } from '#shared/draft/draft.ts'
import { draftSchema } from '#shared/draft/draft-schema.ts'
import { fail } from '#shared/failure.ts'
import type { Reader, Writer } from './handles.ts'
import { readJson, whole } from './json.ts'

export interface DraftRow {
  readonly id: string
  readonly batch: string
  readonly template: boolean
  /** Wall time, milliseconds. */
  readonly savedAt: number
  /** The newest run that was started from it; null: none yet. */
  readonly run: string | null
}

export interface StoredDraft extends DraftRow {
  readonly draft: Draft
}

interface Columns extends Omit<DraftRow, 'template'> {
  readonly template: number
}

const columns = 'id, batch, template, savedAt, run'
const rowOf = ({ template, ...rest }: Columns): DraftRow => ({ ...rest, template: template === 1 })

export function insertDraft(
  writer: Writer,
  { id, template, draft }: { readonly id: string; readonly template: boolean; readonly draft: Draft },
): void {
  writer.change(
    'INSERT INTO draft (id, batch, template, savedAt, run, content) VALUES (?, ?, ?, ?, NULL, ?)',
    id,
    draft.batch,
    Number(template),
    whole(writer.wall.now()),
    JSON.stringify(draft),
  )
}

/** Fails with `draft-not-found`. Throws stored-row-unreadable. */
export function getDraft(reader: Reader, id: string): StoredDraft {
  const row = reader
    .query<[string], Columns & { content: string }>(`SELECT ${columns}, content FROM draft WHERE id = ?`)
    .get(id)
  if (row === undefined) throw fail('input', 'draft-not-found', { id })
  const { content, ...rest } = row
  return { ...rowOf(rest), draft: readJson(draftSchema, content, 'draft', id) }
}

export function saveDraft(writer: Writer, id: string, draft: Draft): void {
  writer.change(
    'UPDATE draft SET batch = ?, savedAt = ?, content = ? WHERE id = ?',
    draft.batch,
    whole(writer.wall.now()),
    JSON.stringify(draft),
    id,
  )
}

/** Its lines have changed: that is when it was last saved. Fails with `draft-not-found`. */
export function touchDraft(writer: Writer, id: string): void {
  const changed = writer.change('UPDATE draft SET savedAt = ? WHERE id = ?', whole(writer.wall.now()), id)
  if (changed === 0) throw fail('input', 'draft-not-found', { id })
}

/** Takes lines, undo log and the note of its plans with it; runs and plans stay. Fails with `draft-not-found`. */
export function removeDraft(writer: Writer, id: string): void {
  if (writer.change('DELETE FROM draft WHERE id = ?', id) === 0) throw fail('input', 'draft-not-found', { id })
}

/** Exported for the test of their plan. */
export const draftPages = {
  first: `SELECT ${columns} FROM draft ORDER BY savedAt DESC, id DESC LIMIT ?`,
  after: `SELECT ${columns} FROM draft WHERE (savedAt, id) < (?, ?) ORDER BY savedAt DESC, id DESC LIMIT ?`,
}

/**
 * Last saved first. `next` is what the next page is asked with; it holds the place itself, since a draft that is saved
 * meanwhile moves to the front. Throws page-key-unknown.
 */
export function pageDrafts(
  reader: Reader,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): { readonly drafts: readonly DraftRow[]; readonly next?: string } {
  const rows = after === undefined ? reader.query<[number], Columns>(draftPages.first).all(limit + 1) : rest()
  const drafts = rows.slice(0, limit).map(rowOf)
  const last = drafts.at(-1)
  return rows.length > limit && last !== undefined ? { drafts, next: `${last.savedAt}.${last.id}` } : { drafts }

  function rest(): Columns[] {
    const [, at, id] = /^(-?\d{1,15})\.([a-z2-7]{26})$/.exec(after ?? '') ?? []
    if (at === undefined || id === undefined) throw fail('input', 'page-key-unknown', { after: after ?? '' })
    return reader.query<[number, string, number], Columns>(draftPages.after).all(Number(at), id, limit + 1)
  }
}
