import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendAudit, auditHead, chainHash } from './audit.ts'
import { verifyAudit } from './audit-verify.ts'
import type { Writer } from './handles.ts'
import { handClock, openTest, runA, storeFile } from './test-store.ts'

const facts = (n: number) => ({
  devices: n,
  names: ['PC-01', 'Süd "1"'],
  left: undefined,
  nested: { b: 1, a: [null, true] },
})

function write(writer: Writer, count: number): void {
  for (let n = 1; n <= count; n += 1)
    appendAudit(writer, {
      who: 'FABRIKAM\\ada',
      run: n % 2 === 0 ? runA : null,
      what: 'review-confirmed',
      facts: facts(n),
    })
}

interface Stored {
  readonly at: number
  readonly run: string | null
  readonly what: string
  readonly facts: string
  readonly hash: string
}

/** As somebody with another program would: triggers dropped first. */
function tampered(count: number, ...sql: readonly string[]) {
  const file = storeFile()
  const store = openTest(file)
  write(store.writer, count)
  store.close()
  const other = new Database(file)
  const triggers = other
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'audit%'`)
    .all()
  for (const { name } of triggers) other.exec(`DROP TRIGGER ${name}`)
  for (const one of sql) other.exec(one)
  other.close()
  return verifyAudit(openTest(file).reader)
}

describe('the audit', () => {
  it('is whole when it is empty, and while it grows', () => {
    const { reader, writer } = openTest()
    expect(verifyAudit(reader)).toEqual({ ok: true, entries: 0 })
    expect(auditHead(reader)).toEqual({ entries: 0, hash: '' })
    write(writer, 3)
    expect(verifyAudit(reader)).toEqual({ ok: true, entries: 3 })
    expect(auditHead(reader)).toMatchObject({ entries: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
  })

  it('is part of the transaction that carries out what it tells of', () => {
    const { reader, writer } = openTest()
    write(writer, 1)
    const broken = () =>
      writer.transaction(() => {
        write(writer, 2)
        throw new Error('broken')
      })
    expect(broken).toThrow('broken')
    expect(verifyAudit(reader)).toEqual({ ok: true, entries: 1 })
    writer.transaction(() => {
      write(writer, 2)
    })
    expect(verifyAudit(reader)).toEqual({ ok: true, entries: 3 })
  })

  it('is written by several programs in turn', () => {
    const file = storeFile()
    const stores = [openTest(file), openTest(file)]
    for (const store of [...stores, ...stores]) write(store.writer, 1)
    expect(verifyAudit(openTest(file).reader)).toEqual({ ok: true, entries: 4 })
  })

  it('keeps the wall time, and chains equal entries to different hashes', () => {
    const wall = handClock(1234)
    const { reader, writer } = openTest(storeFile(), wall)
    appendAudit(writer, { who: 'w', run: null, what: 'x', facts: {} })
    appendAudit(writer, { who: 'w', run: null, what: 'x', facts: {} })
    const rows = reader.query<[], { at: number; hash: string }>('SELECT at, hash FROM audit').all()
    expect(rows.map((row) => row.at)).toEqual([1234, 1234])
    expect(new Set(rows.map((row) => row.hash)).size).toBe(2)
  })

  it('keeps facts as JSON has them, in one way to write them', () => {
    const { reader, writer } = openTest()
    appendAudit(writer, { who: 'w', run: null, what: 'x', facts: { b: new Date(0), a: undefined, c: 'Süd' } })
    expect(reader.query<[], { facts: string }>('SELECT facts FROM audit').get()).toEqual({
      facts: '{"b":"1970-01-01T00:00:00.000Z","c":"Süd"}',
    })
    expect(verifyAudit(reader)).toEqual({ ok: true, entries: 1 })
  })

  it('can not be changed through the store', () => {
    const { reader, writer } = openTest()
    write(writer, 2)
    for (const sql of [
      `UPDATE audit SET who = 'x'`,
      'DELETE FROM audit WHERE id = 2',
      `INSERT OR REPLACE INTO audit SELECT id, at, 'x', run, what, facts, hash FROM audit WHERE id = 2`,
    ])
      expect(() => writer.change(sql), sql).toThrow('append-only')
    expect(verifyAudit(reader)).toEqual({ ok: true, entries: 2 })
  })
})

describe('verifying', () => {
  it.each([
    ['nothing', 5, undefined],
    [`UPDATE audit SET who = 'x' WHERE id = 3`, 5, 3],
    [`UPDATE audit SET at = at + 1 WHERE id = 1`, 5, 1],
    [`UPDATE audit SET run = NULL WHERE id = 4`, 5, 4],
    [`UPDATE audit SET run = '${runA}' WHERE id = 5`, 5, 5],
    [`UPDATE audit SET what = 'y' WHERE id = 2`, 5, 2],
    [`UPDATE audit SET facts = replace(facts, '3', '4') WHERE id = 3`, 5, 3],
    [`UPDATE audit SET facts = replace(facts, ':', ': ') WHERE id = 3`, 5, 3],
    [`UPDATE audit SET facts = 'null' WHERE id = 3`, 5, 3],
    [`UPDATE audit SET facts = '' WHERE id = 3`, 5, 3],
    [`UPDATE audit SET hash = '${'0'.repeat(64)}' WHERE id = 3`, 5, 3],
    [`UPDATE audit SET hash = '${'0'.repeat(64)}' WHERE id = 5`, 5, 5],
    ['DELETE FROM audit WHERE id = 1', 4, 1],
    ['DELETE FROM audit WHERE id = 3', 4, 3],
    ['DELETE FROM audit WHERE id IN (2, 3)', 3, 2],
    ['DELETE FROM audit WHERE id = 5', 4, 5],
    ['DELETE FROM audit WHERE id > 2', 2, 3],
    ['DELETE FROM audit', 0, 1],
    ['UPDATE audit SET id = 9 WHERE id = 5', 5, 5],
    ['UPDATE audit SET id = 0 WHERE id = 2', 5, 0],
    [`INSERT INTO audit VALUES (6, 1, 'w', NULL, 'x', '{}', '${'0'.repeat(64)}')`, 6, 6],
    [`UPDATE auditHead SET entries = 4`, 5, 5],
    [`UPDATE auditHead SET hash = ''`, 5, 5],
    [`DELETE FROM auditHead`, 5, 1],
  ])('finds %s', (sql, entries, firstBad) => {
    const verdict = tampered(5, ...(sql === 'nothing' ? [] : [sql]))
    expect(verdict).toEqual(firstBad === undefined ? { ok: true, entries } : { ok: false, entries, firstBad })
  })

  it('finds two entries that changed places, and one that was taken out and the rest moved up', () => {
    const swap = (column: string) =>
      `UPDATE audit SET ${column} = (SELECT ${column} FROM audit AS other WHERE other.id = 5 - audit.id) WHERE id IN (2, 3)`
    expect(
      tampered(
        5,
        `UPDATE audit SET (at, who, run, what, facts, hash) = (SELECT at, who, run, what, facts, hash
      FROM audit AS other WHERE other.id = 5 - audit.id) WHERE id IN (2, 3)`,
      ),
    ).toMatchObject({ ok: false, firstBad: 2 })
    expect(tampered(5, swap('facts'))).toMatchObject({ ok: false, firstBad: 2 })
    expect(
      tampered(
        5,
        'DELETE FROM audit WHERE id = 3',
        'UPDATE audit SET id = id - 1 WHERE id > 3',
        'UPDATE auditHead SET entries = 4',
      ),
    ).toEqual({ ok: false, entries: 4, firstBad: 3 })
  })

  it('finds an entry whose own hash was made anew, by the entry after it or by the head', () => {
    const forged = (id: number) => {
      const file = storeFile()
      const store = openTest(file)
      write(store.writer, 5)
      const rows = store.reader.query<[], Stored>('SELECT * FROM audit ORDER BY id').all()
      const { at = 0, run = null, what = '', facts = '' } = rows[id - 1] ?? {}
      const entry = { id, at, who: 'x', run, what, facts: JSON.parse(facts) as unknown }
      const hash = chainHash(entry, rows[id - 2]?.hash ?? '')
      const other = new Database(file)
      other.exec('DROP TRIGGER auditNoUpdate')
      other.prepare(`UPDATE audit SET who = 'x', hash = ? WHERE id = ?`).run(hash, id)
      other.close()
      return verifyAudit(store.reader)
    }
    expect(forged(1)).toEqual({ ok: false, entries: 5, firstBad: 2 })
    expect(forged(3)).toEqual({ ok: false, entries: 5, firstBad: 4 })
    expect(forged(5)).toEqual({ ok: false, entries: 5, firstBad: 5 })
  })

  it('finds any change of any text', () => {
    const columns = ['at', 'who', 'run', 'what', 'facts', 'hash'] as const
    const change = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...columns), fc.string({ unit: 'binary' }))
    const file = storeFile()
    const store = openTest(file)
    write(store.writer, 4)
    const other = new Database(file)
    other.exec('DROP TRIGGER auditNoUpdate')
    other.pragma('ignore_check_constraints = ON')
    fc.assert(
      fc.property(change, ([id, column, text]) => {
        const value = column === 'at' ? text.length : column === 'hash' ? text.padEnd(64, 'x').slice(0, 64) : text
        const before = other.prepare(`SELECT ${column} FROM audit WHERE id = ?`).pluck().get(id)
        fc.pre(before !== value)
        other.prepare(`UPDATE audit SET ${column} = ? WHERE id = ?`).run(value, id)
        const found = verifyAudit(store.reader)
        other.prepare(`UPDATE audit SET ${column} = ? WHERE id = ?`).run(before, id)
        expect(found).toEqual({ ok: false, entries: 4, firstBad: id })
        expect(verifyAudit(store.reader).ok).toBe(true)
      }),
      { numRuns: 60 },
    )
    other.close()
  })
})
