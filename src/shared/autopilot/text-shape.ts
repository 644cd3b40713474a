import { block, type Finding } from '../finding.ts'
import type { ObjectNode } from './json-node.ts'
import { placeOf } from './place.ts'
import { readJson, skipBlank, type JsonFault } from './read-json.ts'
import { holdsToken } from './secrets.ts'

export interface Shape {
  /** The first object of the text, if there is one that can be read. */
  readonly object: ObjectNode | null
  readonly findings: readonly Finding[]
}

const where = 'content'

/** Whether a text is exactly one JSON object, and what stands before and after it. Outside text is never shown. */
export function readShape(text: string): Shape {
  const start = skipBlank(text, 0)
  if (start === text.length) return { object: null, findings: [block('file-empty', 'file')] }
  if (text[start] === '{') return fromObject(text, start, [])
  const whole = readJson(text, start)
  if (whole.ok && skipBlank(text, whole.end) === text.length)
    return { object: null, findings: [block('not-an-object', where, { found: whole.node.kind })] }
  const begin = objectAfter(text, start)
  if (begin < 0) return { object: null, findings: noObject(text, whole.ok ? null : whole.fault) }
  const before = text.slice(start, begin)
  const place = { line: placeOf(text, start).line, until: placeOf(text, start + before.trimEnd().length).line }
  const code = holdsToken(before) ? 'token-before-object' : 'text-before-object'
  return fromObject(text, begin, [block(code, where, place)])
}

/** The object that stands behind other text: at the start of a line if there is one, else the first that can be read. */
function objectAfter(text: string, start: number): number {
  const line = /^[ \t]*\{/gm
  line.lastIndex = start
  const found = line.exec(text)
  return found === null ? text.indexOf('{', start) : found.index + found[0].length - 1
}

function noObject(text: string, fault: JsonFault | null): readonly Finding[] {
  if (holdsToken(text)) return [block('token-instead', where)]
  return fault === null ? [block('no-object', where)] : [notJson(text, fault)]
}

function notJson(text: string, fault: JsonFault): Finding {
  const { expected, offset } = fault
  if (expected === 'less-depth') return block('too-deep', where, placeOf(text, offset))
  return block('not-json', where, { ...placeOf(text, offset), expected, found: foundAt(text, offset) })
}

/** What stands there instead, as a code: the character itself may be part of a secret. */
function foundAt(text: string, offset: number): string {
  const character = text[offset]
  if (character === undefined) return 'end'
  if (/[\r\n]/.test(character)) return 'line-end'
  if (/[‘’‚“”„]/.test(character)) return 'curly-quote'
  if (character === "'") return 'single-quote'
  if (/^(?:\/[/*]|#)/.test(text.slice(offset, offset + 2))) return 'comment'
  if (/[}\]]/.test(character) && /,\s*$/.test(text.slice(0, offset))) return 'extra-comma'
  return character < ' ' ? 'control' : 'other'
}

function fromObject(text: string, begin: number, findings: readonly Finding[]): Shape {
  const read = readJson(text, begin)
  if (!read.ok) return { object: null, findings: [...findings, notJson(text, read.fault)] }
  const object = read.node.kind === 'object' ? read.node : null
  const next = skipBlank(text, read.end)
  if (next === text.length) return { object, findings }
  const place = { line: placeOf(text, next).line }
  return { object, findings: [...findings, block(afterCode(text, next), where, place)] }
}

function afterCode(text: string, next: number): 'second-object' | 'token-after-object' | 'text-after-object' {
  if (text[next] === '{' || /^,\s*\{/.test(text.slice(next, next + 200))) return 'second-object'
  return holdsToken(text.slice(next)) ? 'token-after-object' : 'text-after-object'
}
