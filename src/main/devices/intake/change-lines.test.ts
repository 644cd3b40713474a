import { describe, expect, it } from 'vitest'
import { failureOf, runA, runB } from '#main/store/test-store.ts'
import { keepLine, removeLines, setAside } from './change-lines.ts'
import { intake } from './test-intake.ts'
import { undoLines } from './undo-lines.ts'

/** 1 found, 2 silent, 3 unknown, 4 double of 1, 5 waits. */
async function some() {
  const held = intake()
  held.add('PC-01', 'WS-INACTIVE', 'nobody', 'PC-01', 'PC-02')
  await held.check(1, 2, 3)
  const { writer } = held.store
  return {
    ...held,
    aside: (numbers: number[] | 'to-solve', aside = true) => setAside(writer, { id: runA, numbers, aside }),
    remove: (...numbers: number[]) => removeLines(writer, { id: runA, numbers }),
    keep: (number: number, keep = true) => keepLine(writer, { id: runA, number, keep }),
    undo: () => undoLines(writer, runA),
  }
}

describe('lines set aside', () => {
  it('leave the plan and what is to be solved, and come back as they were', async () => {
    const { aside, lines } = await some()
    const before = lines()
    const { lines: changed, counts } = aside([1, 3, 4])
    expect(changed.map((one) => [one.number, one.aside])).toEqual([
      [1, true],
      [3, true],
      [4, true],
    ])
    expect(counts).toEqual({ all: 5, chosen: 0, toSolve: 2, double: 0, aside: 3, notChecked: 1 })
    expect(aside([3, 4]).lines).toEqual([])
    aside([1, 3, 4], false)
    expect(lines()).toEqual(before)
  })

  it('are all that is to be solved where that is asked for', async () => {
    const { aside } = await some()
    const { lines, counts } = aside('to-solve')
    expect(lines.map((one) => one.number)).toEqual([2, 3, 5])
    expect(counts).toMatchObject({ chosen: 1, toSolve: 0, double: 1, aside: 3, notChecked: 0 })
    expect(aside('to-solve').lines).toEqual([])
  })
})

describe('a line that is removed', () => {
  it('is gone, and its first double takes its place as it is by itself', async () => {
    const { remove, verdicts, check } = await some()
    const { lines, counts } = remove(1, 5)
    expect(lines).toMatchObject([{ number: 4, verdict: { code: 'not-checked' } }])
    expect(counts).toMatchObject({ all: 3, double: 0, notChecked: 1 })
    await check(4)
    expect(verdicts()).toEqual({ 2: 'not-current', 3: 'unknown', 4: 'found' })
  })

  it('leaves a double that leads to the same record found at once', async () => {
    const { add, check, remove, verdicts, lines } = await some()
    add(lines()[0]?.record?.serial ?? '')
    await check(6)
    expect(verdicts()[6]).toBe('double of 1')
    remove(1)
    expect(verdicts()).toMatchObject({ 4: 'not-checked', 6: 'found' })
    await check(4)
    expect(verdicts()).toMatchObject({ 4: 'found', 6: 'double of 4' })
  })
})

describe('a silent device', () => {
  it('is taken where a person keeps it', async () => {
    const { keep, lines } = await some()
    expect(keep(2)).toMatchObject({ lines: [{ number: 2, kept: true }], counts: { chosen: 2, toSolve: 2 } })
    expect(keep(2).lines).toEqual([])
    expect(keep(2, false)).toMatchObject({ lines: [{ kept: false }], counts: { chosen: 1 } })
    expect(lines()[1]).toMatchObject({ verdict: { code: 'not-current', why: 'silent' } })
  })

  it('stays kept when it is checked again, and no other line can be kept', async () => {
    const { keep, check, add, lines } = await some()
    keep(2)
    await check(2)
    expect(lines()[1]?.kept).toBe(true)
    add('WS-BLOCKED')
    await check(6)
    for (const number of [1, 3, 4, 5, 6])
      expect(failureOf(() => keep(number))).toEqual({ kind: 'input', code: 'line-not-silent', parameters: { number } })
  })
})

describe('a line that there is not', () => {
  it('is told, and nothing is changed', async () => {
    const { aside, remove, keep, lines, undo } = await some()
    const before = lines()
    const failure = { kind: 'input', code: 'line-not-found', parameters: { number: 9 } }
    expect(failureOf(() => aside([1, 9]))).toEqual(failure)
    expect(failureOf(() => remove(1, 9))).toEqual(failure)
    expect(failureOf(() => keep(9))).toEqual(failure)
    expect(lines()).toEqual(before)
    expect(undo().undone).toBe('add')
  })

  it('nor is one of a draft that there is not', async () => {
    const { store } = await some()
    for (const work of [
      () => setAside(store.writer, { id: runB, numbers: [1], aside: true }),
      () => removeLines(store.writer, { id: runB, numbers: [1] }),
      () => keepLine(store.writer, { id: runB, number: 1, keep: true }),
      () => undoLines(store.writer, runB),
    ])
      expect(failureOf(work).code).toBe('draft-not-found')
  })
})
