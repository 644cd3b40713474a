import { describe, expect, it } from 'vitest'
import { boardDevice, newestFailed, newestFailedSql } from './board-device.ts'
import { insertDevices } from './devices.ts'
import { insertRun } from './runs.ts'
import { failureOf, planOf, runA, runB, someDevice, someRun, storeWithRun } from './test-store.ts'

describe('the device that failed last', () => {
  it('is of that run', () => {
    const store = storeWithRun()
    insertRun(store.writer, someRun(runB))
    insertDevices(store.writer, runA, [
      someDevice(1, { stage: 'failed', since: 5 }),
      someDevice(2, { stage: 'failed', since: 7 }),
      someDevice(3, { stage: 'stalled', since: 9 }),
    ])
    expect(newestFailed(store.reader, runA)?.resourceId).toBe(2)
    expect(newestFailed(store.reader, runB)).toBeNull()
    expect(planOf(store, newestFailedSql, [runA])[0]).toBe(
      'SEARCH runDevice USING INDEX boardRunStageSince (run=? AND stage=?)',
    )
  })
})

describe('a device of the board', () => {
  it('is shown with its times as text, and without what is not known', () => {
    const { reader, writer } = storeWithRun()
    insertDevices(writer, runA, [someDevice(7, { joinNow: null, formatted: 'unknown' })])
    const shown = boardDevice(reader, runA, 7)
    expect(shown).toMatchObject({
      run: runA,
      resourceId: 7,
      since: '1970-01-01T00:00:07.000Z',
      formatted: 'unknown',
      joinNow: undefined,
      joinPlanned: 'entra',
      evidence: { code: 'device-chosen', parameters: {}, source: 'this-run', at: '1970-01-01T00:00:07.000Z' },
      usual: null,
    })
    expect(boardDevice(reader, runA, 8)).toBeNull()
    expect(boardDevice(reader, runB, 7)).toBeNull()
  })

  it('that can not be read is named', () => {
    const { reader, writer } = storeWithRun()
    insertDevices(writer, runA, [someDevice(7)])
    writer.change(`UPDATE runDevice SET evidenceParameters = '[]'`)
    expect(failureOf(() => boardDevice(reader, runA, 7))).toMatchObject({
      code: 'stored-row-unreadable',
      parameters: { what: 'device', id: `${runA} 7` },
    })
  })
})
