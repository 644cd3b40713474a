import { read } from '../../world/act.ts'
import { int, shape } from '../../world/db.ts'
import type { World } from '../../world/world.ts'
import { siteObject, type SiteObject } from '../site-object.ts'
import { parseQuery } from '../../wql/parse.ts'
import { toSql } from '../../wql/sql.ts'
import { invalidQuery } from '../../wql/tokens.ts'
import { collectionClasses } from './collections.ts'
import { contentClasses } from './content.ts'
import { deploymentClasses } from './deployments.ts'
import { deviceClasses } from './devices.ts'
import { pointClasses } from './points.ts'
import { imageClasses } from './images.ts'
import { seen } from './seen.ts'
import { sequenceClasses } from './sequences.ts'
import { statusClasses } from './status.ts'
import type { SiteClass } from './site-class.ts'

const classes: ReadonlyMap<string, SiteClass> = new Map(
  [
    ...contentClasses,
    ...collectionClasses,
    ...deviceClasses,
    ...pointClasses,
    ...deploymentClasses,
    ...statusClasses,
    ...imageClasses,
    ...sequenceClasses,
  ].map((one) => [one.name.toLowerCase(), one]),
)

const counted = shape({ 'count(*)': int })

export interface Asking {
  /** Without lazy properties. */
  readonly fast?: boolean
  /** At most so many instances. */
  readonly most?: number
}

/** What a query finds: of each instance the properties that it names. */
export function answerQuery(world: World, wql: string, { fast = false, most }: Asking = {}): readonly SiteObject[] {
  const query = parseQuery(wql)
  const found = classes.get(query.className.toLowerCase())
  if (found === undefined) throw invalidQuery()
  const { rest, values } = toSql(query, found.from, found.columns, found.where, (name) => classes.get(name))
  const limited = most === undefined ? rest : `${rest} LIMIT ${Math.max(0, Math.trunc(most))}`
  if (query.count) {
    const row = read(world, () => world.db.get(counted, rest, ...values))
    return [siteObject('__GENERIC', { Count: row?.['count(*)'] ?? 0 })]
  }
  const lazy = fast ? (found.lazy ?? []) : []
  return read(world, () => found.select(world, limited, values)).map((one) => seen(one, query.properties, lazy))
}
