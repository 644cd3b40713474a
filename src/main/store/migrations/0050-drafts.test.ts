import { describe, expect, it } from 'vitest'
import { migrated, namesOf } from '../test-migrations.ts'
import { runA, runB } from '../test-store.ts'

const plan = `INSERT INTO savedPlan (id, plan, at) VALUES ('${runA}', '{}', 1)`
const draft = (id: string) =>
  `INSERT INTO draft (id, batch, template, savedAt, content) VALUES ('${id}', 'Room 12', 0, 1, '{}');`
const line = (id: string, number: number, more: Readonly<Record<string, string>> = {}) => {
  const columns = {
    draft: `'${id}'`,
    number: String(number),
    scanned: "'PF1'",
    same: "'pf1'",
    origin: "'scan'",
    at: '1',
    checked: '0',
    verdict: "'{}'",
    state: "'to-solve'",
    aside: '0',
    kept: '0',
    byHand: '0',
    ...more,
  }
  return `INSERT INTO draftLine (${Object.keys(columns).join()}) VALUES (${Object.values(columns).join()});`
}

describe('version 50', () => {
  it('has drafts, their lines, their plans and what can be taken back, and the plans as they were', () => {
    const database = migrated(40, 50, plan)
    expect(namesOf(database, 'table')).toEqual(
      expect.arrayContaining(['draft', 'draftLine', 'draftPlan', 'draftUndo', 'savedPlan']),
    )
    expect(namesOf(database, 'index')).toEqual(
      expect.arrayContaining([
        'draftLineRecord',
        'draftLineSame',
        'draftLineState',
        'draftLineUnchecked',
        'draftNewest',
        'draftPlanNewest',
        'draftUndoNewest',
      ]),
    )
    expect(database.prepare('SELECT id FROM savedPlan').pluck().all()).toEqual([runA])
  })

  it('removes with a draft what belongs to it, and nothing of others', () => {
    const database = migrated(40, 50, plan)
    for (const id of [runA, runB])
      database.exec(
        `${draft(id)}${line(id, 1)} INSERT INTO draftUndo (draft, kind, lines) VALUES ('${id}', 'add', '[1]')`,
      )
    database.exec(`INSERT INTO draftPlan (plan, draft, at) VALUES ('${runA}', '${runA}', 1)`)
    database.exec(`DELETE FROM draft WHERE id = '${runA}'`)
    const left = (table: string) => database.prepare(`SELECT draft FROM ${table}`).pluck().all()
    expect([left('draftLine'), left('draftUndo'), left('draftPlan')]).toEqual([[runB], [runB], []])
    expect(database.prepare('SELECT id FROM savedPlan').pluck().all()).toEqual([runA])
  })

  it('refuses lines without a draft, a number twice, a double of a later line and half a record', () => {
    const database = migrated(40, 50, plan)
    const add = (number: number, more: Readonly<Record<string, string>> = {}) => {
      return () => database.exec(line(runA, number, more))
    }
    expect(add(1)).toThrow('FOREIGN KEY')
    database.exec(draft(runA))
    expect(add(0)).toThrow('CHECK')
    expect(add(1)).not.toThrow()
    expect(add(1)).toThrow('UNIQUE')
    expect(add(2, { sameAs: '2' })).toThrow('CHECK')
    expect(add(2, { resourceId: '7' })).toThrow('CHECK')
    expect(add(2, { state: "'gone'" })).toThrow('CHECK')
    expect(add(2, { sameAs: '1', state: "'double'", resourceId: '7', record: "'{}'" })).not.toThrow()
  })
})
