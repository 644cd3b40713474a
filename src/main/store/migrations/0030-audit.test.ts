import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { databaseAt, migrated, namesOf } from '../test-migrations.ts'
import { storeFile } from '../test-store.ts'

const entry = (id: number | null, verb = 'INSERT') =>
  `${verb} INTO audit (id, at, who, what, facts, hash) VALUES (${id}, 1, 'w', 'x', '{}', '${String(id).padStart(64, '0')}')`

describe('version 30', () => {
  it('has an audit that can only grow, one by one', () => {
    const database = migrated(20, 30)
    expect(namesOf(database, 'trigger').filter((name) => name.startsWith('audit'))).toHaveLength(7)
    database.exec(entry(1))
    database.exec(entry(2))
    for (const sql of [
      entry(4),
      entry(2),
      entry(0),
      entry(null),
      entry(1, 'INSERT OR REPLACE'),
      entry(2, 'INSERT OR REPLACE'),
      entry(2, 'REPLACE'),
      `INSERT INTO audit SELECT * FROM audit WHERE id = 1 ON CONFLICT DO UPDATE SET who = 'y'`,
      `UPDATE audit SET who = 'y'`,
      `UPDATE OR REPLACE audit SET id = 1 WHERE id = 2`,
      `DELETE FROM audit WHERE id = 2`,
      `DELETE FROM audit`,
      `DELETE FROM auditHead`,
      `UPDATE auditHead SET entries = 0, hash = ''`,
      `UPDATE auditHead SET entries = 3`,
      `INSERT INTO auditHead VALUES (2, 0, '')`,
      `INSERT OR REPLACE INTO auditHead VALUES (1, 0, '')`,
    ])
      expect(() => database.exec(sql), sql).toThrow(/append-only|head of the audit/)
    expect(database.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(2)
    expect(database.prepare('SELECT entries, hash FROM auditHead').get()).toEqual({
      entries: 2,
      hash: '2'.padStart(64, '0'),
    })
  })

  it('refuses to replace an entry also in a program that has recursive triggers off', () => {
    const file = storeFile()
    databaseAt(30, file).exec(entry(1))
    const other = new Database(file)
    expect(other.pragma('recursive_triggers', { simple: true })).toBe(0)
    expect(() => other.exec(entry(1, 'INSERT OR REPLACE'))).toThrow('append-only')
    expect(() => other.exec(`INSERT OR REPLACE INTO auditHead VALUES (1, 0, '')`)).toThrow('append-only')
    other.close()
  })
})
