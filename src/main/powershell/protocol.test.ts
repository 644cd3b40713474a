import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLine } from './protocol.ts'

const marker = 'drydock-abc:'
const page = { type: 'page', id: 'x', number: 1, items: [{ n: 1 }, null, 'ä'] } as const
const pack = (content: unknown): string => {
  const packed = Buffer.from(JSON.stringify(content)).toString('base64')
  return `${marker}${packed.length}:${packed}`
}
const ours = pack(page)

describe('a line of standard output', () => {
  it('is read behind its marker, and what stands before it is of others', () => {
    expect(readLine(ours, marker)).toEqual({ foreign: '', line: page })
    expect(readLine(`\u001B[0mabc ${ours}`, marker)).toEqual({ foreign: '\u001B[0mabc ', line: page })
  })

  it('without the marker is of others', () => {
    expect(readLine(ours.replace('abc', 'abd'), marker).line).toBeUndefined()
    expect(readLine('', marker)).toEqual({ foreign: '' })
  })

  it('is nothing when any of it is missing', () => {
    fc.assert(
      fc.property(fc.nat(ours.length - marker.length - 1), (kept) => {
        expect(readLine(ours.slice(0, marker.length + kept), marker).line).toBeNull()
      }),
    )
  })

  it('is nothing when another program wrote into it', () => {
    const at = fc.integer({ min: marker.length + 4, max: ours.length })
    fc.assert(
      fc.property(at, fc.stringMatching(/^[A-Za-z0-9+/ ]+$/), (where, text) => {
        expect(readLine(ours.slice(0, where) + text + ours.slice(where), marker).line).toBeNull()
      }),
    )
  })

  it.each([
    { type: 'page', id: 'x', number: 1 },
    { type: 'page', id: 'x', number: 1, items: Array.from({ length: 501 }, () => 1) },
    { type: 'done', id: 'x', pages: '1', items: 1 },
    { type: 'other' },
    'text',
    null,
  ])('is nothing when it says what no line says: %j', (content) => {
    expect(readLine(pack(content), marker).line).toBeNull()
  })
})
