import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact, redactText } from './redact.ts'

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiJub2JvZHkiLCJ0aWQiOiJub25lIn0.c2lnbmF0dXJlLW9mLW5vYm9keQ'

describe('what a text must not hold', () => {
  it.each<[string, string, string]>([
    ['a token', `sent ${jwt} to the service`, jwt],
    ['a token without a signature', 'x eyJhbGciOiJub25lIn0.eyJvaWQiOiJub2JvZHkifQ. y', 'eyJvaWQiOiJub2JvZHkifQ'],
    ['two tokens', `${jwt} and ${jwt}`, jwt],
    ['a bearer header', 'Authorization: Bearer abc.DEF-123_~+/=', 'abc.DEF'],
    ['a bearer header in other letter case', 'authorization: bearer opaque0123456789', 'opaque0123456789'],
    ['a basic header', 'Authorization: Basic bm9ib2R5Om5vdGhpbmc=', 'bm9ib2R5Om5vdGhpbmc='],
    ['a code in an address', 'GET http://localhost/?state=1&code=OAQABAAAAx HTTP/1.1', 'OAQABAAAAx'],
    ['a token in an address', 'https://host/x?access_token=s3cr3t&y=1', 's3cr3t'],
    ['a signature in an address', 'https://blob.example/a?sv=1&sig=Zm9v%3D', 'Zm9v%3D'],
    ['a secret at the beginning of a form', 'client_secret=s3cr3t&grant_type=client_credentials', 's3cr3t'],
    ['a refresh token in a form', 'grant_type=refresh_token&refresh_token=s3cr3t', 's3cr3t'],
    ['a password in an address', 'could not open https://someone:s3cr3t@host.example/', 's3cr3t'],
    ['a token across several lines', `{\n  "value": "${jwt}"\n}`, jwt],
  ])('%s', (_what, text, secret) => {
    expect(redactText(text)).not.toContain(secret)
    expect(redactText(text)).toContain('[hidden]')
  })

  it('keeps the rest of an address, so that the line still tells something', () => {
    expect(redactText('https://host/x?access_token=s3cr3t&page=2')).toBe('https://host/x?access_token=[hidden]&page=2')
  })

  it('hides a token that the cut goes through', () => {
    const text = `${'x'.repeat(1960)} ${jwt}`
    expect(redactText(text)).not.toContain('eyJvaWQi')
  })

  it.each([
    'nothing secret here',
    'ended with code=0x80070005',
    'a basic disk',
    'https://graph.example/beta/devices?$top=3',
    'PC-01 is in batch "Room 12"',
    '',
  ])('leaves %j as it is', (text) => {
    expect(redactText(text)).toBe(text)
  })
})

describe('what a name tells', () => {
  it.each([
    'password',
    'Password',
    'userPasswd',
    'pwd',
    'client_secret',
    'clientSecret',
    'accessToken',
    'refresh_token',
    'Authorization',
    'set-cookie',
    'credentials',
    'hardwareHash',
    'hardwareHashData',
    'hardwareIdentifier',
  ])('hides the value under %s', (name) => {
    expect(redact({ [name]: 'whatever it is' })).toEqual({ [name]: '[hidden]' })
    expect(redact({ a: [{ b: { [name]: { deeper: ['x'] } } }] })).toEqual({ a: [{ b: { [name]: '[hidden]' } }] })
  })

  it.each(['serial', 'name', 'run', 'code', 'detail', 'step'])('shows the value under %s', (name) => {
    expect(redact({ [name]: 'PC-01' })).toEqual({ [name]: 'PC-01' })
  })
})

describe('what is too much', () => {
  it('is cut: strings, lists and depth', () => {
    expect(redact('x'.repeat(5000))).toBe(`${'x'.repeat(2000)}...`)
    expect(redact(Array.from({ length: 500 }, (_, at) => at))).toHaveLength(100)
    const round: Record<string, unknown> = {}
    round['again'] = round
    expect(JSON.stringify(redact(round))).toContain('[deep]')
  })

  it('looks through 6 MB in no time worth naming', () => {
    expect(redactText('eyJ'.repeat(2_000_000))).toHaveLength(2003)
  })
})

describe('any value', () => {
  it('becomes something that JSON has a form for', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, maxDepth: 4 }), (value) => {
        expect(() => JSON.stringify(redact({ value }))).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })

  it('never shows a token, wherever it lies', () => {
    const holder = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constant(jwt),
        fc.constant(`before ${jwt} after`),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'detail', 'what'), tie('node'), { maxKeys: 3 }),
      ),
    })).node
    fc.assert(
      fc.property(holder, (value) => {
        expect(JSON.stringify(redact({ value }))).not.toContain('eyJ')
      }),
      { numRuns: 200 },
    )
  })
})
