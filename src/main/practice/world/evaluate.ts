import { collectionRow, isBuiltIn, ruleRow } from './collections.ts'
import { int, shape, text } from './db.ts'
import { queriedDevices } from './device-query.ts'
import { concern } from './policy-times.ts'
import { WorldError } from './trouble.ts'
import { instant, type Handler, type World } from './world.ts'

const member = shape({ resourceId: int })

/** A collection's membership is decided: what its rules find, as far as the limiting collection holds it. */
export const evaluate: Handler = (world, due) => {
  for (const fault of world.faults) fault.evaluating?.(world, due.subject)
  evaluateNow(world, due.subject)
}

/** Decides the membership at the present instant. Built-in collections are kept by the site itself. */
export function evaluateNow(world: World, collectionId: string): void {
  const collection = world.db.get(collectionRow, 'FROM collection WHERE id = ?', collectionId)
  if (collection === undefined) return
  if (isBuiltIn(collectionId)) {
    world.db.run('UPDATE collection SET evaluatedAt = ? WHERE id = ?', instant(world), collectionId)
    return
  }
  const wanted = wantedMembers(world, collectionId)
  const limit =
    collection.limitingCollectionId === '' ? null : new Set(membersOf(world, collection.limitingCollectionId))
  const next = new Set(limit === null ? wanted : [...wanted].filter((one) => limit.has(one)))
  const before = new Set(membersOf(world, collectionId))
  for (const one of before)
    if (!next.has(one)) world.db.run('DELETE FROM member WHERE collectionId = ? AND resourceId = ?', collectionId, one)
  const deployed = world.db.get(shape({ id: text }), 'FROM deployment WHERE collectionId = ? LIMIT 1', collectionId)
  for (const one of next) {
    if (before.has(one)) continue
    world.db.run('INSERT INTO member (collectionId, resourceId) VALUES (?, ?)', collectionId, one)
    if (deployed !== undefined) concern(world, one, instant(world))
  }
  world.db.run(
    'UPDATE collection SET evaluatedAt = ?, memberCount = ? WHERE id = ?',
    instant(world),
    next.size,
    collectionId,
  )
}

const membersOf = (world: World, collectionId: string): readonly number[] =>
  world.db.all(member, 'FROM member WHERE collectionId = ?', collectionId).map((row) => row.resourceId)

function wantedMembers(world: World, collectionId: string): ReadonlySet<number> {
  const wanted = new Set<number>()
  const unwanted = new Set<number>()
  for (const rule of world.db.all(ruleRow, 'FROM rule WHERE collectionId = ? ORDER BY id', collectionId)) {
    if (rule.kind === 'direct' && rule.resourceId !== null) wanted.add(rule.resourceId)
    if (rule.kind === 'query') for (const one of queried(world, rule.expression)) wanted.add(one)
    if (rule.kind === 'include') for (const one of membersOf(world, rule.other)) wanted.add(one)
    if (rule.kind === 'exclude') for (const one of membersOf(world, rule.other)) unwanted.add(one)
  }
  return new Set([...wanted].filter((one) => !unwanted.has(one)))
}

/** A rule whose query the site can't carry out finds nothing, and nobody is told. */
function queried(world: World, expression: string): readonly number[] {
  try {
    return queriedDevices(world, expression)
  } catch (error) {
    if (error instanceof WorldError && error.trouble.code === 'query-invalid') return []
    throw error
  }
}

/** A record that appears is in All Systems at once. */
export function joinAllSystems(world: World, resourceId: number): void {
  world.db.run("INSERT OR IGNORE INTO member (collectionId, resourceId) VALUES ('SMS00001', ?)", resourceId)
  world.db.run(
    "UPDATE collection SET memberCount = memberCount + 1, evaluatedAt = ? WHERE id = 'SMS00001'",
    instant(world),
  )
}
