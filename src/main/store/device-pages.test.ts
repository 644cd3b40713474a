import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countStages, devicePageSql, pageDevices, stageCountSql, type DeviceFilter } from './device-pages.ts'
import { insertDevices, type RunDevice } from './devices.ts'
import type { Reader, Writer } from './handles.ts'
import { insertRun } from './runs.ts'
import { failureOf, openTest, planOf, runA, runB, someDevice, someRun } from './test-store.ts'
import { allPages, fitsFilter } from './test-pages.ts'

const stages = ['chosen', 'enrolled', 'failed'] as const

const all = (reader: Reader, filter: DeviceFilter, limit: number): readonly RunDevice[] =>
  allPages(limit, (after) => pageDevices(reader, { ...filter, after, limit }))

const brief = ({ run, resourceId }: RunDevice) => `${run} ${resourceId}`

const text = fc.string({
  unit: fc.constantFrom('a', 'A', 'b', '1', '%', '_', '\\', '"', "'", '-', '*', ' '),
  maxLength: 6,
})
const device = fc.record({
  name: text,
  serial: text,
  batch: fc.constantFrom('x', 'ab%'),
  model: text,
  stage: fc.constantFrom(...stages),
})
const filter = fc.record(
  {
    run: fc.constantFrom(runA, runB),
    batch: fc.constantFrom('x', 'ab%'),
    stage: fc.constantFrom(...stages),
    search: text,
  },
  { requiredKeys: [] },
)

const byPosition = (a: RunDevice, b: RunDevice) =>
  Number(a.serial > b.serial) - Number(a.serial < b.serial) ||
  Number(a.run > b.run) - Number(a.run < b.run) ||
  a.resourceId - b.resourceId

describe('pages of devices', () => {
  it('hold what a plain filter finds, in order, each once, whatever the size of a page', () => {
    fc.assert(
      fc.property(
        fc.array(device, { maxLength: 12 }),
        fc.array(fc.tuple(filter, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 8 }),
        (given, asked) => {
          const { reader, writer } = openTest()
          const rows = given.map((one, at) => ({ run: at % 2 === 0 ? runA : runB, ...someDevice(at + 1, one) }))
          for (const run of [runA, runB]) {
            insertRun(writer, someRun(run))
            insertDevices(
              writer,
              run,
              rows.filter((one) => one.run === run),
            )
          }
          for (const [one, limit] of asked)
            expect(all(reader, one, limit).map(brief)).toEqual(
              rows
                .filter((row) => fitsFilter(row, one))
                .sort(byPosition)
                .map(brief),
            )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('find names without regard to letter case, also with letters outside of ASCII', () => {
    const { reader, writer } = openTest()
    insertRun(writer, someRun(runA))
    insertDevices(writer, runA, [someDevice(1, { name: 'PC-SÜD-1' }), someDevice(2, { model: '日本語モデル' })])
    expect(all(reader, { search: ' süd ' }, 9).map((one) => one.resourceId)).toEqual([1])
    expect(all(reader, { search: '本語モ' }, 9).map((one) => one.resourceId)).toEqual([2])
    expect(all(reader, { search: '語' }, 9).map((one) => one.resourceId)).toEqual([2])
    expect(all(reader, { search: '  ' }, 9)).toHaveLength(2)
    expect(all(reader, { search: '\0' }, 9)).toHaveLength(2)
    expect(all(reader, { search: 'PC\0-S' }, 9)).toHaveLength(1)
    expect(all(reader, { search: 'name:x OR "' }, 9)).toEqual([])
  })

  it('begin only after a device that there is', () => {
    const { reader, writer } = openTest()
    insertRun(writer, someRun(runA))
    insertDevices(writer, runA, [someDevice(1)])
    for (const after of ['', '.', runA, `${runA}.2`, `${runB}.1`, `${runA}.x`])
      expect(failureOf(() => pageDevices(reader, { after, limit: 1 }))).toEqual({
        kind: 'input',
        code: 'page-key-unknown',
        parameters: { after },
      })
  })
})

/** 100,000 devices in 100 runs, straight into the tables. */
function fill(writer: Writer): void {
  const ids = Array.from({ length: 100 }, (_, at) => `${'a'.repeat(24)}${letter(at >> 5)}${letter(at & 31)}`)
  for (const id of ids) insertRun(writer, someRun(id))
  writer.change(
    `WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 99999)
     INSERT INTO runDevice (run, resourceId, serial, name, smbiosGuid, smsId, model, batch, stage, since, reached, formatted,
       evidenceCode, evidenceParameters, evidenceSource, evidenceAt, openUntil)
     SELECT json_extract(?, '$[' || (n / 1000) || ']'), n % 1000 + 1, printf('PF%06d', n), 'PC-' || n, '', '', 'Latitude 5440',
       'Room ' || (n / 5000), CASE WHEN n % 97 = 0 THEN 'failed' ELSE 'enrolled' END, 0, 'enrolled', 'true', '', '{}', '', 0, NULL
     FROM n`,
    JSON.stringify(ids),
  )
  writer.change(`INSERT INTO deviceText (deviceText) VALUES ('rebuild')`)
}

const letter = (at: number): string => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(at)

describe('with 100,000 devices', () => {
  const position = { serial: 'PF5', run: runA, resourceId: 1 }
  const batch = 'Room 3'
  const stage = 'failed'
  const fromThere = '(serial,run,resourceId)>(?,?,?)'
  const inRun = '(serial,resourceId)>(?,?)'
  const plans: readonly (readonly [DeviceFilter, string])[] = [
    [{}, `SEARCH runDevice USING INDEX devicePage (${fromThere})`],
    [{ stage }, `SEARCH runDevice USING INDEX deviceStage (stage=? AND ${fromThere})`],
    [{ batch }, `SEARCH runDevice USING INDEX deviceBatch (batch=? AND ${fromThere})`],
    [{ batch, stage }, `SEARCH runDevice USING INDEX boardStageBatch (stage=? AND batch=? AND ${fromThere})`],
    [{ run: runA }, `SEARCH runDevice USING INDEX deviceRun (run=? AND ${inRun})`],
    [{ run: runA, stage }, `SEARCH runDevice USING INDEX deviceRunStage (run=? AND stage=? AND ${inRun})`],
  ]

  it('pages, searches and counts use their indexes, the first page as well as the later ones', () => {
    const store = openTest()
    fill(store.writer)
    for (const [given, plan] of plans) {
      const later = devicePageSql(given, position, 200)
      expect(planOf(store, later.sql, later.values)).toEqual([plan])
      const first = devicePageSql(given, null, 200)
      const index = /INDEX \w+/.exec(plan)?.[0]
      expect(planOf(store, first.sql, first.values).map((line) => /INDEX \w+/.exec(line)?.[0])).toEqual([index])
    }
    for (const given of [{ search: 'PC-77' }, { search: 'PC-77', stage, batch }] as const) {
      const { sql, values } = devicePageSql(given, position, 200)
      const plan = planOf(store, sql, values)
      expect(plan).toContainEqual(expect.stringMatching(/^SCAN deviceText VIRTUAL TABLE INDEX 0:M/))
      expect(plan.join('\n')).not.toContain('SCAN runDevice')
    }
    for (const [given, index] of [
      [{}, /^SCAN runDevice USING COVERING INDEX (?:device|board)Stage\w*$/],
      [{ stage }, /^SEARCH runDevice USING COVERING INDEX \w+ \(stage=\?\)$/],
      [{ stage, run: runA }, /^SEARCH runDevice USING COVERING INDEX \w+ \(run=\? AND stage=\?\)$/],
      [{ batch }, /^SEARCH runDevice USING COVERING INDEX boardBatchStage\w+ \(batch=\?\)$/],
      [{ run: runA }, /^SEARCH runDevice USING COVERING INDEX (?:device|board)RunStage\w* \(run=\?\)$/],
    ] as const) {
      const { sql, values } = stageCountSql(given)
      expect(planOf(store, sql, values)).toEqual([expect.stringMatching(index)])
    }
    const short = stageCountSql({ search: '7' })
    expect(planOf(store, short.sql, short.values)).toEqual(['SCAN runDevice', 'USE TEMP B-TREE FOR GROUP BY'])
    expect(countStages(store.reader, { search: 'c-' })).toEqual({ enrolled: 98_969, failed: 1031 })

    const page = pageDevices(store.reader, { search: 'PC-7777', limit: 200 })
    expect(page.devices.map((one) => one.name)).toEqual([
      'PC-7777',
      ...Array.from({ length: 10 }, (_, at) => `PC-7777${at}`),
    ])
    expect(countStages(store.reader, {})).toEqual({ enrolled: 98_969, failed: 1031 })
    expect(pageDevices(store.reader, { batch, limit: 200 }).devices.at(-1)?.name).toBe('PC-15199')
  })
})
