import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumber } from './typed-number.ts'

it('only the number of the devices is right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }), (devices, typed) => {
      expect(readNumber(String(typed), devices).kind).toBe(typed === devices ? 'right' : 'wrong')
    }),
  )
})

it('a serial number, a sign or nothing is no number', () => {
  for (const text of ['PF3K2M7', '12a', '-12', '1.2', '1e1', '0x0C', '١٢', '12345678'])
    expect(readNumber(text, 12)).toEqual({ kind: 'no-number' })
  expect(readNumber('  ', 12)).toEqual({ kind: 'empty' })
  expect(readNumber(' 12 ', 12)).toEqual({ kind: 'right', number: 12 })
})

it('the first digit of a longer number is only begun', () => {
  expect(readNumber('1', 12)).toMatchObject({ kind: 'wrong', begun: true })
  expect(readNumber('11', 12)).toMatchObject({ kind: 'wrong', begun: false })
  expect(readNumber('9', 7)).toMatchObject({ kind: 'wrong', begun: false })
})
