import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceNameFindings } from './device-name.ts'
import { anyText } from './testing/any-text.ts'

const said = (name: string, devices?: number): readonly string[] =>
  deviceNameFindings('name', name, devices).map((one) => `${one.level} ${one.code}`)

describe('device names', () => {
  it.each([
    ['PC-%RAND:5%', []],
    ['K%RAND:14%', []],
    ['%SERIAL%', ['note device-name-serial']],
    ['T-%SERIAL%', ['note device-name-serial']],
    ['ABCDEFGHIJKLMN%SERIAL%', ['note device-name-serial']],
    ['ABCDEFGHIJKLMNO%SERIAL%', ['warn device-name-too-long']],
    ['FRONTDESK', ['note device-name-explicit']],
    ['', ['warn device-name-empty']],
    [' ', ['warn device-name-blank', 'note device-name-explicit']],
    ['ROOM 12-%RAND:2%', ['warn device-name-blank']],
    ['PC_%RAND:4%', ['warn device-name-characters']],
    ['Zoë-%RAND:4%', ['warn device-name-characters']],
    ['PC-%serial%', ['warn device-name-macro-case', 'note device-name-explicit']],
    ['PC-%Rand:4%', ['warn device-name-macro-case', 'note device-name-explicit']],
    ['PC-%RAND: 2%', ['warn device-name-blank', 'warn device-name-macro-unknown', 'note device-name-explicit']],
    ['PC-%RAND%', ['warn device-name-macro-unknown', 'note device-name-explicit']],
    ['PC-%RAND:0%', ['warn device-name-macro-unknown', 'note device-name-explicit']],
    ['PC-%USER%', ['warn device-name-macro-unknown', 'note device-name-explicit']],
    ['PC-100%', ['warn device-name-macro-unknown', 'note device-name-explicit']],
    ['12345', ['warn device-name-digits', 'note device-name-explicit']],
    ['2000', ['warn device-name-digits', 'note device-name-explicit']],
    ['%RAND:5%', ['warn device-name-digits']],
    ['12%RAND:5%', ['warn device-name-digits']],
    ['ABCDEFGHIJKLMNOP', ['warn device-name-too-long', 'note device-name-explicit']],
    ['ABCDEFGHIJ%RAND:6%', ['warn device-name-too-long']],
  ])('%j', (name, findings) => {
    expect(said(name)).toEqual(findings)
  })
  it('counts devices', () => {
    expect(said('FRONTDESK', 1)).toEqual([])
    expect(said('FRONTDESK', 12)).toEqual(['warn device-name-shared'])
    expect(said('PC-%RAND:1%', 10)).toEqual([])
    expect(said('PC-%RAND:1%', 11)).toEqual(['warn device-name-too-few'])
    expect(said('PC-%SERIAL%', 5000)).toEqual(['note device-name-serial'])
  })
  it('never blocks and never throws', () => {
    fc.assert(
      fc.property(anyText(60), fc.option(fc.nat(), { nil: undefined }), (name, devices) => {
        expect(deviceNameFindings('name', name, devices).some((one) => one.level === 'block')).toBe(false)
      }),
    )
  })
})
