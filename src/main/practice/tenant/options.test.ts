import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContains, readOptions, readSince, skipToken } from './options.ts'

const all = ['$skip', '$top', '$select', '$filter'] as const
const options = (text: string, allowed: Parameters<typeof readOptions>[1] = all) =>
  readOptions(new URLSearchParams(text), allowed)

describe('the options of a request', () => {
  it('are read', () => {
    expect(options('')).toEqual({ skip: 0, top: null, select: null, filter: null })
    expect(options('$skip=4&$top=2&$select=id,name&$filter=x')).toEqual({
      skip: 4,
      top: 2,
      select: ['id', 'name'],
      filter: 'x',
    })
    expect(options(`$skiptoken=${skipToken(12)}`, [])).toMatchObject({ skip: 12 })
  })

  it.each([
    '$orderby=x',
    '$skip=-1',
    '$skip=1.5',
    '$top=',
    '$top=1e3',
    '$select=a b',
    '$select=',
    '$skip=1&$skip=2',
    '$skiptoken=12',
    'top=1',
  ])('refuse %s', (text) => {
    expect(options(text)).toBeNull()
  })

  it('refuse what this list does not know', () => {
    expect(options('$filter=x', ['$top'])).toBeNull()
  })
})

describe('filters', () => {
  it('read the text in contains, quotes doubled', () => {
    expect(readContains("contains(serialNumber,'PF3K2M7')")).toBe('PF3K2M7')
    expect(readContains("contains(serialNumber,'O''Neil')")).toBe("O'Neil")
  })

  it.each([
    "contains(serialNumber,'')",
    "contains(serialNumber,'a'b')",
    "contains(serialNumber,'a''')  ",
    "contains(serialNumber,'a') or contains(serialNumber,'b')",
    "contains(model,'a')",
    "serialNumber eq 'a'",
    "contains(serialNumber,'''",
  ])('refuse %s', (filter) => {
    expect(readContains(filter)).toBeNull()
  })

  it('read back any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        expect(readContains(`contains(serialNumber,'${text.replaceAll("'", "''")}')`)).toBe(text)
      }),
    )
  })

  it('read a time in UTC and nothing else', () => {
    expect(readSince('enrolledDateTime ge 2026-11-24T08:00:00Z')).toBe('2026-11-24T08:00:00.000Z')
    expect(readSince('enrolledDateTime ge 2026-11-24T08:00:00.5Z')).toBe('2026-11-24T08:00:00.500Z')
    for (const time of [
      '2026-11-24',
      '2026-11-24T08:00:00',
      '2026-11-24T08:00:00+01:00',
      '2026-19-24T08:00:00Z',
      "'2026'",
    ]) {
      expect(readSince(`enrolledDateTime ge ${time}`)).toBeNull()
    }
    expect(readSince('enrolledDateTime gt 2026-11-24T08:00:00Z')).toBeNull()
  })
})
