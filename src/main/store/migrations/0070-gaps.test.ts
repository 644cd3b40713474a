import { describe, expect, it } from 'vitest'
import { migrated } from '../test-migrations.ts'
import { runA } from '../test-store.ts'

const run = `INSERT INTO run (id, kind, batch, reviewHash, createdAt, phase, world)
VALUES ('${runA}', 'deploy', 'Raum "12"', '', 1, 'ready', '{}');`

describe('version 70', () => {
  it('has gaps of runs, and leaves runs as they were', () => {
    const database = migrated(60, 70, run)
    const add = (who: string, startedAt: number, until: number) => () =>
      database.exec(`INSERT INTO runGap VALUES ('${runA}', ${startedAt}, '${who}', ${until})`)
    expect(add('site', 5, 5)).not.toThrow()
    expect(add('tenant', 6, 9)).not.toThrow()
    expect(add('tenant', 6, 9)).toThrow('UNIQUE')
    expect(add('share', 7, 9)).toThrow('CHECK')
    expect(add('site', 8, 7)).toThrow('CHECK')
    expect(database.prepare('SELECT batch FROM run').pluck().all()).toEqual(['Raum "12"'])
  })
})
