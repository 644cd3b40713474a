import { describe, expect, it } from 'vitest'
import { boardGroups, groupOfStage } from '#shared/stages/group.ts'
import { stages } from '#shared/stages/stage.ts'
import { migrated, namesOf } from '../test-migrations.ts'
import { runA } from '../test-store.ts'

const run = `INSERT INTO run (id, kind, batch, reviewHash, createdAt, phase, world)
VALUES ('${runA}', 'deploy', 'Raum "12"', '', 1, 'ready', '{}');`

const device = (resourceId: number, stage: string) =>
  `INSERT INTO runDevice (run, resourceId, serial, name, smbiosGuid, smsId, model, batch, stage, since, reached, formatted,
   evidenceCode, evidenceParameters, evidenceSource, evidenceAt)
   VALUES ('${runA}', ${resourceId}, 'PF', 'Süd', '', '', '', 'b', '${stage}', 5, 'chosen', 'false', '', '{}', '', 0);`

const all = stages.map((stage, at) => device(at + 1, stage)).join('\n')

describe('version 60', () => {
  it('puts each stage into its group, as the rule in shared/stages does', () => {
    const database = migrated(50, 60, run + all)
    const rows = database.prepare<[], { stage: string; boardGroup: number }>('SELECT stage, boardGroup FROM runDevice')
    const found = Object.fromEntries(rows.all().map((row) => [row.stage, boardGroups[row.boardGroup]]))
    expect(found).toEqual(Object.fromEntries(stages.map((stage) => [stage, groupOfStage(stage)])))
  })

  it('follows a device that moves, in the column and in its indexes', () => {
    const database = migrated(50, 60, run + all)
    database.exec(`UPDATE runDevice SET stage = 'failed'`)
    const count = 'SELECT count(*) FROM runDevice INDEXED BY boardGroupSince WHERE boardGroup = 0'
    expect(database.prepare(count).pluck().get()).toBe(stages.length)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('has an index for each order', () => {
    const indexes = namesOf(migrated(50, 60, run), 'index').filter((name) => name.startsWith('board'))
    expect(indexes).toHaveLength(22)
  })

  it('leaves devices, and the index of their texts, as they were', () => {
    const texts = `INSERT INTO deviceText (rowid, name, serial, batch, model) SELECT id, name, serial, batch, model FROM runDevice;`
    const database = migrated(50, 60, run + device(7, 'targeted') + texts)
    const row = database.prepare('SELECT resourceId, stage, since, place = id AS same FROM runDevice').get()
    expect(row).toEqual({ resourceId: 7, stage: 'targeted', since: 5, same: 1 })
    expect(database.prepare(`SELECT rowid FROM deviceText WHERE deviceText MATCH '"süd"'`).pluck().all()).toEqual([1])
    expect(() => database.exec(`INSERT INTO deviceText (deviceText, rank) VALUES ('integrity-check', 1)`)).not.toThrow()
  })
})
