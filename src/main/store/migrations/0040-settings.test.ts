import { describe, expect, it } from 'vitest'
import { migrated, namesOf } from '../test-migrations.ts'

describe('version 40', () => {
  it('has settings, connections, plans and reviews, and the audit as it was', () => {
    const hash = 'a'.repeat(64)
    const database = migrated(
      30,
      40,
      `INSERT INTO audit (id, at, who, what, facts, hash) VALUES (1, 1, 'w', 'x', '{}', '${hash}')`,
    )
    expect(namesOf(database, 'table')).toEqual(
      expect.arrayContaining(['connection', 'savedPlan', 'setting', 'shownReview']),
    )
    expect(database.prepare('SELECT hash FROM auditHead').pluck().get()).toBe(hash)
  })

  it('refuses two connections of one name and a kind that is none', () => {
    const database = migrated(30, 40)
    const add = (id: string, name: string, kind: string) => () =>
      database.exec(`INSERT INTO connection VALUES ('${id}', '${name}', '${kind}', '{}')`)
    expect(add('a', 'Head office', 'production')).not.toThrow()
    expect(add('b', 'HEAD OFFICE', 'practice')).toThrow('UNIQUE')
    expect(add('c', 'Branch', 'other')).toThrow('CHECK')
  })
})
