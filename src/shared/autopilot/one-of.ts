import { block, type Finding } from '../finding.ts'
import { isObject, property } from './raw.ts'

export type One = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly finding: Finding }

/**
 * The single object of a profile or organization file: the object itself, or what is in `{"value":[one]}` as Graph
 * answers a list (formats.md, "configuration-file"). Any other number of items is a finding, at `where`.
 */
export function oneOf(raw: unknown, where: 'profile' | 'organization'): One {
  const list = isObject(raw) ? property(raw, 'value') : undefined
  if (!Array.isArray(list)) return { ok: true, value: raw }
  const items: readonly unknown[] = list
  if (items.length !== 1)
    return { ok: false, finding: block('not-exactly-one', where, { what: where, count: items.length }) }
  return { ok: true, value: items[0] }
}
