import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isChosen, isToSolve, lineFilters } from '#shared/draft/line.ts'
import { stateOf, verdictOf, type StoredLine } from './draft-line-row.ts'
import {
  chosenLines,
  chosenLinesSql,
  copyLines,
  forgetConnection,
  forgetSite,
  linesToSolve,
  toSolveSql,
} from './draft-lines-whole.ts'
import {
  countLines,
  getLines,
  insertLine,
  kinSql,
  lineCountSql,
  linePageSql,
  linesWithRecord,
  linesWithText,
  pageLines,
  removeLine,
  saveLine,
  someLinesSql,
  takeLineNumber,
  uncheckedLines,
  uncheckedSql,
  type LineFilter,
} from './draft-lines.ts'
import { popUndo, pushUndo, undoPruneSql } from './draft-undo.ts'
import { insertDraft } from './drafts.ts'
import { emptyDraft } from '#shared/draft/draft.ts'
import type { Reader } from './handles.ts'
import { foundLine, storedLine, storeWithDraft } from './test-drafts.ts'
import { failureOf, planOf, runA, runB } from './test-store.ts'

const verdict: fc.Arbitrary<StoredLine['verdict']> = fc.constantFrom(
  { code: 'unknown', site: 'P01' },
  { code: 'server' },
  { code: 'not-checked', why: 'waiting' },
  { code: 'not-checked', why: 'site-away' },
  { code: 'not-current', why: 'silent', days: null },
  { code: 'placeholder' },
  { code: 'found' },
)
const line = fc.record({ verdict, aside: fc.boolean(), kept: fc.boolean(), double: fc.boolean() })
const lines = fc
  .array(line, { maxLength: 12 })
  .map((all) =>
    all.map(({ double, ...more }, at) => storedLine(at + 1, { ...more, sameAs: double && at > 0 ? 1 : null })),
  )

function filled(all: readonly StoredLine[]) {
  const store = storeWithDraft()
  store.writer.transaction(() => {
    for (const one of all) insertLine(store.writer, runA, one)
  })
  return store
}

function walk(reader: Reader, filter: LineFilter, limit: number): readonly number[] {
  const seen: number[] = []
  for (let before: number | null = null; ;) {
    const page: ReturnType<typeof pageLines> = pageLines(reader, runA, { filter, before, limit })
    seen.push(...page.lines.map((one) => one.number))
    if (page.next === undefined) return seen
    before = page.next
  }
}

const fits = (one: StoredLine, filter: LineFilter): boolean => {
  const seen = { ...one, verdict: verdictOf(one) }
  if (filter === 'all') return true
  if (filter === 'aside') return one.aside
  if (filter === 'chosen') return isChosen(seen)
  return filter === 'to-solve' ? isToSolve(seen) : !one.aside && seen.verdict.code === 'double'
}

describe('lines', () => {
  it('come back as they were stored, and are changed but for what came in', () => {
    const { reader, writer } = storeWithDraft()
    const given = foundLine(3, 7, { scanned: '"\\ \' ש\r\n', kept: true, byHand: true })
    insertLine(writer, runA, given)
    expect(getLines(reader, runA, [3, 3, 4])).toEqual([given])
    const after = storedLine(3, { scanned: 'other', same: 'other', aside: true, verdict: { code: 'server' } })
    saveLine(writer, runA, after)
    expect(getLines(reader, runA, [3])).toEqual([{ ...after, scanned: given.scanned, same: given.same }])
    expect(getLines(reader, runB, [3])).toEqual([])
    removeLine(writer, runA, 3)
    expect(getLines(reader, runA, [3])).toEqual([])
  })

  it('have numbers that are never used again', () => {
    const { writer } = storeWithDraft()
    expect([takeLineNumber(writer, runA), takeLineNumber(writer, runA)]).toEqual([1, 2])
    removeLine(writer, runA, 2)
    expect(takeLineNumber(writer, runA)).toBe(3)
    expect(failureOf(() => takeLineNumber(writer, runB))).toMatchObject({ code: 'draft-not-found' })
  })

  it('are listed, counted and looked up as a plain filter would', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 5 }), (all, limit) => {
        const { reader } = filled(all)
        const numbers = (of: (one: StoredLine) => boolean) => all.filter(of).map((one) => one.number)
        for (const filter of lineFilters)
          expect(walk(reader, filter, limit)).toEqual(numbers((one) => fits(one, filter)).toReversed())
        const unchecked = numbers((one) => fits(one, 'to-solve') && one.verdict.code === 'not-checked')
        expect(countLines(reader, runA)).toEqual({
          all: all.length,
          chosen: numbers((one) => fits(one, 'chosen')).length,
          toSolve: numbers((one) => fits(one, 'to-solve')).length,
          double: numbers((one) => fits(one, 'double')).length,
          aside: numbers((one) => fits(one, 'aside')).length,
          notChecked: unchecked.length,
        })
        expect(uncheckedLines(reader, runA, { after: 0, limit: 100 })).toEqual(unchecked)
        expect(uncheckedLines(reader, runA, { after: 3, limit: 1 })).toEqual(
          unchecked.filter((one) => one > 3).slice(0, 1),
        )
        expect(linesToSolve(reader, runA)).toEqual(numbers((one) => fits(one, 'to-solve')))
        expect([...chosenLines(reader, runA)].flat().map((one) => one.number)).toEqual(
          numbers((one) => fits(one, 'chosen')),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('are found by their text and by their record', () => {
    const { reader } = filled([
      storedLine(1, { same: null }),
      storedLine(2, { same: 'a' }),
      foundLine(3, 7, { same: 'a' }),
    ])
    expect(linesWithText(reader, runA, 'a')).toEqual([
      { number: 2, same: 'a', resourceId: null, sameAs: null },
      { number: 3, same: 'a', resourceId: 7, sameAs: null },
    ])
    expect(linesWithRecord(reader, runA, 7).map((one) => one.number)).toEqual([3])
    expect([linesWithText(reader, runB, 'a'), linesWithRecord(reader, runB, 7)]).toEqual([[], []])
  })
})

describe('all lines at once', () => {
  const mixed = [
    foundLine(1, 7, { same: 'a', aside: true }),
    foundLine(2, 7, { same: 'b', sameAs: 1, byHand: true, kept: true }),
    storedLine(3, { same: 'b', sameAs: 1 }),
    storedLine(4, { same: null, verdict: { code: 'placeholder' } }),
  ]

  it('are copied to another draft, whose next number comes after them', () => {
    const { reader, writer } = filled(mixed)
    writer.change('UPDATE draft SET lastLine = 4 WHERE id = ?', runA)
    insertDraft(writer, { id: runB, template: false, draft: emptyDraft('Room 13', 'practice') })
    copyLines(writer, { from: runA, to: runB })
    expect(getLines(reader, runB, [1, 2, 3, 4])).toEqual(mixed)
    expect(countLines(reader, runB)).toEqual(countLines(reader, runA))
    expect(takeLineNumber(writer, runB)).toBe(5)
  })

  it('forget the site: only equal texts are doubles then, what was set aside stays so', () => {
    const { reader, writer } = filled(mixed)
    pushUndo(writer, runA, 'add', [1])
    forgetSite(writer, runA)
    const [one, two, three, four] = mixed
    const gone = {
      verdict: { code: 'not-checked', why: 'waiting' },
      record: null,
      checkedAt: null,
      byHand: false,
      kept: false,
    }
    const after = getLines(reader, runA, [1, 2, 3, 4])
    expect(after).toEqual([
      { ...one, ...gone },
      { ...two, ...gone, sameAs: null },
      { ...three, ...gone, sameAs: 2 },
      four,
    ])
    for (const each of lineFilters.slice(1))
      expect(walk(reader, each, 9).toReversed()).toEqual(
        after.filter((line) => stateOf(line) === each).map((line) => line.number),
      )
    expect(uncheckedLines(reader, runA, { after: 0, limit: 9 })).toEqual([2])
    expect(popUndo(writer, runA)).toBeNull()
  })
})

describe('a connection that leads to another site now', () => {
  it('leaves nothing known in its own drafts, and the others as they were', () => {
    const { reader, writer } = filled([foundLine(1, 7)])
    insertDraft(writer, { id: runB, template: false, draft: emptyDraft('Room 13', 'office') })
    insertLine(writer, runB, foundLine(1, 7))
    forgetConnection(writer, 'practice')
    expect([countLines(reader, runA), countLines(reader, runB)]).toMatchObject([
      { chosen: 0, notChecked: 1 },
      { chosen: 1, notChecked: 0 },
    ])
  })
})

describe('what can be taken back', () => {
  it('is the newest first, 20 deep, for each draft by itself', () => {
    const { writer } = storeWithDraft()
    insertDraft(writer, { id: runB, template: false, draft: emptyDraft('Room 13', 'practice') })
    pushUndo(writer, runB, 'keep', 'b')
    for (let at = 1; at <= 25; at += 1) pushUndo(writer, runA, 'add', [at])
    const taken = Array.from({ length: 21 }, () => popUndo(writer, runA)?.lines)
    expect(taken).toEqual([...Array.from({ length: 20 }, (_, at) => `[${25 - at}]`), undefined])
    expect(popUndo(writer, runB)).toEqual({ kind: 'keep', lines: '"b"' })
  })
})

describe('with 5,000 lines', () => {
  it('every query uses an index', () => {
    const store = storeWithDraft()
    store.writer.transaction(() => {
      for (let at = 1; at <= 5000; at += 1)
        insertLine(store.writer, runA, at % 7 === 0 ? storedLine(at) : foundLine(at, at))
    })
    expect(countLines(store.reader, runA)).toMatchObject({ all: 5000, toSolve: 714, notChecked: 714, chosen: 4286 })
    const plans: readonly (readonly [string, readonly (string | number)[], readonly unknown[]])[] = [
      [lineCountSql.states, [runA], ['SEARCH draftLine USING COVERING INDEX draftLineState (draft=?)']],
      [lineCountSql.unchecked, [runA], ['SEARCH draftLine USING COVERING INDEX draftLineUnchecked (draft=?)']],
      [uncheckedSql, [runA, 5, 9], ['SEARCH draftLine USING COVERING INDEX draftLineUnchecked (draft=? AND number>?)']],
      [toSolveSql, [runA], ['SEARCH draftLine USING COVERING INDEX draftLineState (draft=? AND state=?)']],
      [
        chosenLinesSql,
        [runA, 5, 9],
        ['SEARCH draftLine USING INDEX draftLineState (draft=? AND state=? AND number>?)'],
      ],
      [kinSql.same, [runA, 'pf1'], ['SEARCH draftLine USING COVERING INDEX draftLineSame (draft=? AND same=?)']],
      [kinSql.record, [runA, 7], ['SEARCH draftLine USING COVERING INDEX draftLineRecord (draft=? AND resourceId=?)']],
      [
        someLinesSql,
        ['[1]', runA],
        [
          'SCAN asked VIRTUAL TABLE INDEX 1:',
          'SEARCH draftLine USING PRIMARY KEY (draft=? AND number=?)',
          'USE TEMP B-TREE FOR ORDER BY',
        ],
      ],
    ]
    for (const [sql, values, plan] of plans) expect(planOf(store, sql, values)).toEqual(plan)
    for (const filter of lineFilters)
      for (const before of [null, 4000]) {
        const { sql, values } = linePageSql(runA, { filter, before, limit: 200 })
        const index = filter === 'all' ? 'PRIMARY KEY (draft=?' : 'INDEX draftLineState (draft=? AND state=?'
        const after = before === null ? ')' : ' AND number<?)'
        expect(planOf(store, sql, values)).toEqual([`SEARCH draftLine USING ${index}${after}`])
      }
    const prune = planOf({ ...store, reader: store.writer }, undoPruneSql, [runA, runA])
    expect(prune.filter((one) => /SCAN (?!CONSTANT)/.test(one))).toEqual([])
  })
})
