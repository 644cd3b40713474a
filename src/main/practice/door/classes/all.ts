import { read } from '../../world/act.ts'
import type { World } from '../../world/world.ts'
import type { SiteObject } from '../site-object.ts'
import { parseQuery } from '../wql/parse.ts'
import { toSql } from '../wql/sql.ts'
import { invalidQuery } from '../wql/tokens.ts'
import { contentClasses } from './content.ts'
import type { SiteClass } from './site-class.ts'

const classes: ReadonlyMap<string, SiteClass> = new Map([...contentClasses].map((one) => [one.name.toLowerCase(), one]))

/** What a query finds. Names of properties are looked at; every instance comes whole. */
export function answerQuery(world: World, wql: string): readonly SiteObject[] {
  const query = parseQuery(wql)
  const found = classes.get(query.className.toLowerCase())
  if (found === undefined) throw invalidQuery()
  const { rest, values } = toSql(query, found.from, found.columns, found.where)
  return read(world, () => found.select(world, rest, values))
}
