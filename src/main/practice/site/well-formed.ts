import { fail } from '#shared/failure.ts'

/**
 * A port that refuses text with halves of characters in it (`text-not-well-formed`), as the console's door does: there is
 * no UTF-8 of it, and a database would keep something else.
 */
export const wellFormed = <T extends object>(port: T): T =>
  new Proxy(port, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...given: readonly unknown[]): unknown => {
        const field = illFormed(given, String(name))
        return field === null ? Reflect.apply(method, target, given) : refusal(field)
      }
    },
  })

/** The name of what holds such a text, or of what holds that; null: none does. */
function illFormed(value: unknown, name: string): string | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : name
  if (typeof value !== 'object' || value === null || value instanceof AbortSignal) return null
  for (const [inner, one] of Object.entries(value)) {
    const found = illFormed(one, Array.isArray(value) ? name : inner)
    if (found !== null) return found
  }
  return null
}

/** What methods give back, be it one answer or pages: a failure either way. */
function refusal(field: string): Promise<never> & AsyncIterable<never> {
  const refused = Promise.reject(fail('input', 'text-not-well-formed', { field }))
  // Whoever wants pages does not look at the promise.
  refused.catch(() => undefined)
  return Object.assign(refused, { [Symbol.asyncIterator]: () => ({ next: () => refused }) })
}
