import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activeAt, followed, type Rows } from './active-row.ts'

const rowsOf = (keys: readonly (string | null)[]): Rows => ({ count: keys.length, keyAt: (at) => keys[at] ?? null })

describe('the active row of a table', () => {
  test('stays with its row when others come on top, leave, or change places', () => {
    const on = activeAt(1, rowsOf(['a', 'b', 'c']))
    for (const keys of [
      ['new', 'a', 'b', 'c'],
      ['b', 'c'],
      ['c', 'b', 'a'],
      ['x', 'y', 'z', 'b'],
    ])
      expect(followed(on, rowsOf(keys))).toEqual({ kind: 'row', index: keys.indexOf('b'), key: 'b' })
  })

  test('whatever becomes of the rows: the same row where it is there, else one that is', () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
    fc.assert(
      fc.property(keys, keys, fc.nat(5), (before, after, at) => {
        const on = activeAt(at % before.length, rowsOf(before))
        const next = followed(on, rowsOf(after))
        if (on.kind !== 'row' || next.kind !== 'row' || on.key === null) throw new Error('a row is active')
        expect(next.key).toBe(after[next.index])
        if (after.some((one) => one === on.key)) expect(next.key).toBe(on.key)
        expect(followed(next, rowsOf(after))).toBe(next)
      }),
    )
  })

  test('a table that nobody was in stays at its top', () => {
    expect(followed({ kind: 'top' }, rowsOf(['new', 'a']))).toEqual({ kind: 'top' })
  })

  test('a row that was not read yet is known once it is', () => {
    const on = activeAt(2, rowsOf(['a', 'b', null]))
    expect(followed(on, rowsOf(['a', 'b', null]))).toBe(on)
    expect(followed(on, rowsOf(['a', 'b', 'c']))).toEqual({ kind: 'row', index: 2, key: 'c' })
  })

  test('in a table that is emptied it is nowhere, and ends with that', () => {
    const on = activeAt(2, rowsOf(['a', 'b', 'c']))
    const gone = followed(on, rowsOf([]))
    expect(gone).toEqual({ kind: 'row', index: 0, key: null })
    expect(followed(gone, rowsOf([]))).toBe(gone)
  })
})
