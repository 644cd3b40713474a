import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubleKeys, type JsonNode } from './json-node.ts'
import { placeOf } from './place.ts'
import { readJson, skipBlank } from './read-json.ts'

function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map((one) => [one.key, plain(one.node)]))
    case 'list':
      return node.items.map(plain)
    case 'null':
      return null
    default:
      return node.value
  }
}

/** What a parser of the platform makes of it; undefined: it is not JSON. */
function platform(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    // The answer to the question, nothing to report.
    return undefined
  }
}

function ours(text: string): { value: unknown } | undefined {
  const read = readJson(text)
  return read.ok && skipBlank(text, read.end) === text.length ? { value: plain(read.node) } : undefined
}

describe('readJson', () => {
  it('agrees with the parser of the platform', () => {
    const jsonish = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ':',
          ',',
          '"',
          'a',
          '\\',
          '\\u00e4',
          '\n',
          ' ',
          '1',
          '0',
          '-',
          '.',
          'e',
          'true',
          'null',
          "'",
          '"a"',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''))
    const valid = fc.jsonValue().map((value) => JSON.stringify(value, null, 1))
    const broken = fc.tuple(valid, fc.nat(), jsonish).map(([text, at, part]) => {
      const cut = at % (text.length + 1)
      return text.slice(0, cut) + part + text.slice(cut + 1)
    })
    fc.assert(
      fc.property(fc.oneof(jsonish, valid, broken), (text) => {
        expect(ours(text)).toEqual(platform(text))
      }),
      { numRuns: 2000, seed: 13 },
    )
  })
  it.each([
    ['', 'value', 0],
    ['{', 'key', 1],
    ['{"a" 1}', 'colon', 5],
    ['{"a":1 "b":2}', 'comma-or-brace', 7],
    ['[1 2]', 'comma-or-bracket', 3],
    ['{"a":1,}', 'key', 7],
    ["{'a':1}", 'key', 1],
    ['"a', 'end-of-text', 2],
    ['"a\nb"', 'end-of-text', 2],
    ['"\\x"', 'escape', 1],
    ['{"a":nope}', 'value', 5],
  ])('%j: %s at %d', (text, expected, offset) => {
    expect(readJson(text)).toEqual({ ok: false, fault: { expected, offset } })
  })
  it('does not follow endless nesting', () => {
    expect(readJson('['.repeat(100_000))).toMatchObject({ ok: false, fault: { expected: 'less-depth' } })
  })
  it('sees double keys', () => {
    const read = readJson('{"a":1,"b":2,"a":3,"a":4}')
    expect(read.ok && read.node.kind === 'object' ? doubleKeys(read.node) : []).toMatchObject([
      { key: 'a', offset: 13 },
    ])
  })
  it('counts lines and columns', () => {
    expect(placeOf('ab\r\ncd\nef\rgh', 11)).toEqual({ line: 4, column: 2 })
    expect(placeOf('', 0)).toEqual({ line: 1, column: 1 })
  })
})
