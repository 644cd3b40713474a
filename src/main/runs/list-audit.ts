import { iso } from '#shared/clock.ts'
import type { Output, Parsed } from '#shared/contract/calls.ts'
import { pageAudit } from '#main/store/audit-pages.ts'
import type { Store } from '#main/store/store.ts'

/** One page of what was decided, newest first. */
export function listAudit({ reader }: Store, asked: Parsed<'audit:list'>): Output<'audit:list'> {
  const { entries, next } = pageAudit(reader, asked)
  return {
    entries: entries.map(({ at, facts, ...entry }) => ({ ...entry, at: iso(at), facts: { ...facts } })),
    ...(next === undefined ? {} : { next }),
  }
}
