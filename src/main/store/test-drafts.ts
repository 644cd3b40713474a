import { emptyDraft } from '#shared/draft/draft.ts'
import type { StoredLine } from './draft-line-row.ts'
import { insertDraft } from './drafts.ts'
import { openTest, runA } from './test-store.ts'
import type { OpenedStore } from './store.ts'

export const storedLine = (number: number, more: Partial<StoredLine> = {}): StoredLine => ({
  number,
  scanned: `PF${number}`,
  same: `pf${number}`,
  origin: 'scan',
  at: 5000,
  verdict: { code: 'not-checked', why: 'waiting' },
  record: null,
  sameAs: null,
  aside: false,
  kept: false,
  byHand: false,
  checkedAt: null,
  ...more,
})

export const foundLine = (number: number, resourceId: number, more: Partial<StoredLine> = {}): StoredLine =>
  storedLine(number, {
    verdict: { code: 'found' },
    record: { resourceId, name: `PC-${resourceId}`, serial: `PF${resourceId}`, model: '', lastContact: null },
    checkedAt: 6000,
    ...more,
  })

/** A store with one draft, whose id is `runA`. */
export function storeWithDraft(): OpenedStore {
  const store = openTest()
  insertDraft(store.writer, { id: runA, template: false, draft: emptyDraft('Room 12', 'practice') })
  return store
}
