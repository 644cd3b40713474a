import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLines, plain } from './lines.ts'

describe('lines', () => {
  it('are the same however the text is cut into pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', 'é') })
    fc.assert(
      fc.property(fc.array(text), (pieces) => {
        const lines = createLines(1000)
        const got = pieces.flatMap((piece) => lines.take(piece))
        const whole = pieces.join('').split('\n').slice(0, -1)
        expect(got).toEqual(whole.map((line) => line.replace(/\r$/, '')))
      }),
    )
  })

  it('that never end are cut', () => {
    const lines = createLines(10)
    expect(lines.take('12345')).toEqual([])
    expect(lines.take('678901')).toEqual(['12345678901'])
    expect(lines.take('x\n')).toEqual(['x'])
  })
})

it('plain text has no commands for a terminal', () => {
  expect(
    plain('\u001B[1;31mred\u001B[0m \u001B]0;title\u0007a\u001B]8;;x\u001B\\b\u001B[?25l\u001B[2K\u001Bc\r\u0000.'),
  ).toBe('red abc.')
  expect(plain('a\tb ä 日')).toBe('a\tb ä 日')
})
