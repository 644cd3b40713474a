/**
 * JSON with one spelling for one value, to be hashed and compared: keys sorted by UTF-16 units, no blanks, properties
 * that are undefined left out. Throws a TypeError for what JSON can't say without loss (NaN, functions, class objects).
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`)
      return JSON.stringify(value)
    case 'object':
      return value === null ? 'null' : composite(value)
    default:
      throw new TypeError(`a value of type ${typeof value} has no canonical form`)
  }
}

function composite(value: object): string {
  if (Array.isArray(value)) return `[${value.map((one: unknown) => canonicalJson(one)).join(',')}]`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError('only plain objects have a canonical form')
  const entries: readonly [string, unknown][] = Object.entries(value)
  const said = entries
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`)
  return `{${said.join(',')}}`
}
