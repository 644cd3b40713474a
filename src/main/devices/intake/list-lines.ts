import type { Output, Parsed } from '#shared/contract/calls.ts'
import { mostLines } from '#shared/draft/line.ts'
import { countLines, pageLines, uncheckedLines } from '#main/store/draft-lines.ts'
import { getDraft } from '#main/store/drafts.ts'
import type { Reader } from '#main/store/handles.ts'
import { shownLines } from './shown.ts'

/** One page of lines, newest first, with all counts. Fails with `draft-not-found`. */
export function listLines(reader: Reader, { id, filter, before, limit }: Parsed<'lines:list'>): Output<'lines:list'> {
  return reader.snapshot(() => {
    getDraft(reader, id)
    const { lines, next } = pageLines(reader, id, { filter, before: before ?? null, limit })
    const page = { lines: shownLines(reader, id, lines), counts: countLines(reader, id) }
    return next === undefined ? page : { ...page, next }
  })
}

/** Numbers of lines to be looked up, as many as one call takes. Fails with `draft-not-found`. */
export function listUnchecked(reader: Reader, { id, after }: Parsed<'lines:unchecked'>): Output<'lines:unchecked'> {
  return reader.snapshot(() => {
    getDraft(reader, id)
    return { numbers: [...uncheckedLines(reader, id, { after, limit: mostLines })] }
  })
}
