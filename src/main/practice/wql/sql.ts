import type { Value } from '../world/db.ts'
import type { Literal, Query, Test } from './parse.ts'
import { invalidQuery } from './tokens.ts'

export interface Sql {
  /** What follows FROM. */
  readonly rest: string
  readonly values: readonly Value[]
}

/** Properties that can be asked for, in lower case, each as an expression over the world's tables. */
export type Columns = ReadonlyMap<string, string>

/** Where the instances of a class lie; undefined: there is no such class. The name is in lower case. */
export type ClassNamed = (
  name: string,
) => { readonly from: string; readonly where: string | null; readonly columns: Columns } | undefined

/** The part after the table: texts are compared without letter case, as the site does; values are bound, never written. */
export function toSql(
  { test, orderBy }: Query,
  from: string,
  columns: Columns,
  base: string | null,
  classNamed: ClassNamed,
): Sql {
  const values: Value[] = []
  const column = (property: string): string => {
    const found = columns.get(property.toLowerCase())
    if (found === undefined) throw invalidQuery()
    return found
  }
  const bound = (value: Literal): string => {
    values.push(value)
    return '?'
  }
  const write = (one: Test): string => {
    switch (one.kind) {
      case 'and':
      case 'or':
        return `(${one.of.map(write).join(one.kind === 'and' ? ' AND ' : ' OR ')})`
      case 'not':
        return `NOT ${write(one.of)}`
      case 'in':
        return `${column(one.property)}${one.values.some(isText) ? ' COLLATE NOCASE' : ''} IN (${one.values.map(bound).join(', ')})`
      case 'in-found': {
        const inner = classNamed(one.query.className.toLowerCase())
        const [wanted = ''] = one.query.properties
        const selected = inner?.columns.get(wanted.toLowerCase())
        if (inner === undefined || selected === undefined) throw invalidQuery()
        const left = column(one.property)
        const { rest, values: more } = toSql(one.query, inner.from, inner.columns, inner.where, classNamed)
        values.push(...more)
        return `${left} IN (SELECT ${selected} ${rest})`
      }
      case 'compare':
        return one.operator === 'like'
          ? `${column(one.property)} LIKE ${bound(pattern(one.value))} ESCAPE '\u001B'`
          : `${column(one.property)} ${one.operator} ${bound(one.value)} COLLATE NOCASE`
    }
  }
  const conditions = [...(base === null ? [] : [base]), ...(test === null ? [] : [write(test)])]
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  const order = orderBy === null ? '' : ` ORDER BY ${column(orderBy.property)}${orderBy.descending ? ' DESC' : ''}`
  return { rest: `FROM ${from}${where}${order}`, values }
}

/** Numbers have no letter case: without the collation an index on them can be used. */
const isText = (value: Literal): boolean => typeof value === 'string'

/**
 * `%` and `_` are wildcards in both; one character in brackets stands for itself, but `^` and `]` do not: they make the
 * set another one. Sets and ranges are not practised.
 */
function pattern(value: Literal): string {
  const escaped: string[] = []
  const text = String(value)
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character !== '[') {
      escaped.push(character)
      continue
    }
    const [only, close] = [text.charAt(at + 1), text.charAt(at + 2)]
    if (only === '' || '^]'.includes(only) || close !== ']') throw invalidQuery()
    escaped.push('%_'.includes(only) ? `\u001B${only}` : only)
    at += 2
  }
  return escaped.join('')
}
