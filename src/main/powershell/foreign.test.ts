import { expect, it } from 'vitest'
import { noteForeign } from './foreign.ts'

function noted() {
  const lines: unknown[] = []
  const note = (what: string, facts?: object): void => {
    lines.push({ what, ...facts })
  }
  return { lines, foreign: noteForeign({ info: note, warn: note, error: note }) }
}

it('keeps the end of standard error for a failure, from one request to the next', () => {
  const { foreign } = noted()
  foreign.error('\u001B[31mone\u001B[0m')
  foreign.error('')
  foreign.error('two')
  expect(foreign.errorText()).toBe('one\ntwo')
  foreign.error('x'.repeat(10_000))
  expect(foreign.errorText()).toBe('x'.repeat(4000))
  foreign.begin()
  expect(foreign.errorText()).toBe('')
})

it('notes so many lines of a request, so much of each, and how many it left out', () => {
  const { foreign, lines } = noted()
  for (let at = 0; at < 1000; at += 1) foreign.output('y'.repeat(1000))
  foreign.begin()
  foreign.output('again')
  expect(lines).toHaveLength(202)
  expect(lines[0]).toEqual({ what: 'powershell-output', text: 'y'.repeat(500) })
  expect(lines.slice(200)).toEqual([
    { what: 'powershell-output-left-out', lines: 800 },
    { what: 'powershell-output', text: 'again' },
  ])
})
