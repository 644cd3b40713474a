import { describe, expect, it } from 'vitest'
import { knownMarkers, madeHere, runsWithMarker, runsWithObject } from './made-here.ts'
import { inLease } from './lease.ts'
import {
  hasDeployment,
  intendObject,
  markRemoved,
  objectsOf,
  openDeploymentSql,
  recordObject,
  type MadeKind,
} from './made.ts'
import { insertRun, setRunState } from './runs.ts'
import { planOf, runA, runB, someRun, storeWithRun, taken } from './test-store.ts'

const profile = 'drydock-profile=p'
const own = `drydock-run=${runA}`
const object = (kind: MadeKind, marker: string, siteId: string) => ({ kind, marker, siteId, at: 2 })

describe('what a run makes', () => {
  it('is an intention first, and one object when the site has answered', () => {
    const { reader, change } = storeWithRun()
    const intention = { kind: 'package', marker: profile, name: 'Files', at: 1 } as const
    change((tx) => intendObject(tx, intention))
    change((tx) => intendObject(tx, { ...intention, at: 5 }))
    expect(objectsOf(reader, runA)).toEqual([
      { ...intention, siteId: null, intended: true, removedAt: null, extra: {} },
    ])
    change((tx) => recordObject(tx, { ...object('package', profile, 'PRA1'), extra: { sourceVersion: 1 } }))
    change((tx) => recordObject(tx, { ...object('package', profile, 'PRA1'), extra: { sourceVersion: 2 } }))
    change((tx) => recordObject(tx, object('package', profile, 'PRA1')))
    expect(objectsOf(reader, runA)).toEqual([
      { ...intention, siteId: 'PRA1', intended: true, removedAt: null, extra: { sourceVersion: 2 } },
    ])
  })

  it('is told apart from what it uses, and from what it made anew', () => {
    const { reader, change } = storeWithRun()
    change((tx) => {
      recordObject(tx, { ...object('task-sequence', profile, 'PRA7'), name: 'Refresh' })
      intendObject(tx, { kind: 'deployment', marker: own, name: '', at: 3 })
      recordObject(tx, object('deployment', own, 'D1'))
      intendObject(tx, { kind: 'deployment', marker: own, name: '', at: 4 })
      recordObject(tx, object('deployment', own, 'D2'))
      markRemoved(tx, 'deployment', 'D1', 9)
      markRemoved(tx, 'deployment', 'D1', 10)
    })
    expect(objectsOf(reader, runA)).toMatchObject([
      { siteId: 'PRA7', name: 'Refresh', intended: false, removedAt: null },
      { siteId: 'D1', intended: true, removedAt: 9 },
      { siteId: 'D2', intended: true, removedAt: null },
    ])
    expect(objectsOf(reader, runB)).toEqual([])
  })
})

describe('what this store knows', () => {
  it('are its markers, also of what is only intended', () => {
    const { reader, change } = storeWithRun()
    change((tx) => intendObject(tx, { kind: 'collection', marker: own, name: 'x', at: 1 }))
    expect(knownMarkers(reader, [own, profile, 'drydock-run=other'])).toEqual(new Set([own]))
    expect(knownMarkers(reader, [])).toEqual(new Set())
  })

  it('are objects by id; an intention whose answer was lost covers one more, not two', () => {
    const { reader, change } = storeWithRun()
    change((tx) => recordObject(tx, object('package', profile, 'PRA1')))
    expect(madeHere(reader, profile, ['PRA1', 'PRA2'])).toEqual(new Set(['PRA1']))
    expect(madeHere(reader, own, ['PRA1'])).toEqual(new Set())
    change((tx) => intendObject(tx, { kind: 'task-sequence', marker: profile, name: 'x', at: 1 }))
    expect(madeHere(reader, profile, ['PRA1', 'PRA2'])).toEqual(new Set(['PRA1', 'PRA2']))
    expect(madeHere(reader, profile, ['PRA1', 'PRA2', 'PRA3'])).toEqual(new Set(['PRA1']))
  })

  it('are the unfinished runs that share an object', () => {
    const store = storeWithRun()
    const { reader, writer, change } = store
    insertRun(writer, someRun(runB, { batch: 'Room 13' }))
    const other = taken(writer, runB)
    change((tx) => recordObject(tx, object('package', profile, 'PRA1')))
    inLease(writer, other, (tx) => recordObject(tx, object('package', profile, 'PRA1')))
    const shared = { kind: 'package', siteId: 'PRA1' } as const
    const b = [{ run: runB, batch: 'Room 13' }]
    expect(runsWithMarker(reader, profile, runA)).toEqual(b)
    expect(runsWithMarker(reader, profile, null)).toHaveLength(2)
    expect(runsWithObject(reader, shared, runA)).toEqual(b)
    expect(runsWithObject(reader, { ...shared, kind: 'collection' }, runA)).toEqual([])
    inLease(writer, other, (tx) => setRunState(tx, { phase: 'ended', outcome: 'done', endedAt: 1 }))
    expect(runsWithMarker(reader, profile, runA)).toEqual([])
    expect(runsWithObject(reader, shared, runA)).toEqual([])
  })
})

describe('whether a run is deployed', () => {
  it('is so from the intention until the deployment is removed', () => {
    const store = storeWithRun()
    const { reader, change } = store
    change((tx) => {
      recordObject(tx, object('package', profile, 'PRA1'))
    })
    expect(hasDeployment(reader, runA)).toBe(false)
    change((tx) => intendObject(tx, { kind: 'deployment', marker: own, name: '', at: 3 }))
    expect(hasDeployment(reader, runA)).toBe(true)
    change((tx) => {
      recordObject(tx, object('deployment', own, 'D1'))
    })
    expect([hasDeployment(reader, runA), hasDeployment(reader, runB)]).toEqual([true, false])
    change((tx) => {
      markRemoved(tx, 'deployment', 'D1', 9)
    })
    expect(hasDeployment(reader, runA)).toBe(false)
    expect(planOf(store, openDeploymentSql, [runA])[0]).toMatch(/^SEARCH made USING INDEX \w+ \(run=\?/)
  })
})
