import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backOff, defaultRetryPolicy, retryAfter } from './retry.ts'

const now = Date.parse('2026-11-24T08:00:00Z')

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['17', 17_000],
    [' 17 ', 17_000],
    ['Tue, 24 Nov 2026 08:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2026 07:00:00 GMT', 0],
  ])('reads %s', (header, milliseconds) => {
    expect(retryAfter(header, null, now)).toBe(milliseconds)
  })

  it('compares a date with the clock of the server', () => {
    expect(retryAfter('Tue, 24 Nov 2026 08:00:30 GMT', 'Tue, 24 Nov 2026 08:00:20 GMT', now)).toBe(10_000)
    expect(retryAfter('Tue, 24 Nov 2026 08:00:30 GMT', 'yesterday', now)).toBe(30_000)
  })

  it.each([null, '', 'soon', '-5', '1.5', '1e3', '99999999999', '2026-11-24', 'Tue, 99 Nov 2026'])(
    'does not guess at %s',
    (header) => {
      expect(retryAfter(header, null, now)).toBeNull()
    },
  )
})

describe('the back-off', () => {
  it('lies between shortest and longest, doubled each time, never more than half longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.uint8Array({ minLength: 2, maxLength: 2 }), (number, bytes) => {
        const wait = backOff(number, defaultRetryPolicy, { bytes: () => bytes })
        const base = Math.min(60_000, 2_000 * 2 ** (number - 1))
        expect(wait).toBeGreaterThanOrEqual(base)
        expect(wait).toBeLessThanOrEqual(Math.min(60_000, base * 1.5))
      }),
    )
  })

  it('differs by chance', () => {
    const wait = (byte: number): number => backOff(1, defaultRetryPolicy, { bytes: () => Uint8Array.of(byte, byte) })
    expect([wait(0), wait(128), wait(255)]).toEqual([2_000, 2_502, 3_000])
  })
})
