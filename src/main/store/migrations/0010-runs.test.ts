import { describe, expect, it } from 'vitest'
import { migrated, namesOf } from '../test-migrations.ts'
import { runA } from '../test-store.ts'

const insert = (values: string) =>
  `INSERT INTO run (id, kind, batch, reviewHash, createdAt, phase, outcome, endedAt, world) VALUES ${values}`

describe('version 10', () => {
  it('has the tables of runs', () => {
    const database = migrated(0, 10)
    expect(namesOf(database, 'table')).toEqual([
      'command',
      'event',
      'feed',
      'lease',
      'made',
      'run',
      'runDocument',
      'runFact',
      'sqlite_sequence',
      'step',
    ])
    expect(namesOf(database, 'index')).toEqual([
      'commandOpen',
      'madeIntended',
      'madeMarker',
      'madeOfRun',
      'madeOnce',
      'madeSite',
      'runFactKey',
      'runNewest',
      'runUnfinished',
    ])
  })

  it('refuses runs that can not be', () => {
    const database = migrated(0, 10)
    const run = (id: string, phase: string, outcome: string, endedAt: string) => () =>
      database.exec(insert(`('${id}', 'deploy', 'b', '', 1, '${phase}', ${outcome}, ${endedAt}, '{}')`))
    expect(run(runA, 'ended', 'NULL', '5')).toThrow('CHECK')
    expect(run(runA, 'ended', `'done'`, 'NULL')).toThrow('CHECK')
    expect(run(runA, 'active', 'NULL', '5')).toThrow('CHECK')
    expect(run(runA, 'asleep', 'NULL', 'NULL')).toThrow('CHECK')
    expect(run(runA.slice(1), 'ready', 'NULL', 'NULL')).toThrow('CHECK')
    expect(run(runA.toUpperCase(), 'ready', 'NULL', 'NULL')).toThrow('CHECK')
    expect(run(runA, 'ended', `'done'`, '5')).not.toThrow()
  })

  it('refuses what belongs to no run, and two events with one number', () => {
    const database = migrated(0, 10)
    const event = `INSERT INTO event (run, seq, at, kind, data) VALUES ('${runA}', 1, 1, 'started', '{}')`
    expect(() => database.exec(event)).toThrow('FOREIGN KEY')
    database.exec(insert(`('${runA}', 'deploy', 'b', '', 1, 'ready', NULL, NULL, '{}')`))
    database.exec(event)
    expect(() => database.exec(event)).toThrow('UNIQUE')
    expect(() => database.exec(event.replace('1, 1', '0, 1'))).toThrow('CHECK')
  })
})
