import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBitmap, oobeBits, readOobeBits, writeOobeBits } from './oobe-bits.ts'

describe('OOBE bits', () => {
  it('reads a usual value', () => {
    expect(readOobeBits(1310)).toEqual({
      set: ['standard-user', 'skip-privacy', 'skip-oem-registration', 'skip-eula', 'skip-upgrade', 'skip-keyboard'],
      unknown: 0,
    })
  })
  it('goes both ways', () => {
    fc.assert(
      fc.property(fc.subarray(oobeBits.map((one) => one.name)), (names) => {
        expect(readOobeBits(writeOobeBits(names))).toEqual({ set: names, unknown: 0 })
      }),
    )
    fc.assert(
      fc.property(fc.nat({ max: 0xffff_ffff }), (value) => {
        const { set, unknown } = readOobeBits(value)
        expect(writeOobeBits(set) + unknown).toBe(value)
      }),
    )
  })
  it('knows what can be a bitmap', () => {
    expect([0, 28, 0xffff_ffff].every(isBitmap)).toBe(true)
    expect([-1, 1.5, 2 ** 32, Infinity, NaN].some(isBitmap)).toBe(false)
  })
})
