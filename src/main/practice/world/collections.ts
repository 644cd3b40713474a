import type { CollectionRecord, MembershipRule, RefreshKind } from '#shared/site.ts'
import { act, read, schedule, write } from './act.ts'
import { int, intOrNull, shape, text, type Row } from './db.ts'
import { removeDeploymentsWhere } from './deployments.ts'
import { nextCollectionId } from './ids.ts'
import { atMost, named } from './limits.ts'
import { anywhere, asked } from './search.ts'
import { missing, WorldError } from './trouble.ts'
import { instant, minutes, type Actor, type World } from './world.ts'

const refreshKinds: Readonly<Record<RefreshKind, true>> = { manual: true, periodic: true, continuous: true, both: true }
const isRefresh = (value: string): value is RefreshKind => value in refreshKinds
const refreshKind = (value: unknown): RefreshKind => {
  const name = text(value)
  if (!isRefresh(name)) throw new TypeError(`${name} is no kind of refresh`)
  return name
}
export const collectionRow = shape({
  id: text,
  name: text,
  comment: text,
  limitingCollectionId: text,
  refresh: refreshKind,
  evaluatedAt: intOrNull,
  memberCount: int,
  requests: int,
})
export const ruleRow = shape({ id: int, kind: text, resourceId: intOrNull, name: text, expression: text, other: text })

const record = (row: Row<typeof collectionRow>): CollectionRecord => ({
  id: row.id,
  name: row.name,
  comment: row.comment,
  limitingCollectionId: row.limitingCollectionId,
  refresh: row.refresh,
  evaluatedAt: row.evaluatedAt === null ? null : new Date(row.evaluatedAt).toISOString(),
  memberCount: row.memberCount,
})

/** Built-in collections take no rules and no changes (configmgr.md 3.2). */
export const isBuiltIn = (id: string): boolean => /^SMS/i.test(id)

/** Letter case does not count, as in every search of the site. */
export const collectionsCommented = (world: World, part: string): readonly CollectionRecord[] =>
  read(world, () =>
    world.db
      .all(collectionRow, "FROM collection WHERE comment LIKE ? ESCAPE '\\' ORDER BY id", anywhere(part))
      .map(record),
  )

/** None or one: names are unique, whatever their letter case. */
export const collectionsNamed = (world: World, name: string): readonly CollectionRecord[] =>
  read(world, () => world.db.all(collectionRow, 'FROM collection WHERE name = ?', asked(name)).map(record))

/** null: there is none. */
export function collectionWithId(world: World, id: string): CollectionRecord | null {
  const row = read(world, () => world.db.get(collectionRow, 'FROM collection WHERE id = ?', id))
  return row === undefined ? null : record(row)
}

/** The collection, where it takes changes. */
export function changeable(world: World, id: string): Row<typeof collectionRow> {
  if (isBuiltIn(id)) throw new WorldError({ code: 'built-in', id })
  const row = world.db.get(collectionRow, 'FROM collection WHERE id = ?', id)
  if (row === undefined) throw missing(id)
  return row
}

/** A device collection without a rule, refreshed by hand unless something else is asked. Names are unique in the site. */
export const createCollection = (
  world: World,
  actor: Actor,
  input: { name: string; comment: string; limitingCollectionId: string; refresh?: RefreshKind },
): string =>
  act(world, actor, 'create-collection', () => {
    named('name', input.name)
    atMost('comment', input.comment, 512)
    if (world.db.get(collectionRow, 'FROM collection WHERE id = ?', input.limitingCollectionId) === undefined)
      throw missing(input.limitingCollectionId)
    if (world.db.get(collectionRow, 'FROM collection WHERE name = ?', input.name) !== undefined)
      throw new WorldError({ code: 'name-taken', name: input.name })
    const id = nextCollectionId(world)
    world.db.run(
      `INSERT INTO collection (id, name, comment, limitingCollectionId, refresh, evaluatedAt, memberCount, requests)
       VALUES (?, ?, ?, ?, ?, NULL, 0, 0)`,
      id,
      input.name,
      input.comment,
      input.limitingCollectionId,
      input.refresh ?? 'manual',
    )
    return { value: id, object: id, detail: { name: input.name } }
  })

/** Fails as a whole where one of the rules exists, or one of the devices does not. */
export const addDirectRules = (world: World, actor: Actor, id: string, resourceIds: readonly number[]): void => {
  act(world, actor, 'add-rule', () => {
    changeable(world, id)
    const wanted = new Set(resourceIds)
    const taken = [...wanted].filter((one) => hasRule(world, id, one))
    if (taken.length > 0 || wanted.size < resourceIds.length)
      throw new WorldError({ code: 'rule-exists', collectionId: id, resourceIds: taken })
    for (const one of wanted) {
      const device = world.db.get(shape({ name: text }), 'FROM device WHERE resourceId = ?', one)
      if (device === undefined) throw missing(String(one))
      world.db.run(
        "INSERT INTO rule (collectionId, kind, resourceId, name, expression, other) VALUES (?, 'direct', ?, ?, '', '')",
        id,
        one,
        device.name,
      )
    }
    return { value: undefined, object: wanted.size === 0 ? null : id, detail: { resourceIds: [...wanted] } }
  })
}

/** Fails as a whole where one of the rules does not exist. Members stay until the next evaluation. */
export const removeDirectRules = (world: World, actor: Actor, id: string, resourceIds: readonly number[]): void => {
  act(world, actor, 'remove-rule', () => {
    changeable(world, id)
    for (const one of resourceIds) {
      const gone = world.db.run(
        "DELETE FROM rule WHERE collectionId = ? AND kind = 'direct' AND resourceId = ?",
        id,
        one,
      )
      if (gone === 0) throw missing(`${id} ${one}`)
    }
    return { value: undefined, object: resourceIds.length === 0 ? null : id, detail: { resourceIds } }
  })
}

const hasRule = (world: World, id: string, resourceId: number): boolean =>
  world.db.get(
    shape({ id: int }),
    "FROM rule WHERE collectionId = ? AND kind = 'direct' AND resourceId = ?",
    id,
    resourceId,
  ) !== undefined

/** Rules after a rule's row, in the order in which they were made. */
export const rulesAfter = (
  world: World,
  collectionId: string,
  after: number,
  limit: number,
): readonly { readonly row: number; readonly rule: MembershipRule }[] =>
  read(world, () => {
    if (world.db.get(shape({ id: text }), 'FROM collection WHERE id = ?', collectionId) === undefined)
      throw missing(collectionId)
    return world.db
      .all(ruleRow, 'FROM rule WHERE collectionId = ? AND id > ? ORDER BY id LIMIT ?', collectionId, after, limit)
      .map((row) => ({ row: row.id, rule: membershipRule(row) }))
  })

/** A stored rule in the words of the port. */
export function membershipRule(row: Row<typeof ruleRow>): MembershipRule {
  if (row.kind === 'direct' && row.resourceId !== null) return { kind: 'direct', resourceId: row.resourceId }
  if (row.kind === 'include' || row.kind === 'exclude') return { kind: row.kind, collectionId: row.other }
  return { kind: 'query', name: row.name, expression: row.expression }
}

/** Members after a resource id, in their order; as they were at the last evaluation. */
export const membersAfter = (world: World, collectionId: string, after: number, limit: number): readonly number[] =>
  read(world, () => {
    if (world.db.get(shape({ id: text }), 'FROM collection WHERE id = ?', collectionId) === undefined)
      throw missing(collectionId)
    return world.db
      .all(
        shape({ resourceId: int }),
        'FROM member WHERE collectionId = ? AND resourceId > ? ORDER BY resourceId LIMIT ?',
        collectionId,
        after,
        limit,
      )
      .map((row) => row.resourceId)
  })

/** Only asks: the site evaluates a few minutes later. */
export const requestEvaluation = (world: World, collectionId: string): void => {
  write(world, () => {
    const row = world.db.get(collectionRow, 'FROM collection WHERE id = ?', collectionId)
    if (row === undefined) throw missing(collectionId)
    world.db.run('UPDATE collection SET requests = requests + 1 WHERE id = ?', collectionId)
    const at = instant(world) + minutes(world, 2, 5, 'evaluate', collectionId, row.requests)
    schedule(world, { at, kind: 'evaluate', resourceId: 0, subject: collectionId })
  })
}

/** Deployments on it go with it; a collection that limits others stays. */
export const removeCollection = (world: World, actor: Actor, id: string): void => {
  act(world, actor, 'remove-collection', () => {
    changeable(world, id)
    const limited = world.db.get(collectionRow, 'FROM collection WHERE limitingCollectionId = ? LIMIT 1', id)
    if (limited !== undefined) throw new WorldError({ code: 'in-use', id, by: limited.id })
    removeDeploymentsWhere(world, actor, 'collectionId', id)
    world.db.run('DELETE FROM member WHERE collectionId = ?', id)
    world.db.run('DELETE FROM rule WHERE collectionId = ?', id)
    world.db.run("DELETE FROM due WHERE kind = 'evaluate' AND subject = ?", id)
    world.db.run('DELETE FROM collection WHERE id = ?', id)
    return { value: undefined, object: id }
  })
}
