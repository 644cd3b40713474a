import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleName } from './example-name.ts'

describe('the name of an example device', () => {
  it.each([
    ['ROOM-%SERIAL%', 'PF3K2M7', 'ROOM-PF3K2M7'],
    ['LT-%RAND:4%', 'PF3K2M7', 'LT-4907'],
    ['%RAND:2%-%SERIAL%-%RAND:2%', 'X', '49-X-49'],
    ['KIOSK', 'PF3K2M7', 'KIOSK'],
    ['A-%serial%', 'PF3K2M7', 'A-%serial%'],
    ['A-%MAKE%', 'PF3K2M7', 'A-%MAKE%'],
    ['100%', 'PF3K2M7', '100%'],
    ['', 'PF3K2M7', ''],
  ])('by %j with %j is %j', (template, serial, name) => {
    expect(exampleName(template, serial)).toBe(name)
  })

  it('has as many digits as are asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (digits) => {
        expect(exampleName(`%RAND:${digits}%`, '')).toMatch(new RegExp(`^[0-9]{${digits}}$`))
      }),
    )
  })

  it('takes a serial number as it is, also one that looks like a macro', () => {
    expect(exampleName('A%SERIAL%', '%RAND:4%$&')).toBe('A%RAND:4%$&')
  })
})
