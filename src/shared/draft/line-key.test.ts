import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../autopilot/testing/any-text.ts'
import { keysOfLine, readScan, sameLine } from './line-key.ts'
import { longestLine } from './line.ts'

const serial = fc.stringMatching(/^[A-Z0-9]([A-Z0-9 -]{0,20}[A-Z0-9])?$/)
const around = fc
  .array(fc.constantFrom(' ', '\t', '\r', '\n', '\u0002', '\u0003', '\u00a0', '\ufeff', '\u200b'), { maxLength: 4 })
  .map((all) => all.join(''))

describe('a scanned text', () => {
  it('is what stands between the keys that a scanner presses', () => {
    fc.assert(
      fc.property(around, serial, around, (before, text, after) => {
        expect(readScan(before + text + after)).toBe(text)
      }),
    )
  })

  it.each([
    ['PF3K2M7\r', 'PF3K2M7'],
    ['\u0002PF3K2M7\u0003\r\n', 'PF3K2M7'],
    [']C0PF3K2M7\t', 'PF3K2M7'],
    ['[C0PF3K2M7', '[C0PF3K2M7'],
    [']C0', ']C0'],
    ['  ', ''],
    ['\r\n', ''],
    ['', ''],
  ])('%j says %j', (scanned, text) => {
    expect(readScan(scanned)).toBe(text)
  })

  it.each([
    'PF3\tK2M7',
    'PF3\r\nK2M7',
    'a\u0000b',
    'a\u001b[31mb',
    'a\u200bb',
    'a\u202eb',
    'a\ud800b',
    '\udfff',
    'a\uffffb',
  ])('is refused: %j', (scanned) => {
    expect(readScan(scanned)).toBeNull()
  })

  it('has no more characters than a line', () => {
    expect(readScan('x'.repeat(longestLine))).toHaveLength(longestLine)
    expect(readScan('x'.repeat(longestLine + 1))).toBeNull()
  })

  it('is read once: what it says is read as itself again, and holds no sign that is refused', () => {
    fc.assert(
      fc.property(anyText(), (scanned) => {
        const text = readScan(scanned)
        if (text === null || text.startsWith(']')) return
        expect(readScan(text)).toBe(text)
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u)
        expect(scanned).toContain(text)
      }),
    )
  })
})

describe('two lines', () => {
  it('are the same without regard to letter case and to how a MAC address is written', () => {
    expect(sameLine('pf3k2m7')).toBe(sameLine('PF3K2M7'))
    expect(sameLine('PF3K2M7')).not.toBe(sameLine('PF3K2M8'))
    const forms = ['0a:1b:2c:3d:4e:5f', '0A-1B-2C-3D-4E-5F', '0a1b.2c3d.4e5f', '0A1B2C3D4E5F']
    expect(new Set(forms.map(sameLine))).toEqual(new Set(['0A:1B:2C:3D:4E:5F']))
  })
})

describe('keys', () => {
  it.each(['0A:1B:2C:3D:4E:5F', '0a-1b-2c-3d-4e-5f', '0a1b2c3d4e5f', '0a1b.2c3d.4e5f'])(
    '%s may be a MAC address',
    (text) => {
      expect(keysOfLine(text)).toContainEqual({ mac: '0A:1B:2C:3D:4E:5F' })
      expect(keysOfLine(text)).toContainEqual({ serial: text })
    },
  )

  it.each(['0A:1B-2C:3D:4E:5F', '0A1B2C3D4E5', '0A1B2C3D4E5G', '0A:1B:2C:3D:4E:5F:60'])('%s is none', (text) => {
    expect(keysOfLine(text).some((key) => 'mac' in key)).toBe(false)
  })

  it('are serial number and name, a name only where it can be one', () => {
    expect(keysOfLine('LT-0214')).toEqual([{ serial: 'LT-0214' }, { name: 'LT-0214' }])
    expect(keysOfLine('1042 7781')).toEqual([{ serial: '1042 7781' }])
    expect(keysOfLine('x'.repeat(64))).toEqual([{ serial: 'x'.repeat(64) }])
  })

  it('never hold a ResourceID, whatever was scanned', () => {
    fc.assert(
      fc.property(fc.oneof(serial, fc.integer({ min: 1 }).map(String), anyText()), (scanned) => {
        const text = readScan(scanned)
        if (text === null || text === '') return
        const keys = keysOfLine(text)
        expect(keys.length).toBeLessThanOrEqual(3)
        expect(keys.every((key) => !('resourceId' in key) && !('smbiosGuid' in key))).toBe(true)
      }),
    )
  })
})
