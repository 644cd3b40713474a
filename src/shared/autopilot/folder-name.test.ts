import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFolderName, folderNames } from './folder-name.ts'
import { anyText } from './testing/any-text.ts'

const hostile = [
  '',
  ' ',
  '.',
  '..',
  '...',
  '../../etc',
  '..\\..\\Windows',
  'C:\\Windows',
  '\\\\server\\share',
  '/',
  'CON',
  'con.txt',
  'Nul',
  'aux .tar',
  'COM1',
  'com¹',
  'LPT9.x',
  'CONIN$',
  'a:stream',
  'name.',
  'name ',
  'name . . ',
  'a\0b',
  'tab\there',
  'line\r\nbreak',
  'right\u202eot\u202cleft',
  '\ufeffmark',
  'half \ud83d pair',
  '😀'.repeat(100),
  'x'.repeat(5000),
  `${'x'.repeat(79)}😀`,
  `${'x'.repeat(79)} y`,
  '<>:"/\\|?*',
]

const bad = /[<>:"/\\|?*\p{Cc}\p{Cs}]|[. ]$|^ /u
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i
const fits = (name: string): boolean =>
  name.length > 0 && name.length <= 80 && !bad.test(name) && !reserved.test(name) && name.isWellFormed()

describe('folder names', () => {
  it.each(hostile.map((name) => [name.slice(0, 30), name] as const))('Windows takes what becomes of %j', (_, name) => {
    expect(fits(cleanFolderName(name))).toBe(true)
  })
  it.each([
    ['Room laptops', 'Room laptops'],
    ['Büro "Süd" / Gäste', 'Büro _Süd_ _ Gäste'],
    ['日本語 プロファイル', '日本語 プロファイル'],
    ['CON', '_CON'],
    ['Console', 'Console'],
    ['v1.2', 'v1.2'],
    ['..', 'Profile'],
    ['%TEMP% $x', '%TEMP% $x'],
  ])('%j becomes %j', (name, cleaned) => {
    expect(cleanFolderName(name)).toBe(cleaned)
  })
  it('keeps clashes apart, also without letter case and after cleaning', () => {
    expect(folderNames(['Room', 'ROOM', 'room.', 'Ro?m', 'Ro*m', 'Room (2)'])).toEqual([
      'Room',
      'ROOM (2)',
      'room (3)',
      'Ro_m',
      'Ro_m (2)',
      'Room (2) (2)',
    ])
    expect(folderNames(['', '..', 'Profile'])).toEqual(['Profile', 'Profile (2)', 'Profile (3)'])
  })
  it('holds for any list', () => {
    const name = fc.oneof(fc.constantFrom(...hostile), anyText(100), fc.constantFrom('a', 'A', 'a (2)'))
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const folders = folderNames(names)
        expect(folders).toHaveLength(names.length)
        expect(folders.every(fits)).toBe(true)
        expect(new Set(folders.map((one) => one.toLowerCase())).size).toBe(names.length)
      }),
      { numRuns: 300, seed: 11 },
    )
  })
  it('keeps a thousand equal names apart', () => {
    expect(new Set(folderNames(Array.from({ length: 1000 }, () => 'x'.repeat(200)))).size).toBe(1000)
  })
})
