import { describe, expect, it } from 'vitest'
import { hostileTexts } from '#main/practice/testing/contract/hostile-texts.ts'
import { getDraft } from '#main/store/drafts.ts'
import { openStore } from '#main/store/store.ts'
import { failureOf, handClock, runA, runB } from '#main/store/test-store.ts'
import { readScan } from '#shared/draft/line-key.ts'
import { longestLine } from '#shared/draft/line.ts'
import { addLines } from './add-lines.ts'
import { removeLines } from './change-lines.ts'
import { listLines, listUnchecked } from './list-lines.ts'
import { intake } from './test-intake.ts'
import { undoLines } from './undo-lines.ts'

describe('lines that are added', () => {
  it('are stored as they came, wait for the site, and are there for whoever opens the store next', () => {
    const { add, store, clock } = intake()
    clock.set(Date.parse('2026-11-24T08:00:00Z'))
    const { lines, counts } = add('PF3K2M7\r\n', ' \tPF26V4R')
    expect(lines).toEqual(
      ['PF3K2M7\r\n', ' \tPF26V4R'].map((scanned, at) => ({
        number: at + 1,
        scanned,
        origin: 'scan',
        at: '2026-11-24T08:00:00.000Z',
        verdict: { code: 'not-checked', why: 'waiting' },
        record: null,
        aside: false,
        kept: false,
        checkedAt: null,
      })),
    )
    expect(counts).toEqual({ all: 2, chosen: 0, toSolve: 2, double: 0, aside: 0, notChecked: 2 })
    expect(getDraft(store.reader, runA).savedAt).toBe(clock.now())
    const { file } = store.reader.query<[], { file: string }>('PRAGMA database_list').get() ?? { file: '' }
    const again = openStore(file, { wall: handClock(), random: store.writer.random })
    expect(listLines(again.reader, { id: runA, filter: 'all', limit: 9 }).lines).toEqual(lines.toReversed())
    again.close()
  })

  it('are told as doubles at once, without the site', () => {
    const held = intake()
    held.away = true
    held.add('PF3K2M7', 'pf3k2m7', 'PF26V4R')
    const { lines, counts } = held.add('PF26V4R\t')
    expect(lines.map((one) => one.verdict)).toEqual([{ code: 'double', sameAs: 3 }])
    expect(held.verdicts()).toEqual({ 1: 'not-checked', 2: 'double of 1', 3: 'not-checked', 4: 'double of 3' })
    expect(counts).toMatchObject({ all: 4, toSolve: 2, double: 2, notChecked: 2 })
    expect(held.asked).toEqual([])
  })

  it('of blanks only are none', () => {
    const { add, lines } = intake()
    expect(add(' ', '\r\n', '\u200b').lines).toEqual([])
    expect(add('', 'PF3K2M7', '').lines.map((one) => one.number)).toEqual([1])
    expect(lines()).toHaveLength(1)
  })

  it('with a placeholder are told at once, and never as doubles: they are different devices', () => {
    const { add, verdicts } = intake()
    expect(add('Default string', 'default string').counts).toMatchObject({ toSolve: 2, double: 0, notChecked: 0 })
    expect(verdicts()).toEqual({ 1: 'placeholder', 2: 'placeholder' })
  })

  it('are refused as a whole where one can be no key, and the rows are named', () => {
    const { add, lines } = intake()
    expect(failureOf(() => add('PF1', 'a\u0000b', 'PF2', 'a\u202eb'))).toEqual({
      kind: 'input',
      code: 'line-unreadable',
      parameters: { rows: [2, 4] },
    })
    expect(lines()).toEqual([])
  })

  it.each(Object.entries(hostileTexts))('come back unchanged or are refused: %s', async (_name, text) => {
    const held = intake()
    if (text.length > longestLine || readScan(text) === null) {
      expect(failureOf(() => held.add(text)).code).toBe('line-unreadable')
      expect(held.lines()).toEqual([])
      return
    }
    const { lines } = held.add(text)
    expect(lines.map((one) => one.scanned)).toEqual([text])
    expect((await held.check(1)).lines).toMatchObject([{ scanned: text, verdict: { code: 'unknown', site: 'PRA' } }])
    expect(held.add(text).lines).toMatchObject([{ scanned: text, verdict: { code: 'double', sameAs: 1 } }])
  })

  it('need a draft', () => {
    const { store } = intake()
    const input = { id: runB, origin: 'scan', texts: ['PF1'] } as const
    expect(failureOf(() => addLines(store.writer, { ...input, texts: [...input.texts] }))).toMatchObject({
      code: 'draft-not-found',
    })
    expect(failureOf(() => listLines(store.reader, { id: runB, filter: 'all', limit: 1 })).code).toBe('draft-not-found')
    expect(failureOf(() => listUnchecked(store.reader, { id: runB, after: 0 })).code).toBe('draft-not-found')
  })
})

describe('5,000 lines', () => {
  it('are added in ten calls, listed in pages, looked up in pieces, and found as doubles', async () => {
    const held = intake({ devices: 3 })
    const { reader, writer } = held.store
    const text = (at: number) => `SN${String(at).padStart(6, '0')}`
    for (let call = 0; call < 10; call += 1) held.add(...Array.from({ length: 500 }, (_, at) => text(call * 500 + at)))
    const double = held.add(text(4711).toLowerCase())
    expect(double).toMatchObject({ lines: [{ number: 5001, verdict: { code: 'double', sameAs: 4712 } }] })
    expect(double.counts).toMatchObject({ all: 5001, toSolve: 5000, double: 1, notChecked: 5000 })

    const first = listLines(reader, { id: runA, filter: 'to-solve', limit: 200 })
    expect([first.lines.at(0)?.number, first.lines.at(-1)?.number, first.next]).toEqual([5000, 4801, 4801])
    expect(listLines(reader, { id: runA, filter: 'all', before: 3, limit: 200 })).toMatchObject({
      lines: [{ number: 2 }, { number: 1 }],
    })

    let { numbers } = listUnchecked(reader, { id: runA, after: 0 })
    const seen: number[] = []
    while (numbers.length > 0) {
      seen.push(numbers.length)
      expect((await held.check(...numbers)).lines).toHaveLength(500)
      numbers = listUnchecked(reader, { id: runA, after: numbers.at(-1) ?? 0 }).numbers
    }
    expect(seen).toEqual(Array.from({ length: 10 }, () => 500))
    expect(listUnchecked(reader, { id: runA, after: 0 }).numbers).toEqual([])
    // 500 serial numbers and as many names.
    expect(held.asked).toEqual(Array.from({ length: 20 }, () => 500))
    expect(undoLines(writer, runA)).toMatchObject({ undone: 'add', lines: [], counts: { all: 5000, double: 0 } })
    expect(undoLines(writer, runA).counts.all).toBe(4500)
  })

  it('that are all the same text are one line and its doubles, also when that line is removed', () => {
    const held = intake()
    for (let call = 0; call < 10; call += 1) held.add(...Array.from({ length: 500 }, () => 'PF3K2M7'))
    expect(held.add('PF3K2M7')).toMatchObject({ counts: { all: 5001, toSolve: 1, double: 5000 } })
    const { lines, counts } = removeLines(held.store.writer, { id: runA, numbers: [1] })
    expect(counts).toMatchObject({ all: 5000, toSolve: 1, double: 4999 })
    expect([lines.length, lines[0]?.number, lines.at(-1)?.verdict]).toEqual([5000, 2, { code: 'double', sameAs: 2 }])
  })
})
