import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, isWorkbook } from './decode-text.ts'
import { linesOfColumn } from './lines-of-column.ts'
import { guessColumn, readSheet } from './read-sheet.ts'

const serial = fc.stringMatching(/^[A-Z0-9]{5,14}$/)

describe('a column of serial numbers', () => {
  it('is read whole and in its order, whatever separates the columns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ serial, room: fc.stringMatching(/^[A-Za-z ]{1,8}$/) }), { minLength: 2, maxLength: 40 }),
        fc.constantFrom('\t', ',', ';'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, comma, end, first) => {
          const order = (a: string, b: string): string => (first ? [a, b] : [b, a]).join(comma)
          const text = [order('Serial Number', 'Room'), ...rows.map((one) => order(one.serial, one.room))].join(end)
          const sheet = readSheet(text + end)
          const guess = guessColumn(sheet)
          expect(guess).toEqual({ column: first ? 0 : 1, hasHead: true })
          expect(linesOfColumn(sheet, guess)).toEqual({ texts: rows.map((one) => one.serial), errors: [] })
        },
      ),
    )
  })

  it('names rows without a device by the number that a spreadsheet shows', () => {
    const sheet = readSheet(
      ['Name,Serial', 'A,PF3K2M7', 'B,', 'C,PF\u0007BELL', `D,${'x'.repeat(129)}`, '', 'E,PF26V4R'].join('\n'),
    )
    expect(linesOfColumn(sheet, { column: 1, hasHead: true })).toEqual({
      texts: ['PF3K2M7', 'PF26V4R'],
      errors: [
        { row: 3, code: 'empty' },
        { row: 4, code: 'unreadable' },
        { row: 5, code: 'long' },
        { row: 6, code: 'empty' },
      ],
    })
  })

  it('takes the first column where no heading says which one', () => {
    const sheet = readSheet('PF3K2M7\nPF26V4R\n\n')
    expect(sheet.columns).toBe(1)
    expect(guessColumn(sheet)).toEqual({ column: 0, hasHead: false })
    expect(linesOfColumn(sheet, guessColumn(sheet)).texts).toEqual(['PF3K2M7', 'PF26V4R'])
  })

  it('reads quoted cells with commas and line ends', () => {
    const sheet = readSheet('"Smith, Room 2","PF3K2M7"\n"a\nb","PF26V4R"\n')
    expect(linesOfColumn(sheet, { column: 1, hasHead: false }).texts).toEqual(['PF3K2M7', 'PF26V4R'])
  })
})

describe('the text of a file', () => {
  const text = 'Seriennummer;Büro\nPF3K2M7;Köln\n'
  const utf16 = (big: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 * (text.length + 1))
    const view = new DataView(bytes.buffer)
    for (const [at, sign] of Array.from(`\uFEFF${text}`).entries()) view.setUint16(2 * at, sign.charCodeAt(0), !big)
    return bytes
  }
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
    ['windows-1252', Uint8Array.from(Array.from(text).map((sign) => sign.charCodeAt(0)))],
  ])('is read from %s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(text)
  })

  it('tells a workbook from text', () => {
    expect(isWorkbook(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]))).toBe(true)
    expect(isWorkbook(new TextEncoder().encode('PK3K2M7'))).toBe(false)
  })
})
