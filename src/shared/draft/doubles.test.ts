import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doublesAmong, type Kin } from './doubles.ts'

const line = (number: number, same: string | null, resourceId: number | null = null): Kin => ({
  number,
  same,
  resourceId,
})
const doubles = (...lines: readonly Kin[]) => Object.fromEntries(doublesAmong(lines))

describe('doubles', () => {
  it('have the text of an earlier line', () => {
    expect(doubles(line(3, 'a'), line(1, 'a'), line(2, 'b'))).toEqual({ 1: null, 2: null, 3: 1 })
  })

  it('lead to the record of an earlier line, however that was scanned', () => {
    expect(doubles(line(1, 'serial', 7), line(2, 'name', 7), line(3, 'mac', 8))).toEqual({ 1: null, 2: 1, 3: null })
  })

  it('of a double are doubles of the line that stands for both', () => {
    expect(doubles(line(1, 'name', 7), line(2, 'serial', 7), line(3, 'serial'))).toEqual({ 1: null, 2: 1, 3: 1 })
  })

  it('are never placeholders', () => {
    expect(doubles(line(1, null), line(2, null))).toEqual({ 1: null, 2: null })
  })

  const kin = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 30 }),
      same: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
      resourceId: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
    { selector: (one) => one.number, maxLength: 12 },
  )

  it('leave one line for each text and each record, the earliest; what stands for others is no double itself', () => {
    fc.assert(
      fc.property(kin, (lines) => {
        const found = doublesAmong(lines)
        const alone = lines.filter((one) => found.get(one.number) === null)
        for (const key of ['same', 'resourceId'] as const) {
          const values = alone.map((one) => one[key]).filter((value) => value !== null)
          expect(new Set(values).size).toBe(values.length)
        }
        for (const { number } of lines) {
          const first = found.get(number)
          if (typeof first !== 'number') continue
          expect(first).toBeLessThan(number)
          expect(found.get(first)).toBeNull()
        }
        const first = lines.toSorted((a, b) => a.number - b.number)[0]
        if (first !== undefined) expect(found.get(first.number)).toBeNull()
      }),
    )
  })

  it('do not depend on the order in which lines are given', () => {
    fc.assert(
      fc.property(kin, (lines) => {
        expect(doublesAmong(lines.toReversed())).toEqual(doublesAmong(lines))
      }),
    )
  })
})
