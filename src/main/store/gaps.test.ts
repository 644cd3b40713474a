import { describe, expect, it } from 'vitest'
import { gapsSql, newestGaps, putGap } from './gaps.ts'
import { planOf, runA, runB, storeWithRun } from './test-store.ts'

describe('gaps of a run', () => {
  it('are extended, never shortened, and come newest first before a time', () => {
    const { reader, change } = storeWithRun()
    change((tx) => {
      putGap(tx, { who: 'site', startedAt: 10.4, until: 10.9 })
      putGap(tx, { who: 'site', startedAt: 10, until: 30 })
      putGap(tx, { who: 'site', startedAt: 10, until: 20 })
      putGap(tx, { who: 'tenant', startedAt: 40, until: 40 })
    })
    const [site, tenant] = [
      { who: 'site', startedAt: 10, until: 30 },
      { who: 'tenant', startedAt: 40, until: 40 },
    ]
    expect(newestGaps(reader, runA, 99, 9)).toEqual([tenant, site])
    expect(newestGaps(reader, runA, 40, 9)).toEqual([site])
    expect(newestGaps(reader, runA, 99, 1)).toEqual([tenant])
    expect(newestGaps(reader, runB, 99, 9)).toEqual([])
  })

  it('are found by their beginning, without a scan', () => {
    expect(planOf(storeWithRun(), gapsSql, [runA, 1, 2])).toEqual([
      'SEARCH runGap USING PRIMARY KEY (run=? AND startedAt<?)',
    ])
  })
})
