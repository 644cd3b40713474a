import { WorldError } from './trouble.ts'

/** A text as a query can hold it: what can't stand in a literal of WQL is not asked for. */
export function asked(text: string): string {
  const refused = (limit: string) => new WorldError({ code: 'value-refused', field: 'query', limit })
  if (text.length > 4000) throw refused('4000')
  if (/[\x00-\x1F\x7F]/.test(text)) throw refused('text')
  return text
}

/** A LIKE pattern (ESCAPE '\') that finds a text anywhere, none of its characters being a wildcard. */
export const anywhere = (part: string): string => `%${asked(part).replace(/[\\%_]/g, String.raw`\$&`)}%`
