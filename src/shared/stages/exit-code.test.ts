import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayExitCode } from '../texts/en/exit-codes.ts'
import { exitCodeText, normaliseExitCode, win32Error } from './exit-code.ts'

describe('normaliseExitCode', () => {
  it.each([
    [2_147_942_402, '0x80070002'],
    [-2_147_024_894, '0x80070002'],
    ['2147942402', '0x80070002'],
    ['-2147024894', '0x80070002'],
    ['0x80070002', '0x80070002'],
    [' 0X80070002 ', '0x80070002'],
    ['80070002', '0x80070002'],
    ['c1036501', '0xC1036501'],
    [0, '0x00000000'],
    [1, '0x00000001'],
    ['16389', '0x00004005'],
    [-2_016_410_844, '0x87D00324'],
    [0xffff_ffff, '0xFFFFFFFF'],
    [0x1_0000_0000, null],
    [-0x8000_0001, null],
    [1.5, null],
    [Number.NaN, null],
    ['', null],
    ['0x', null],
    ['0x800700021', null],
    ['failed', null],
    ['12345678901', null],
  ])('%j is %s', (code, text) => {
    expect(normaliseExitCode(code)).toBe(text)
  })

  it('is the same for all three spellings of any code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (code) => {
        const text = normaliseExitCode(code)
        expect(text).toMatch(/^0x[0-9A-F]{8}$/)
        expect(normaliseExitCode(code | 0)).toBe(text)
        expect(normaliseExitCode(text ?? '')).toBe(text)
      }),
    )
  })
})

describe('what exit codes mean', () => {
  it('finds the Windows error inside', () => {
    expect([win32Error('0x80070002'), win32Error('0x80180014')]).toEqual([2, null])
  })

  it.each([
    ['0x80070002', /^0x80070002: a file or content was not found/],
    ['0x80070456', /^0x80070456: Windows error 1110$/],
    ['0x80ABCDEF', /^0x80ABCDEF$/],
    ['0x00000001', /^1$/],
    ['NaN', /^NaN$/],
  ])('%s', (code, words) => {
    expect(sayExitCode(code)).toMatch(words)
  })

  it('shows a number that is no exit code as it came', () => {
    expect([exitCodeText(4), exitCodeText(Number.NaN), exitCodeText(1e12)]).toEqual([
      '0x00000004',
      'NaN',
      '1000000000000',
    ])
  })
})
