/** An OData string literal; single quotes are doubled (graph.md 2.3). */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A query string of OData options, each value encoded. */
export const query = (options: Readonly<Record<string, string>>): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/** How serial numbers are compared: exactly, but for letter case and surrounding blanks. */
export const sameSerialKey = (serial: string): string => serial.trim().toLowerCase()

/**
 * One filter for each different first word of these serial numbers: `contains` is the only filter that works, and
 * blanks break it (graph.md 2.3). What they find has to be compared exactly. Empty serial numbers are left out.
 */
export function serialFilters(serials: readonly string[]): readonly string[] {
  const words = serials.map((serial) => serial.trim().split(/\s/)[0] ?? '').filter((word) => word !== '')
  const different = new Map(words.map((word) => [word.toLowerCase(), word]))
  return [...different.values()].map((word) => `contains(serialNumber,${literal(word)})`)
}
