import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 units at every depth and leaves undefined out', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: [true, null, 'x'] }, B: -0 })).toBe(
      '{"B":0,"a":{"c":[true,null,"x"]},"b":1}',
    )
    expect(canonicalJson({ '\u{1F600}': 1, '\uFFFD': 2 })).toBe('{"\u{1F600}":1,"\uFFFD":2}')
  })

  it('reads back as the same value, whatever order the keys had', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(canonicalJson(reversed(value))).toBe(text)
      }),
    )
  })

  it.each([Number.NaN, Infinity, undefined, () => 1, Symbol('x'), 1n, new Date(0), new Map(), [undefined]])(
    'refuses what JSON can not say: %s',
    (value) => {
      expect(() => canonicalJson({ value: [value] })).toThrow(TypeError)
    },
  )
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  )
}
