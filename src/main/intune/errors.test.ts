import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeError, readError } from './errors.ts'
import { networkFailure } from './network.ts'

const read = (body: unknown, headers: Record<string, string> = {}) =>
  readError({
    status: 400,
    header: (name) => headers[name] ?? null,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const activity = '0d4f3a52-8c7b-4e55-9d2a-6b1f2c3d4e5f'

describe('an error answer', () => {
  it.each(['innerError', 'innererror'])('is read with its ids in %s', (key) => {
    const error = read({
      error: {
        code: 'Outer',
        message: 'No.',
        [key]: { date: 'today', 'request-id': 'r-1', 'client-request-id': 'c-1' },
      },
    })
    expect(error).toEqual({
      status: 400,
      codes: ['Outer'],
      message: 'No.',
      requestId: 'r-1',
      clientRequestId: 'c-1',
      date: 'today',
    })
  })

  it('is walked to the innermost error', () => {
    const error = read({
      error: {
        code: '',
        message: 'No.',
        innerError: { code: 'Middle', innererror: { code: 'Inner', 'request-id': 'r-2' } },
      },
    })
    expect(error).toMatchObject({ codes: ['Middle', 'Inner'], requestId: 'r-2' })
  })

  it('prefers the ids in the headers', () => {
    const error = read({ error: { innerError: { 'request-id': 'r-1' } } }, { 'request-id': 'r-header', date: 'd' })
    expect(error).toMatchObject({ requestId: 'r-header', date: 'd' })
  })

  it("shows the sentence of Intune's JSON in the message", () => {
    const Message = `Not allowed. - Operation ID (for customer support): 0 - Activity ID: ${activity} - Url: https://x.example`
    const message = JSON.stringify({
      _version: 3,
      Message,
      CustomApiErrorPhrase: 'ZtdDeviceDeletionInProgess',
      HttpHeaders: '{}',
    })
    expect(read({ error: { code: 'Forbidden', message } }).message).toBe(
      `Not allowed.; ZtdDeviceDeletionInProgess; activity id ${activity}`,
    )
  })

  it("shows the sentence of Intune's older form", () => {
    const message = `Not allowed. - Operation ID (for customer support): 0 - Activity ID: ${activity} - Url: https://x.example`
    expect(read({ error: { message } }).message).toBe(`Not allowed.; activity id ${activity}`)
  })

  it('is plain text where it is nothing else', () => {
    expect(read('<html><body><h1>502</h1>\n<p>nginx</p></body></html>').message).toBe('502 nginx')
    expect(read({ odd: true }).message).toBe('{"odd":true}')
  })

  it('is described in one line for a ticket', () => {
    const error = read(
      { error: { code: 'A', message: 'No.\nNever.' } },
      { 'request-id': 'r', 'client-request-id': 'c', date: 'd' },
    )
    expect(describeError(error)).toBe('HTTP 400; A; No. Never.; request-id r; client-request-id c; date d')
  })

  it('never throws, and is never long or of more than one line', () => {
    const piece = fc.oneof(fc.string(), fc.jsonValue(), fc.constant('x'.repeat(5_000)))
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({
        error: fc.record({ code: piece, message: piece, innerError: piece, innererror: piece }, { requiredKeys: [] }),
      }),
      fc.tuple(piece, piece).map(([Message, CustomApiErrorPhrase]) => ({
        error: { message: JSON.stringify({ Message, CustomApiErrorPhrase }) },
      })),
    )
    fc.assert(
      fc.property(body, (value) => {
        const text = describeError(read(value))
        expect(text.length).toBeLessThan(1_500)
        expect(text).not.toMatch(/[\n\r\0]/)
      }),
    )
  })

  it('with errors inside errors without end is cut', () => {
    const levels = Array.from({ length: 2_000 }, (_, index) => `{"code":"c${index}","innerError":`)
    const body = `{"error":${levels.join('')}{}${'}'.repeat(2_000)}}`
    expect(read(body).codes).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'])
  })
})

describe('a failed fetch', () => {
  const cause = (code: string): Error =>
    new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) })

  it.each([
    ['ECONNREFUSED', 'tenant-unreachable'],
    ['ENOTFOUND', 'tenant-unreachable'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tenant-certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tenant-certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tenant-certificate'],
    ['CERT_HAS_EXPIRED', 'tenant-certificate'],
  ])('with %s is %s', (code, expected) => {
    expect(networkFailure(cause(code), 'profiles', 'ids').failure).toMatchObject({
      code: expected,
      detail: `${code}; ids`,
    })
  })

  it('without a code is unreachable', () => {
    expect(networkFailure(new Error('odd'), 'profiles', 'ids').failure).toMatchObject({
      code: 'tenant-unreachable',
      detail: 'ids',
    })
    expect(networkFailure('odd', 'profiles', 'ids').failure).toMatchObject({
      code: 'tenant-unreachable',
      detail: 'ids',
    })
  })
})
