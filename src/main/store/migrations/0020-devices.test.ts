import { describe, expect, it } from 'vitest'
import { migrated, namesOf } from '../test-migrations.ts'
import { runA } from '../test-store.ts'

const run = `INSERT INTO run (id, kind, batch, reviewHash, createdAt, phase, world)
VALUES ('${runA}', 'deploy', 'Raum "12" – Süd%', '', 1, 'ready', '{}');
INSERT INTO event (run, seq, at, kind, data) VALUES ('${runA}', 1, -5, 'started', '{"a":"\\u0000"}');`

const device = (resourceId: number, name: string) =>
  `INSERT INTO runDevice (run, resourceId, serial, name, smbiosGuid, smsId, model, batch, stage, since, reached, formatted,
   evidenceCode, evidenceParameters, evidenceSource, evidenceAt)
   VALUES ('${runA}', ${resourceId}, '', '${name}', '', '', '', '', 'chosen', 0, 'chosen', 'false', '', '{}', '', 0)`

const found = `SELECT rowid FROM deviceText WHERE deviceText MATCH '"pc-"'`

describe('version 20', () => {
  it('leaves the runs as they were', () => {
    const database = migrated(10, 20, run)
    expect(database.prepare('SELECT batch FROM run').pluck().all()).toEqual(['Raum "12" – Süd%'])
    expect(database.prepare('SELECT data FROM event').pluck().get()).toBe('{"a":"\\u0000"}')
  })

  it('has devices, their evidence and an index of their texts that follows them', () => {
    const database = migrated(10, 20, run)
    expect(namesOf(database, 'table')).toEqual(expect.arrayContaining(['deviceText', 'evidence', 'runDevice']))
    expect(namesOf(database, 'index')).toEqual(
      expect.arrayContaining([
        'deviceBatch',
        'deviceBatchStage',
        'deviceBusy',
        'deviceOpen',
        'devicePage',
        'deviceRun',
        'deviceRunStage',
        'deviceStage',
        'evidenceTimeline',
      ]),
    )
    database.exec(device(1, 'PC-1'))
    database.exec(
      `INSERT INTO deviceText (rowid, name, serial, batch, model) SELECT id, name, serial, batch, model FROM runDevice`,
    )
    expect(database.prepare(found).pluck().all()).toEqual([1])
    database.exec(`UPDATE runDevice SET name = 'Kiosk'`)
    expect(database.prepare(found).pluck().all()).toEqual([])
    database.exec(`UPDATE runDevice SET name = 'PC-2'`)
    database.exec(`DELETE FROM runDevice`)
    expect(database.prepare(found).pluck().all()).toEqual([])
    expect(() => database.exec(`INSERT INTO deviceText (deviceText, rank) VALUES ('integrity-check', 1)`)).not.toThrow()
  })

  it('has each device once in a run, and no evidence of a device that is in none', () => {
    const database = migrated(10, 20, run)
    const evidence = `INSERT INTO evidence (run, resourceId, ref, code, parameters, source, at)
      VALUES ('${runA}', 1, 'r', 'c', '{}', 's', 0)`
    expect(() => database.exec(evidence)).toThrow('FOREIGN KEY')
    database.exec(device(1, 'PC-1'))
    database.exec(evidence)
    expect(() => database.exec(device(1, 'PC-2'))).toThrow('UNIQUE')
    expect(() => database.exec(evidence)).toThrow('UNIQUE')
  })
})
