import { dumpWorld } from '#main/practice/world/dump.ts'
import { int, shape, text } from '#main/practice/world/db.ts'
import type { TestWorld } from '#main/practice/test-world.ts'

/** Everything of a world that an operation could change, by id: devices with their variables, content with its points. */
export type Snapshot = ReadonlyMap<string, string>

const lockRow = shape({ id: text, owner: text })
const pointRow = shape({ contentId: text, point: text, state: text, transfers: int })

export function snapshotOf(test: TestWorld): Snapshot {
  const { packages, collections, taskSequences, deployments, devices, variables } = dumpWorld(test.file)
  const { db } = test.world
  const parts: (readonly [id: string, what: unknown])[] = [
    ...[...packages, ...collections, ...taskSequences, ...deployments].map((one) => [one.id, one] as const),
    ...[...devices, ...variables].map((one) => [String(one.resourceId), one] as const),
    ...db.all(lockRow, 'FROM editLock ORDER BY id').map((one) => [one.id, one] as const),
    ...db.all(pointRow, 'FROM onPoint ORDER BY contentId, point').map((one) => [one.contentId, one] as const),
  ]
  const all = new Map<string, string>()
  for (const [id, what] of parts) all.set(id, `${all.get(id) ?? ''}${JSON.stringify(what)}\n`)
  return all
}

/** Ids of what is not as it was: gone, other, or new. */
export const changedBetween = (before: Snapshot, after: Snapshot): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
