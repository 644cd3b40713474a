const builtIn = [Array.prototype, String.prototype, Number.prototype]

/** Stands for a parameter: whatever a sentence does with it, it reads as `{name}`. */
function placeholder(name: string): object {
  const read = (): string => `{${name}}`
  const self: object = new Proxy(read, {
    get(_target, key) {
      if (key === Symbol.toPrimitive || key === 'toString') return read
      if (key === Symbol.iterator) return () => [self].values()
      if (typeof key === 'symbol') return undefined
      if (key === 'length') return placeholder(`number of ${name}`)
      return builtIn.some((prototype) => key in prototype) ? () => self : placeholder(`${name}.${key}`)
    },
  })
  return self
}

/**
 * A sentence with its parameters shown as `{name}`. Where the sentence looks a word up by a parameter, the parameter's
 * name stands for the word; where it can't be said without a value, the names of what it depends on are all there is.
 */
export function sayWithNames(say: (parameters: object) => unknown): string {
  const names: string[] = []
  const parameters = new Proxy(
    {},
    {
      get(_target, key) {
        names.push(String(key))
        return placeholder(String(key))
      },
    },
  )
  const text = attempt(() => String(say(parameters)))
  if (text === undefined) return `(depends on ${[...new Set(names)].map((name) => `{${name}}`).join(', ')})`
  const looked = names.filter((name) => !text.includes(`{${name}`)).values()
  return text.replaceAll('undefined', () => `{${looked.next().value ?? names.at(0) ?? ''}}`)
}

/** undefined where a sentence refuses a placeholder, e.g. in an exhaustive switch. */
function attempt(say: () => string): string | undefined {
  try {
    return say()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
