import { describe, expect, it } from 'vitest'
import { countStages, pageDevices } from './device-pages.ts'
import {
  busyDevices,
  busySql,
  getDevice,
  insertDevices,
  openDevices,
  openDevicesSql,
  setDeviceStage,
  type DeviceStage,
} from './devices.ts'
import { evidenceOf, evidenceSql, insertEvidence } from './evidence.ts'
import { inLease } from './lease.ts'
import { insertRun, setRunState } from './runs.ts'
import { chosen, failureOf, planOf, runA, runB, someDevice, someRun, storeWithRun, taken } from './test-store.ts'

const enrolled: DeviceStage = {
  stage: 'enrolled',
  since: 9000,
  reached: 'enrolled',
  formatted: true,
  evidence: { code: 'enrolled-with-file', parameters: { id: 'x' }, source: 'tenant-device-record', at: 8999 },
  openUntil: null,
}

/** Compares the index of texts with the rows. */
const integrity = `INSERT INTO deviceText (deviceText, rank) VALUES ('integrity-check', 1)`

describe('devices of a run', () => {
  it('are read back as they were stored', () => {
    const { reader, writer } = storeWithRun()
    const device = someDevice(16777219, { formatted: 'unknown', lastContact: '2026-11-24T08:00:00Z', joinNow: null })
    insertDevices(writer, runA, [device])
    expect(getDevice(reader, runA, 16777219)).toEqual({ run: runA, ...device })
    expect(getDevice(reader, runA, 1)).toBeNull()
    expect(getDevice(reader, runB, 16777219)).toBeNull()
  })

  it('can be stored again after a crash: what is there stays as it is', () => {
    const { reader, writer, change } = storeWithRun()
    const devices = Array.from({ length: 4500 }, (_, at) => someDevice(at + 1))
    insertDevices(writer, runA, devices.slice(0, 2500))
    change((tx) => setDeviceStage(tx, 2, enrolled))
    insertDevices(writer, runA, devices)
    expect(countStages(reader, { run: runA })).toEqual({ chosen: 4499, enrolled: 1 })
    expect(pageDevices(reader, { search: 'PC-4500', limit: 9 }).devices).toHaveLength(1)
    expect(pageDevices(reader, { search: 'PC-2499', limit: 9 }).devices).toHaveLength(1)
    expect(() => writer.change(integrity)).not.toThrow()
  })

  it('are stored with their run or not at all where the caller begins the transaction', () => {
    const { reader, writer } = storeWithRun()
    const broken = () =>
      writer.transaction(() => {
        insertRun(writer, someRun(runB))
        insertDevices(writer, runB, [someDevice(1)])
        throw new Error('broken')
      })
    expect(broken).toThrow('broken')
    expect(pageDevices(reader, { limit: 9 }).devices).toEqual([])
    expect(pageDevices(reader, { search: 'PC-1', limit: 9 }).devices).toEqual([])
  })

  it('move to another stage under the lease of their run only', () => {
    const { reader, writer, change } = storeWithRun()
    insertRun(writer, someRun(runB))
    insertDevices(writer, runA, [someDevice(1), someDevice(2)])
    insertDevices(writer, runB, [someDevice(1), someDevice(3)])
    expect(change((tx) => setDeviceStage(tx, 1, { ...enrolled, since: 9000.7 }))).toBe(true)
    expect(change((tx) => setDeviceStage(tx, 3, enrolled))).toBe(false)
    expect(getDevice(reader, runA, 1)).toMatchObject(enrolled)
    expect(getDevice(reader, runA, 2)).toMatchObject(chosen)
    expect(getDevice(reader, runB, 1)).toMatchObject(chosen)
    expect(countStages(reader, { run: runA })).toEqual({ chosen: 1, enrolled: 1 })
    expect(countStages(reader, {})).toEqual({ chosen: 3, enrolled: 1 })
  })

  it('that are open come in pages, by resource id', () => {
    const { reader, writer, change } = storeWithRun()
    insertDevices(
      writer,
      runA,
      [5, 3, 9, 1, 7].map((id) => someDevice(id)),
    )
    change((tx) => setDeviceStage(tx, 5, enrolled))
    const ids = (after: number) => openDevices(reader, runA, { after, limit: 2 }).map((one) => one.resourceId)
    expect([ids(0), ids(3), ids(9)]).toEqual([[1, 3], [7, 9], []])
  })

  it('are busy while another run that has not ended still works on them', () => {
    const { reader, writer, change } = storeWithRun()
    insertRun(writer, someRun(runB, { batch: 'Room 13' }))
    insertDevices(writer, runA, [someDevice(1), someDevice(2), someDevice(3)])
    insertDevices(writer, runB, [someDevice(2)])
    change((tx) => setDeviceStage(tx, 3, enrolled))
    const a = (resourceId: number) => ({ resourceId, run: runA, batch: 'Room 12' })
    const b = { resourceId: 2, run: runB, batch: 'Room 12' }
    expect(busyDevices(reader, [1, 2, 3, 4], null)).toEqual([a(1), a(2), b])
    expect(busyDevices(reader, [1, 2, 3, 4], runA)).toEqual([b])
    inLease(writer, taken(writer, runB), (tx) => setRunState(tx, { phase: 'ended', outcome: 'done', endedAt: 1 }))
    expect(busyDevices(reader, [1, 2, 3, 4], runA)).toEqual([])
  })

  it('that can not be read are named', () => {
    const { reader, writer } = storeWithRun()
    insertDevices(writer, runA, [someDevice(1)])
    writer.change(`UPDATE runDevice SET evidenceParameters = 'x'`)
    expect(failureOf(() => getDevice(reader, runA, 1))).toMatchObject({
      parameters: { what: 'device', id: `${runA} 1` },
    })
  })

  it('are found by index', () => {
    const store = storeWithRun()
    expect(planOf(store, openDevicesSql, [runA, 1, 2])).toEqual([
      'SEARCH runDevice USING INDEX deviceOpen (run=? AND resourceId>?)',
    ])
    expect(planOf(store, busySql, ['[1]', ''])).toEqual(
      expect.arrayContaining([
        'SEARCH runDevice USING INDEX deviceBusy (resourceId=?)',
        'SEARCH run USING PRIMARY KEY (id=?)',
      ]),
    )
  })
})

describe('the timeline of a device', () => {
  const seen = (ref: string, at: number) => ({
    ref,
    code: 'step-ended',
    parameters: { ref },
    source: 'this-run',
    at,
    stage: null,
  })

  it('has each thing once, in world time, page by page', () => {
    const { reader, writer, change } = storeWithRun()
    insertDevices(writer, runA, [someDevice(1), someDevice(2)])
    const told = change((tx) =>
      [seen('m1', 30), seen('m2', 10), seen('m1', 30), seen('m3', 20), seen('m4', 20)].map((one) =>
        insertEvidence(tx, 1, one),
      ),
    )
    expect(told).toEqual([true, true, false, true, true])
    change((tx) => insertEvidence(tx, 2, { ...seen('m1', 5.5), stage: 'formatted' }))
    const device = { run: runA, resourceId: 1 }
    const first = evidenceOf(reader, device, { limit: 2 })
    expect(first).toMatchObject([seen('m2', 10), seen('m3', 20)])
    const rest = evidenceOf(reader, device, { after: first.at(-1)?.id, limit: 9 })
    expect(rest).toMatchObject([seen('m4', 20), seen('m1', 30)])
    expect(evidenceOf(reader, { run: runA, resourceId: 2 }, { limit: 9 })).toMatchObject([
      { stage: 'formatted', at: 5 },
    ])
    expect(failureOf(() => evidenceOf(reader, device, { after: 99, limit: 1 }))).toMatchObject({
      code: 'page-key-unknown',
    })
  })

  it('is of a device of the run', () => {
    const { change } = storeWithRun()
    expect(() => change((tx) => insertEvidence(tx, 1, seen('m1', 1)))).toThrow('FOREIGN KEY')
  })

  it('is found by index', () => {
    const store = storeWithRun()
    expect(planOf(store, evidenceSql, [runA, 1, 0, 0, 2])).toEqual([
      'SEARCH evidence USING INDEX evidenceTimeline (run=? AND resourceId=? AND at>?)',
    ])
  })
})
