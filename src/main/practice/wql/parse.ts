import { invalidQuery, tokenise, type Token } from './tokens.ts'

export type Literal = string | number
export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=' | 'like'
export type Test =
  | { readonly kind: 'compare'; readonly property: string; readonly operator: Comparison; readonly value: Literal }
  | { readonly kind: 'in'; readonly property: string; readonly values: readonly Literal[] }
  /** A subselect of one property, without an order of its own. */
  | { readonly kind: 'in-found'; readonly property: string; readonly query: Query }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Test[] }
  | { readonly kind: 'not'; readonly of: Test }

/** A query of the form that the SMS Provider takes (Extended WQL), as much of it as scripts use. */
export interface Query {
  /** Only the number of instances is asked for. */
  readonly count: boolean
  /** Empty: every property. */
  readonly properties: readonly string[]
  readonly className: string
  readonly test: Test | null
  readonly orderBy: { readonly property: string; readonly descending: boolean } | null
}

/** Fails as the provider does, with nothing but "Invalid query". */
export function parseQuery(text: string): Query {
  const tokens = tokenise(text)
  let at = 0
  const peek = (): Token | undefined => tokens[at]
  const isWord = (word: string): boolean => {
    const token = peek()
    return token?.kind === 'word' && token.text.toLowerCase() === word
  }
  const take = (word: string): boolean => {
    if (!isWord(word)) return false
    at += 1
    return true
  }
  const sign = (text: string): boolean => {
    const token = peek()
    if (token?.kind !== 'sign' || token.text !== text) return false
    at += 1
    return true
  }
  const name = (): string => {
    const token = peek()
    if (token?.kind !== 'word' || token.text.startsWith('__')) throw invalidQuery()
    at += 1
    return token.text.slice(token.text.lastIndexOf('.') + 1)
  }
  const literal = (): Literal => {
    const token = peek()
    at += 1
    if (token?.kind === 'text') return token.text
    if (token?.kind === 'number') return token.value
    throw invalidQuery()
  }
  const expect = (good: boolean): void => {
    if (!good) throw invalidQuery()
  }

  function either(): Test {
    const of = [both()]
    while (take('or')) of.push(both())
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'or', of }
  }
  function both(): Test {
    const of = [one()]
    while (take('and')) of.push(one())
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'and', of }
  }
  function one(): Test {
    if (take('not')) return { kind: 'not', of: one() }
    if (sign('(')) {
      const inner = either()
      expect(sign(')'))
      return inner
    }
    const property = name()
    if (take('in')) {
      expect(sign('('))
      if (isWord('select')) {
        const query = selection()
        expect(!query.count && query.properties.length === 1 && sign(')'))
        return { kind: 'in-found', property, query }
      }
      const values = [literal()]
      while (sign(',')) values.push(literal())
      expect(sign(')'))
      return { kind: 'in', property, values }
    }
    if (take('like')) return { kind: 'compare', property, operator: 'like', value: literal() }
    for (const operator of ['=', '<>', '<=', '>=', '<', '>'] as const)
      if (sign(operator)) return { kind: 'compare', property, operator, value: literal() }
    expect(sign('!='))
    return { kind: 'compare', property, operator: '<>', value: literal() }
  }

  function selection(): Query {
    expect(take('select'))
    const properties: string[] = []
    const count = take('count')
    if (count) expect(sign('(') && sign('*') && sign(')'))
    else if (!sign('*'))
      do properties.push(name())
      while (sign(','))
    expect(take('from'))
    const className = name()
    return { count, properties, className, test: take('where') ? either() : null, orderBy: null }
  }

  const query = selection()
  let orderBy: Query['orderBy'] = null
  if (take('order')) {
    expect(take('by'))
    const property = name()
    orderBy = { property, descending: take('desc') }
    if (!orderBy.descending) take('asc')
  }
  expect(at === tokens.length)
  return { ...query, orderBy }
}
