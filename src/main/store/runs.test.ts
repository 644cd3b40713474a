import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  getRun,
  getRunDocument,
  insertRun,
  pageRuns,
  replacePlan,
  replaceReview,
  runPages,
  setRunState,
  setRunUntil,
  type RunState,
} from './runs.ts'
import { failureOf, openTest, planOf, runA, runB, runId, someRun, storeWithRun } from './test-store.ts'

const schemas = {
  plan: z.object({ schema: z.literal(1), left: z.string().optional() }),
  review: z.object({ devices: z.array(z.number()) }),
}

describe('a run', () => {
  it('is ready when it is new', () => {
    const { reader } = storeWithRun()
    expect(getRun(reader, runA)).toEqual({
      id: runA,
      kind: 'deploy',
      batch: 'Room 12',
      reviewHash: 'f'.repeat(64),
      createdAt: 5000,
      until: null,
      world: { door: 'in-process', seed: 1, speed: 2000 },
      phase: 'ready',
      outcome: null,
      endedAt: null,
    })
    expect(getRunDocument(reader, runA, schemas)).toEqual({ plan: { schema: 1 }, review: { devices: [] } })
    expect(getRun(reader, runB)).toBeNull()
    expect(getRunDocument(reader, runB, schemas)).toBeNull()
  })

  it('is stored once, or not at all', () => {
    const { writer, reader } = storeWithRun()
    expect(() => insertRun(writer, someRun(runA))).toThrow('UNIQUE')
    expect(() => insertRun(writer, someRun(runB, { plan: undefined }))).toThrow('NOT NULL')
    expect(getRun(reader, runB)).toBeNull()
  })

  it('moves from phase to phase, and stays ended', () => {
    const { reader, change } = storeWithRun()
    const states: readonly RunState[] = [
      { phase: 'active', outcome: null, endedAt: null },
      { phase: 'paused', outcome: 'paused', endedAt: null },
      { phase: 'waiting-confirmation', outcome: 'needs-confirmation', endedAt: null },
      { phase: 'ended', outcome: 'partly', endedAt: 8000 },
    ]
    for (const state of states) {
      change((tx) => setRunState(tx, state))
      expect(getRun(reader, runA)).toMatchObject(state)
    }
    change((tx) => setRunState(tx, { phase: 'active', outcome: null, endedAt: null }))
    expect(getRun(reader, runA)).toMatchObject({ phase: 'ended', outcome: 'partly' })
  })

  it('changes only the run whose lease was checked', () => {
    const { reader, writer, change } = storeWithRun()
    insertRun(writer, someRun(runB))
    change((tx) => {
      setRunUntil(tx, 'permits')
      setRunState(tx, { phase: 'active', outcome: null, endedAt: null })
      replaceReview(tx, { hash: 'e'.repeat(64), review: { devices: [1] } })
      replacePlan(tx, { schema: 1, left: 'out' })
    })
    expect(getRun(reader, runA)).toMatchObject({ until: 'permits', phase: 'active', reviewHash: 'e'.repeat(64) })
    expect(getRunDocument(reader, runA, schemas)).toEqual({
      plan: { schema: 1, left: 'out' },
      review: { devices: [1] },
    })
    expect(getRun(reader, runB)).toMatchObject({ until: null, phase: 'ready', reviewHash: 'f'.repeat(64) })
    expect(getRunDocument(reader, runB, schemas)).toEqual({ plan: { schema: 1 }, review: { devices: [] } })
  })

  it('that can not be read is named', () => {
    const { reader, writer } = storeWithRun()
    for (const text of ['{"schema":2}', '{', 'null']) {
      writer.change('UPDATE runDocument SET plan = ?', text)
      expect(failureOf(() => getRunDocument(reader, runA, schemas))).toMatchObject({
        kind: 'work',
        code: 'stored-row-unreadable',
        parameters: { what: 'plan', id: runA },
      })
    }
    writer.change(`UPDATE run SET world = '[]'`)
    expect(failureOf(() => getRun(reader, runA))).toMatchObject({ parameters: { what: 'run', id: runA } })
  })
})

describe('the list of runs', () => {
  it('gives the newest first, each once, page by page', () => {
    const store = openTest()
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    ids.forEach((id, at) => {
      insertRun(store.writer, someRun(runId(id), { createdAt: Math.floor(at / 2) }))
    })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = pageRuns(store.reader, { after, limit: 2 })
      seen.push(...page.runs.map((one) => one.id))
      after = page.next
    } while (after !== undefined)
    expect(seen).toEqual(ids.toReversed().map(runId))
    expect(pageRuns(store.reader, { limit: 7 })).not.toHaveProperty('next')
    expect(failureOf(() => pageRuns(store.reader, { after: 'x', limit: 2 }))).toEqual({
      kind: 'input',
      code: 'page-key-unknown',
      parameters: { after: 'x' },
    })
  })

  it('uses its index', () => {
    const store = openTest()
    expect(planOf(store, runPages.first, [2])).toEqual(['SCAN run USING INDEX runNewest'])
    expect(planOf(store, runPages.after, [1, 'a', 2])).toEqual([
      'SEARCH run USING INDEX runNewest ((createdAt,id)<(?,?))',
    ])
  })
})
