import type { SiteValue } from '#main/practice/door/site-object.ts'
import { isSiteObject } from '#main/practice/door/site-object.ts'
import { tokenise } from '#main/practice/wql/tokens.ts'

/** An instant as it is heard here: milliseconds since 1970 UTC, in a text that nobody would type. */
export const instantText = (milliseconds: number): string => `instant ${milliseconds}`

/** Every text that a cmdlet was called with: of a query its literals, as the site understands them; and its instants. */
export const textsOf = (parameters: Readonly<Record<string, SiteValue>>): readonly string[] =>
  Object.entries(parameters).flatMap(([name, value]) =>
    name === 'Query' && typeof value === 'string' ? literals(value) : within(value),
  )

function within(value: SiteValue): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Date) return [instantText(value.getTime())]
  if (value === null || typeof value !== 'object') return []
  if (isList(value)) return value.flatMap(within)
  if (isSiteObject(value)) return Object.values(value.properties).flatMap(within)
  return [...value.table].flatMap(([name, one]) => [name, ...within(one)])
}

const isList = (value: SiteValue): value is readonly SiteValue[] => Array.isArray(value)

/** A literal as it is, and as what a LIKE would look for: a character in brackets stands for itself. */
function literals(query: string): readonly string[] {
  try {
    return tokenise(query).flatMap((one) =>
      one.kind === 'text' ? [one.text, one.text.replace(/^%|%$/g, '').replace(/\[(.)\]/gsu, '$1')] : [],
    )
  } catch {
    // Of a query that a person wrote nothing is known but the text.
    return []
  }
}
