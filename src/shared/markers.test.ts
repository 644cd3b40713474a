import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base32, profileMarkerPrefix, readMarker, runMarkerPrefix, withMarker } from './markers.ts'

const profile = profileMarkerPrefix + 'a'.repeat(26)
const run = runMarkerPrefix + '7'.repeat(26)

describe('base32', () => {
  it('is that of RFC 4648 without padding, in lower case', () => {
    const ascii = (text: string) => base32(new TextEncoder().encode(text))
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(ascii)).toEqual([
      '',
      'my',
      'mzxq',
      'mzxw6',
      'mzxw6yq',
      'mzxw6ytb',
      'mzxw6ytboi',
    ])
  })

  it('makes 26 characters of 128 bits, different ones for different bits', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(base32(one)).toMatch(/^[a-z2-7]{26}$/)
        expect(base32(one) === base32(other)).toBe(String(one) === String(other))
      }),
    )
    expect(base32(new Uint8Array(16).fill(255))).toBe(`${'7'.repeat(25)}4`)
  })
})

describe('withMarker', () => {
  it('puts the marker at the end, and cuts the text so that both fit', () => {
    expect(withMarker('Room 12', run, 128)).toBe(`Room 12 ${run}`)
    expect(withMarker('', run, 128)).toBe(run)
    expect(withMarker('  ', run, 128)).toBe(run)
    expect(withMarker('x'.repeat(200), profile, 128)).toHaveLength(128)
    expect(withMarker('abc', run, run.length)).toBe(run)
    expect(withMarker('abc', run, run.length + 1)).toBe(run)
    expect(withMarker('abc', run, run.length + 2)).toBe(`a ${run}`)
  })

  it('never cuts a character in two', () => {
    expect(withMarker('a\u{1F600}', run, run.length + 3)).toBe(`a ${run}`)
    expect(withMarker('a\u{1F600}', run, run.length + 4)).toBe(`a\u{1F600} ${run}`)
  })

  it('replaces markers at the end of the text', () => {
    expect(withMarker(`Room 12 ${profile} ${run}`, run, 128)).toBe(`Room 12 ${run}`)
  })

  it('refuses a marker that is too long by itself', () => {
    expect(() => withMarker('', run, run.length - 1)).toThrow(TypeError)
  })

  it('is read back, fits, and can be repeated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(profile, run), fc.nat(600), (text, marker, more) => {
        const limit = marker.length + more
        const marked = withMarker(text, marker, limit)
        expect(marked.length).toBeLessThanOrEqual(limit)
        expect(readMarker(marked)).toBe(marker)
        expect(withMarker(marked, marker, limit)).toBe(marked)
      }),
    )
  })
})

describe('readMarker', () => {
  it.each([
    ['', null],
    ['Room 12', null],
    [run, run],
    [`Room 12\n${profile} \r\n`, profile],
    [`${profile} and more`, null],
    [`x${run}`, null],
    [run.toUpperCase(), null],
    [`drydock-run=${'a'.repeat(25)}`, null],
    [`drydock-run=${'a'.repeat(27)}`, null],
    [`drydock-run=${'a'.repeat(25)}1`, null],
    [`${profile} ${run}`, run],
  ])('%j', (text, marker) => {
    expect(readMarker(text)).toBe(marker)
  })
})
