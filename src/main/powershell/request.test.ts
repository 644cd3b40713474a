import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Wire } from './port.ts'
import { packRequest, requestLimit } from './request.ts'

const sealing = { key: new Uint8Array(64), random: { bytes: (length: number) => new Uint8Array(length) } }
const pack = (value: Wire): string => packRequest({ id: 'x', operation: 'list', input: { value } }, sealing)
const unpacked = (packed: string): unknown => JSON.parse(Buffer.from(packed, 'base64').toString('utf8'))
const failing = (failure: object) =>
  expect.objectContaining({ failure: expect.objectContaining(failure) as unknown }) as Error

describe('a request', () => {
  it('is base64 and nothing else, whatever is in it', () => {
    // fast-check's own table of all characters takes seconds to make.
    const character = fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))
    const text = fc.string({ unit: character.map((code) => String.fromCodePoint(code)), maxLength: 20 })
    const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(true, null))
    fc.assert(
      fc.property(text, fc.array(value, { maxLength: 5 }), (operation, list) => {
        const packed = packRequest({ id: 'x', operation, input: { list } }, sealing)
        expect(packed).toMatch(/^[A-Za-z0-9+/]+={0,2}$/)
        const dotted = list.map((one) => (typeof one === 'string' ? `.${one}` : Object.is(one, -0) ? 0 : one))
        expect(unpacked(packed)).toEqual({ id: 'x', operation, input: { '.list': dotted } })
      }),
    )
  })

  it('has a dot before every text and name; a secret has none', () => {
    expect(unpacked(pack({ a: 'x', sealed: ['y'], b: { secret: 's' } }))).toMatchObject({
      input: { '.value': { '.a': '.x', '.sealed': ['.y'], '.b': { sealed: expect.any(String) as string } } },
    })
    // Only a table of exactly a secret's form is one.
    expect(unpacked(pack({ secret: 's', more: 1 }))).toMatchObject({ input: { '.value': { '.secret': '.s' } } })
  })

  it('refuses by name what would not arrive as it is', () => {
    expect(() => pack({ a: ['\uD800'] })).toThrow(
      failing({ code: 'text-not-well-formed', parameters: { field: 'value.a' } }),
    )
    expect(() => pack({ secret: '\uDC00' })).toThrow(
      failing({ code: 'text-not-well-formed', parameters: { field: 'value' } }),
    )
    expect(() => pack([Number.NaN])).toThrow(
      failing({ code: 'operation-input', parameters: { operation: 'list', field: 'value' } }),
    )
    expect(() => pack({ a: 1, A: 1 })).toThrow(
      failing({ code: 'operation-input', parameters: { operation: 'list', field: 'value.A' } }),
    )
  })

  it('has a limit in bytes', () => {
    const most = 'x'.repeat(Math.floor((requestLimit * 3) / 4) - 60)
    expect(pack(most).length).toBeLessThanOrEqual(requestLimit)
    expect(() => pack(`${most}${'x'.repeat(60)}`)).toThrow(failing({ code: 'powershell-request-too-large' }))
    expect(() => pack('ä'.repeat(most.length / 2 + 60))).toThrow(failing({ code: 'powershell-request-too-large' }))
  })
})
