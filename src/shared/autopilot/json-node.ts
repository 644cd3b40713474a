/** A JSON value with everything that a plain parser throws away: double keys, and where each one stands. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'yes-or-no'; readonly value: boolean }
  | { readonly kind: 'null' }

export type ObjectNode = Extract<JsonNode, { kind: 'object' }>

export interface JsonMember {
  readonly key: string
  /** Offset of the key in the text, UTF-16 units. */
  readonly offset: number
  readonly node: JsonNode
}

/** The value that counts for a key: a parser keeps the last one. */
export const memberOf = (object: ObjectNode, key: string): JsonNode | undefined =>
  object.members.findLast((one) => one.key === key)?.node

/** Keys that are there more than once, with the offset of the second one. */
export function doubleKeys(object: ObjectNode): readonly { readonly key: string; readonly offset: number }[] {
  const times = new Map<string, number>()
  return object.members.filter(({ key }) => {
    const seen = (times.get(key) ?? 0) + 1
    times.set(key, seen)
    return seen === 2
  })
}
