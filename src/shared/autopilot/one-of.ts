import { block, type Finding } from '../finding.ts'
import { isObject, property } from './raw.ts'

function listIn(raw: unknown): readonly unknown[] | undefined {
  const list = isObject(raw) ? property(raw, 'value') : undefined
  return Array.isArray(list) ? list : undefined
}

/**
 * The single object of a profile or organization file: the object itself, or what is in `{"value":[one]}` as Graph
 * answers a list (formats.md, "configuration-file"). With any other number of items the list is handed on as it is, and
 * whoever reads it says so.
 */
export function oneOf(raw: unknown): unknown {
  const list = listIn(raw)
  return list?.length === 1 ? list[0] : raw
}

/** A block if this is a list in Graph's form instead of one object. */
export function listFindings(raw: unknown, what: 'profile' | 'organization'): readonly Finding[] {
  const list = listIn(raw)
  return list === undefined ? [] : [block('not-exactly-one', what, { what, count: list.length })]
}
