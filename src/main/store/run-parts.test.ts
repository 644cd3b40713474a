import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { insertDevices } from './devices.ts'
import { appendEvent, eventsSince, eventsSql, lastSeq } from './events.ts'
import { feedMark, setFeedMark } from './feeds.ts'
import { countDevicesWithFact, putRunFact, runFact } from './run-facts.ts'
import { insertRun } from './runs.ts'
import { putStep, stepsOf, type StepRecord } from './steps.ts'
import { failureOf, planOf, runA, runB, someDevice, someRun, storeWithRun } from './test-store.ts'

describe('events', () => {
  it('are numbered from 1 without a gap, for each run', () => {
    const { reader, change } = storeWithRun()
    expect(lastSeq(reader, runA)).toBe(0)
    const numbers = change((tx) => [
      appendEvent(tx, { kind: 'started', at: 1.9, data: { pid: 7 } }),
      appendEvent(tx, { kind: 'step-started', step: 'check', at: 2, data: {} }),
    ])
    expect(numbers).toEqual([1, 2])
    expect(change((tx) => appendEvent(tx, { kind: 'finished', at: 3, data: {} }))).toBe(3)
    expect(eventsSince(reader, runA, 0, 2)).toEqual([
      { run: runA, seq: 1, at: 1, kind: 'started', data: { pid: 7 } },
      { run: runA, seq: 2, at: 2, kind: 'step-started', step: 'check', data: {} },
    ])
    expect(eventsSince(reader, runA, 2, 2).map((one) => one.seq)).toEqual([3])
    expect(eventsSince(reader, runB, 0, 2)).toEqual([])
    expect(lastSeq(reader, runA)).toBe(3)
  })

  it('are found by their number, without a scan', () => {
    const store = storeWithRun()
    expect(planOf(store, eventsSql, [runA, 1, 2])).toEqual(['SEARCH event USING PRIMARY KEY (run=? AND seq>?)'])
  })

  it('that can not be read are named', () => {
    const { reader, writer, change } = storeWithRun()
    change((tx) => appendEvent(tx, { kind: 'started', at: 1, data: {} }))
    writer.change(`UPDATE event SET data = '"text"'`)
    expect(failureOf(() => eventsSince(reader, runA, 0, 9))).toMatchObject({
      code: 'stored-row-unreadable',
      parameters: { what: 'event', id: `${runA} 1` },
    })
  })
})

describe('steps', () => {
  it('keep their newest state, in the order in which they first began', () => {
    const { reader, change } = storeWithRun()
    const started: StepRecord = {
      step: 'package',
      state: 'started',
      outcome: null,
      startedAt: 10,
      milliseconds: null,
      facts: {},
    }
    const ended: StepRecord = {
      ...started,
      state: 'done',
      outcome: 'done',
      milliseconds: 5,
      facts: { package: { id: 'P' } },
    }
    change((tx) => {
      putStep(tx, started)
      putStep(tx, { ...started, step: 'check' })
      putStep(tx, ended)
    })
    expect(stepsOf(reader, runA)).toEqual([ended, { ...started, step: 'check' }])
    expect(stepsOf(reader, runB)).toEqual([])
  })
})

describe('marks of feeds', () => {
  it('are kept for each run and feed', () => {
    const { reader, change } = storeWithRun()
    change((tx) => {
      setFeedMark(tx, 'status', '1')
      setFeedMark(tx, 'clients', '2')
      setFeedMark(tx, 'status', '3')
    })
    expect(feedMark(reader, runA, 'status')).toBe('3')
    expect(feedMark(reader, runA, 'clients')).toBe('2')
    expect(feedMark(reader, runA, 'other')).toBeNull()
    expect(feedMark(reader, runB, 'status')).toBeNull()
  })
})

describe('facts of a run', () => {
  it('keep their newest value, parsed when they are read', () => {
    const { reader, change } = storeWithRun()
    change((tx) => {
      putRunFact(tx, 'requests', { tenant: 1 })
      putRunFact(tx, 'requests', { tenant: 9 })
    })
    const requests = z.object({ tenant: z.number() })
    expect(runFact(reader, runA, 'requests', requests)).toEqual({ tenant: 9 })
    expect(runFact(reader, runA, 'other', requests)).toBeNull()
    expect(failureOf(() => runFact(reader, runA, 'requests', z.number()))).toMatchObject({
      code: 'stored-row-unreadable',
      parameters: { what: 'fact', id: `${runA} requests` },
    })
  })

  it('tell how many devices of such runs came how far', () => {
    const { reader, writer, change } = storeWithRun()
    insertRun(writer, someRun(runB))
    insertDevices(writer, runA, [
      someDevice(1, { reached: 'file-copied' }),
      someDevice(2),
      someDevice(3, { reached: 'enrolled' }),
    ])
    insertDevices(writer, runB, [someDevice(1, { reached: 'enrolled' })])
    change((tx) => putRunFact(tx, 'file', 'aa'))
    expect(countDevicesWithFact(reader, { key: 'file', value: 'aa' }, ['file-copied', 'enrolled'])).toBe(2)
    expect(countDevicesWithFact(reader, { key: 'file', value: 'bb' }, ['file-copied', 'enrolled'])).toBe(0)
  })
})
