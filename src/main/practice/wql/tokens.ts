import { WorldError } from '../world/trouble.ts'

export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'sign'; readonly text: string }

export const invalidQuery = (): WorldError => new WorldError({ code: 'query-invalid' })

const pieces = /\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_.]*)|(?<number>-?\d+)|(?<quote>["'])|(?<sign><>|<=|>=|!=|[=<>(),*]))/y

/** A query in pieces. A backslash in a literal takes the next character as it is. */
export function tokenise(query: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (query.slice(at).trim() !== '') {
    pieces.lastIndex = at
    const groups = pieces.exec(query)?.groups
    if (groups === undefined) throw invalidQuery()
    at = pieces.lastIndex
    if (groups['word'] !== undefined) tokens.push({ kind: 'word', text: groups['word'] })
    else if (groups['number'] !== undefined) tokens.push({ kind: 'number', value: Number(groups['number']) })
    else if (groups['sign'] !== undefined) tokens.push({ kind: 'sign', text: groups['sign'] })
    else {
      const literal = readLiteral(query, at, groups['quote'] ?? '')
      tokens.push({ kind: 'text', text: literal.text })
      at = literal.end
    }
  }
  return tokens
}

function readLiteral(query: string, start: number, quote: string): { text: string; end: number } {
  let text = ''
  for (let at = start; at < query.length; at += 1) {
    const character = query.charAt(at)
    if (character === quote) return { text, end: at + 1 }
    if (character === '\\') at += 1
    text += query.charAt(at)
  }
  throw invalidQuery()
}
