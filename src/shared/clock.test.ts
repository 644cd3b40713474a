import fc from 'fast-check'
import { expect, it } from 'vitest'
import { iso } from './clock.ts'

const asDate = (milliseconds: number): string => new Date(milliseconds).toISOString()
const instants = fc.oneof(
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
  fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
  fc.constantFrom(0, -1, 1, 86_399_999, 86_400_000, Date.UTC(10_000, 0) - 1, Date.UTC(10_000, 0), 1.5, -1.5, -0),
)

it('a time is written as a date writes it, whatever came before it', () => {
  fc.assert(
    fc.property(fc.array(instants), (all) => {
      expect(all.map(iso)).toEqual(all.map(asDate))
    }),
  )
})

it.each([Number.NaN, Number.POSITIVE_INFINITY, 8.65e15])('%d is no time', (one) => {
  expect(() => iso(one)).toThrow(RangeError)
})
