import { iso, type Random } from '#shared/clock.ts'
import type { Output, Parsed } from '#shared/contract/calls.ts'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import { changeDraft } from '#shared/draft/change-draft.ts'
import { emptyDraft, type Draft } from '#shared/draft/draft.ts'
import { firstOpenPage } from '#shared/draft/page-state.ts'
import { Failed } from '#shared/failure.ts'
import { newId } from '#main/ids.ts'
import { countLines } from '#main/store/draft-lines.ts'
import { copyLines, forgetSite } from '#main/store/draft-lines-whole.ts'
import { getDraft, insertDraft, pageDrafts, saveDraft, type DraftRow } from '#main/store/drafts.ts'
import type { Reader, Writer } from '#main/store/handles.ts'

const row = ({ id, batch, template, savedAt, run }: DraftRow) => ({ id, batch, template, savedAt: iso(savedAt), run })

/** A draft as it is stored. Fails with `draft-not-found`. */
export function openDraft(reader: Reader, id: string): OpenedDraft {
  return reader.snapshot(() => {
    const stored = getDraft(reader, id)
    return { ...row(stored), draft: stored.draft, lines: countLines(reader, id) }
  })
}

/** One page of drafts, last saved first, each with the place where it goes on. */
export function listDrafts(reader: Reader, asked: Parsed<'draft:list'>): Output<'draft:list'> {
  return reader.snapshot(() => {
    const { drafts, next } = pageDrafts(reader, asked)
    return {
      drafts: drafts.map((one) => ({ ...row(one), place: placeOf(reader, one.id) })),
      ...(next === undefined ? {} : { next }),
    }
  })
}

/** One that can't be read keeps nobody from the others; opening it says why. */
function placeOf(reader: Reader, id: string): Output<'draft:list'>['drafts'][number]['place'] {
  try {
    const { draft, lines } = openDraft(reader, id)
    return { page: firstOpenPage(draft, lines), devices: lines.chosen }
  } catch (error) {
    if (error instanceof Failed && error.failure.code === 'stored-row-unreadable') return null
    throw error
  }
}

/**
 * A new draft: an empty one on `connection`, or a copy of another one. Lines are copied from plan to plan only: a template
 * has none of its own to give or to keep. Fails with `draft-not-found`.
 */
export function newDraft(
  writer: Writer,
  random: Random,
  { batch, from, template, connection }: Parsed<'draft:new'> & { readonly connection: string },
): OpenedDraft {
  const id = newId(random)
  return writer.transaction(() => {
    const source = from === undefined ? null : getDraft(writer, from)
    const draft = source === null ? emptyDraft(batch, connection) : copyOf(source.draft, batch)
    insertDraft(writer, { id, template, draft })
    if (source !== null && !source.template && !template) copyLines(writer, { from: source.id, to: id })
    return openDraft(writer, id)
  })
}

/**
 * What a copy begins with: nobody has gone on from its pages, the times of the other deployment are not its own, and a
 * name of a collection that came from the batch comes from the new one (names are unique in a site).
 */
function copyOf(source: Draft, batch: string): Draft {
  const made = (of: string) => emptyDraft(of, source.connection).collection.name
  const { collection } = source
  const name = collection.name === made(source.batch) ? made(batch) : collection.name
  return {
    ...source,
    batch,
    collection: { ...collection, name },
    deployment: { ...source.deployment, availableFrom: null, expires: null },
    passed: {},
  }
}

/**
 * Changes a draft and keeps it. With another connection everything that was found out about its lines is forgotten: it
 * was said by another site. Fails with `draft-not-found`.
 */
export function changeStoredDraft(writer: Writer, { id, change }: Parsed<'draft:change'>): OpenedDraft {
  return writer.transaction(() => {
    const before = getDraft(writer, id).draft
    const after = changeDraft(before, change, iso(writer.wall.now()))
    saveDraft(writer, id, after)
    if (after.connection !== before.connection) forgetSite(writer, id)
    return openDraft(writer, id)
  })
}
