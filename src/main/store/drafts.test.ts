import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#shared/draft/draft.ts'
import { newestPlanOf, newestPlanSql, noteRunOfPlan, putDraftPlan } from './draft-plans.ts'
import { draftPages, getDraft, insertDraft, pageDrafts, removeDraft, saveDraft, touchDraft } from './drafts.ts'
import { savePlan } from './plans.ts'
import { insertRun } from './runs.ts'
import { failureOf, handClock, openTest, planOf, runA, runB, runId, someRun, storeFile } from './test-store.ts'

const draft = emptyDraft('Room 12', 'practice')
const opened = () => {
  const clock = handClock(1000)
  return { ...openTest(storeFile(), clock), clock }
}

describe('drafts', () => {
  it('are kept as they were saved last', () => {
    const { reader, writer, clock } = opened()
    insertDraft(writer, { id: runA, template: true, draft })
    expect(getDraft(reader, runA)).toEqual({
      id: runA,
      batch: 'Room 12',
      template: true,
      savedAt: 1000,
      run: null,
      draft,
    })
    clock.set(2000.5)
    saveDraft(writer, runA, { ...draft, batch: 'Room 13' })
    expect(getDraft(reader, runA)).toMatchObject({ batch: 'Room 13', savedAt: 2000, draft: { batch: 'Room 13' } })
    clock.set(3000)
    touchDraft(writer, runA)
    expect(getDraft(reader, runA).savedAt).toBe(3000)
  })

  it('that there are not are told as that', () => {
    const { reader, writer } = opened()
    const failure = { kind: 'input', code: 'draft-not-found', parameters: { id: runA } }
    expect(failureOf(() => getDraft(reader, runA))).toEqual(failure)
    expect(failureOf(() => touchDraft(writer, runA))).toEqual(failure)
    expect(failureOf(() => removeDraft(writer, runA))).toEqual(failure)
  })

  it('of an older or damaged row are told as that', () => {
    const { reader, writer } = opened()
    insertDraft(writer, { id: runA, template: false, draft })
    writer.change(`UPDATE draft SET content = '{"batch":1}'`)
    expect(failureOf(() => getDraft(reader, runA))).toMatchObject({ code: 'stored-row-unreadable' })
  })
})

describe('pages of drafts', () => {
  it('show the last saved first, each once, also where one is saved meanwhile', () => {
    const { reader, writer, clock } = opened()
    const ids = ['a', 'b', 'c', 'd', 'e'].map(runId)
    for (const [at, id] of ids.entries()) {
      clock.set(at < 2 ? 1 : at)
      insertDraft(writer, { id, template: false, draft })
    }
    const first = pageDrafts(reader, { limit: 2 })
    expect(first.drafts.map((one) => one.id)).toEqual([runId('e'), runId('d')])
    clock.set(9)
    touchDraft(writer, runId('d'))
    const second = pageDrafts(reader, { after: first.next, limit: 2 })
    expect(second.drafts.map((one) => one.id)).toEqual([runId('c'), runId('b')])
    const third = pageDrafts(reader, { after: second.next, limit: 2 })
    expect(third).toEqual({ drafts: [expect.objectContaining({ id: runId('a') })] })
  })

  it.each(['', 'x', runA, `1.${runA}x`, '1', `1e3.${runA}`])('are not found after %j', (after) => {
    const { reader } = opened()
    expect(failureOf(() => pageDrafts(reader, { after, limit: 1 }))).toEqual({
      kind: 'input',
      code: 'page-key-unknown',
      parameters: { after },
    })
  })

  it('are read by their index', () => {
    const store = opened()
    expect(planOf(store, draftPages.first, [10])).toEqual(['SCAN draft USING INDEX draftNewest'])
    expect(planOf(store, draftPages.after, [1, runA, 10])).toEqual([
      'SEARCH draft USING INDEX draftNewest ((savedAt,id)<(?,?))',
    ])
    expect(planOf(store, newestPlanSql, [runA])).toEqual([
      'SEARCH draftPlan USING COVERING INDEX draftPlanNewest (draft=?)',
    ])
  })
})

describe('the run of a draft', () => {
  it('is the one that was started last from any plan that was made of it', () => {
    const { reader, writer, clock } = opened()
    for (const id of [runA, runB]) insertDraft(writer, { id, template: false, draft })
    expect(newestPlanOf(reader, runA)).toBeNull()
    const plans = ['p', 'q'].map(runId)
    for (const [at, plan] of plans.entries()) {
      clock.set(at)
      savePlan(writer, plan, {})
      putDraftPlan(writer, { plan, draft: runA })
    }
    expect(newestPlanOf(reader, runA)).toBe(runId('q'))
    for (const run of ['r', 's'].map(runId)) insertRun(writer, someRun(run))
    noteRunOfPlan(writer, { plan: runId('p'), run: runId('r') })
    expect([getDraft(reader, runA).run, getDraft(reader, runB).run]).toEqual([runId('r'), null])
    noteRunOfPlan(writer, { plan: runId('q'), run: runId('s') })
    noteRunOfPlan(writer, { plan: runId('none'), run: runId('r') })
    expect([getDraft(reader, runA).run, getDraft(reader, runB).run]).toEqual([runId('s'), null])
    removeDraft(writer, runA)
    expect(newestPlanOf(reader, runA)).toBeNull()
  })
})
