import type { JsonMember, JsonNode } from './json-node.ts'

/** What would have had to stand there; the words are in texts/en/json-fault.ts. */
export type Expected =
  'value' | 'key' | 'colon' | 'comma-or-brace' | 'comma-or-bracket' | 'end-of-text' | 'escape' | 'less-depth'

export interface JsonFault {
  readonly expected: Expected
  /** UTF-16 units from the start of the text. */
  readonly offset: number
}

export type JsonReading =
  | { readonly ok: true; readonly node: JsonNode; readonly end: number }
  | { readonly ok: false; readonly fault: JsonFault }

/** A configuration file is one level deep; deeper than this nobody meant it. */
const deepest = 64

/** Thrown and caught in this file only: a fault ends reading at any depth. */
class Fault extends Error {
  readonly fault: JsonFault
  constructor(expected: Expected, offset: number) {
    super(expected)
    this.fault = { expected, offset }
  }
}

const literals: readonly (readonly [word: string, node: JsonNode])[] = [
  ['true', { kind: 'yes-or-no', value: true }],
  ['false', { kind: 'yes-or-no', value: false }],
  ['null', { kind: 'null' }],
]

const blank = /[ \t\r\n]*/y
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y

/** Length of what `pattern` (sticky, may match nothing) matches at `at`. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

export const skipBlank = (text: string, at: number): number => at + lengthAt(blank, text, at)

/**
 * One JSON value (RFC 8259, strictly) that begins at or after `start`; `end` is the offset after it, whatever follows.
 * Never throws: text that is not JSON is a fault with its place.
 */
export function readJson(text: string, start = 0): JsonReading {
  let at = start

  function expectText(character: string, expected: Expected): void {
    if (text[at] !== character) throw new Fault(expected, at)
    at += 1
  }

  function skip(): void {
    at = skipBlank(text, at)
  }

  function string(expected: Expected): string {
    const begin = at
    expectText('"', expected)
    for (;;) {
      const unit = text.charCodeAt(at)
      if (Number.isNaN(unit) || unit < 0x20) throw new Fault('end-of-text', at)
      at += 1
      if (unit === 0x22) break
      if (unit !== 0x5c) continue
      const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at, at + 5))
      if (escape === null) throw new Fault('escape', at - 1)
      at += escape[0].length
    }
    const value: unknown = JSON.parse(text.slice(begin, at))
    return String(value)
  }

  function members(depth: number): readonly JsonMember[] {
    const found: JsonMember[] = []
    at += 1
    skip()
    if (text[at] === '}') {
      at += 1
      return found
    }
    for (;;) {
      skip()
      const offset = at
      const key = string('key')
      skip()
      expectText(':', 'colon')
      found.push({ key, offset, node: value(depth) })
      skip()
      if (text[at] === '}') break
      expectText(',', 'comma-or-brace')
    }
    at += 1
    return found
  }

  function items(depth: number): readonly JsonNode[] {
    const found: JsonNode[] = []
    at += 1
    skip()
    if (text[at] === ']') {
      at += 1
      return found
    }
    for (;;) {
      found.push(value(depth))
      skip()
      if (text[at] === ']') break
      expectText(',', 'comma-or-bracket')
    }
    at += 1
    return found
  }

  function value(depth: number): JsonNode {
    skip()
    if (depth > deepest) throw new Fault('less-depth', at)
    const first = text[at]
    if (first === '{') return { kind: 'object', members: members(depth + 1) }
    if (first === '[') return { kind: 'list', items: items(depth + 1) }
    if (first === '"') return { kind: 'text', value: string('value') }
    const literal = literals.find(([word]) => text.startsWith(word, at))
    if (literal !== undefined) {
      at += literal[0].length
      return literal[1]
    }
    const length = lengthAt(number, text, at)
    if (length === 0) throw new Fault('value', at)
    const begin = at
    at += length
    return { kind: 'number', value: Number(text.slice(begin, at)) }
  }

  try {
    return { ok: true, node: value(0), end: at }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault }
    throw error
  }
}
