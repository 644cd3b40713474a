import { describe, expect, it } from 'vitest'
import { appendAudit } from './audit.ts'
import { auditPageSql, pageAudit, starterOf, starterSql } from './audit-pages.ts'
import { openTest, planOf, runA, runB } from './test-store.ts'

describe('pages of the audit', () => {
  const filled = () => {
    const store = openTest()
    for (const [at, run] of [runA, runB, runA, null, runA].entries())
      appendAudit(store.writer, { who: `account ${at}`, run, what: 'decided', facts: { at } })
    return store
  }
  const ids = (entries: readonly { readonly id: number }[]) => entries.map((one) => one.id)

  it('are newest first, of all or of one run', () => {
    const { reader } = filled()
    const first = pageAudit(reader, { limit: 2 })
    expect([ids(first.entries), first.next]).toEqual([[5, 4], 4])
    expect(ids(pageAudit(reader, { limit: 9, before: first.next }).entries)).toEqual([3, 2, 1])
    const ofRun = pageAudit(reader, { run: runA, limit: 2 })
    expect([ids(ofRun.entries), ofRun.next]).toEqual([[5, 3], 3])
    expect(pageAudit(reader, { run: runA, limit: 2, before: 3 })).toEqual({
      entries: [{ id: 1, at: 1_000_000, who: 'account 0', run: runA, what: 'decided', facts: { at: 0 } }],
    })
  })

  it('and who started a run are found by number, without a sort', () => {
    const store = filled()
    expect(planOf(store, auditPageSql.all, [9, 2])).toEqual(['SEARCH audit USING INTEGER PRIMARY KEY (rowid<?)'])
    const ofRun = [
      'SEARCH audit USING INDEX auditRun (run=? AND id<?)',
      'SEARCH audit USING INDEX auditRun (run=? AND rowid<?)',
    ]
    expect(ofRun).toContain(planOf(store, auditPageSql.ofRun, [runA, 9, 2]).join())
    expect(planOf(store, starterSql, [runA])).toEqual(['SEARCH audit USING INDEX auditRun (run=?)'])
    expect([starterOf(store.reader, runA), starterOf(store.reader, 'z'.repeat(26))]).toEqual(['account 0', ''])
  })
})
