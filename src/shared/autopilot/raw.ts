import { block, type Finding } from '../finding.ts'

export type RawObject = Readonly<Record<string, unknown>>

/** Names of JSON types as people say them; their words are in texts/en/configuration-values.ts. */
export type JsonType = 'object' | 'list' | 'text' | 'number' | 'yes-or-no' | 'null'

export function jsonType(value: unknown): JsonType {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'yes-or-no'
  return 'object'
}

export const isObject = (value: unknown): value is RawObject => jsonType(value) === 'object'

/**
 * A property by name: exactly, else without letter case as the module reads it (converter.md 3.1). null and missing are
 * the same: undefined.
 */
export function property(object: RawObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name] ?? undefined
  const wanted = name.toLowerCase()
  const key = Object.keys(object).find((one) => one.toLowerCase() === wanted)
  return key === undefined ? undefined : (object[key] ?? undefined)
}

/** A value that was understood, one that is not there, or one that can't be used and why. */
export type Read<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'bad'; readonly finding: Finding }

export type Parse<T> = (value: unknown, where: string) => Read<T>

const present = <T>(value: T): Read<T> => ({ kind: 'value', value })

const wrongType = (where: string, expected: JsonType, value: unknown): Read<never> => ({
  kind: 'bad',
  finding: block('wrong-type', where, { field: where, expected, found: jsonType(value) }),
})

export const yesOrNo: Parse<boolean> = (value, where) =>
  typeof value === 'boolean' ? present(value) : wrongType(where, 'yes-or-no', value)

export const text: Parse<string> = (value, where) =>
  typeof value === 'string' ? present(value) : wrongType(where, 'text', value)

export const object: Parse<RawObject> = (value, where) =>
  isObject(value) ? present(value) : wrongType(where, 'object', value)

/** One of the words of a Graph enumeration, without letter case; any other word is bad, never a guess. */
export function member<T extends string>(words: readonly T[]): Parse<T> {
  return (value, where) => {
    if (typeof value !== 'string') return wrongType(where, 'text', value)
    const word = words.find((one) => one.toLowerCase() === value.toLowerCase())
    if (word !== undefined) return present(word)
    return { kind: 'bad', finding: block('profile-unknown-word', where, { field: where, word: shorten(value) }) }
  }
}

export const valueOr = <T, D>(read: Read<T>, otherwise: D): T | D => (read.kind === 'value' ? read.value : otherwise)

const longestShown = 80

/** Outside text as a parameter of a finding: not endless. */
export const shorten = (value: string): string =>
  value.length <= longestShown ? value : `${value.slice(0, longestShown)}...`
