import type { SequenceReference, TaskSequenceRecord } from '#shared/site.ts'
import type { Action, Sequence, Step } from '#shared/task-sequence/model.ts'
import { act, read, schedule } from './act.ts'
import { contentOf, contentRow } from './content-rows.ts'
import { flag, int, shape, text, type Row } from './db.ts'
import { removeDeploymentsWhere } from './deployments.ts'
import { nextPackageId } from './ids.ts'
import { atMost, named } from './limits.ts'
import { refuseLocked } from './locks.ts'
import { anywhere, asked } from './search.ts'
import { missing } from './trouble.ts'
import { instant, minutes, type Actor, type World } from './world.ts'

export const sequenceRow = shape({
  id: text,
  name: text,
  description: text,
  bootImageId: text,
  enabled: flag,
  modifiedAt: int,
  revision: int,
})

const record = ({
  id,
  name,
  description,
  bootImageId,
  enabled,
  modifiedAt,
}: Row<typeof sequenceRow>): TaskSequenceRecord => ({
  id,
  name,
  description,
  bootImageId,
  enabled,
  modifiedAt: new Date(modifiedAt).toISOString(),
})

/** The row of a sequence that has to be there: fails with `object-missing`. */
export function sequenceOf(world: World, id: string): Row<typeof sequenceRow> {
  const row = world.db.get(sequenceRow, 'FROM sequence WHERE id = ?', id)
  if (row === undefined) throw missing(id)
  return row
}

/** Letter case does not count, as in every search of the site. */
export const sequencesDescribed = (world: World, part: string): readonly TaskSequenceRecord[] =>
  read(world, () =>
    world.db
      .all(sequenceRow, "FROM sequence WHERE description LIKE ? ESCAPE '\\' ORDER BY id", anywhere(part))
      .map(record),
  )

/** Letter case does not count. */
export const sequencesNamed = (world: World, name: string): readonly TaskSequenceRecord[] =>
  read(world, () => world.db.all(sequenceRow, 'FROM sequence WHERE name = ? ORDER BY id', asked(name)).map(record))

/** null: there is none. */
export function sequenceWithId(world: World, id: string): TaskSequenceRecord | null {
  const row = read(world, () => world.db.get(sequenceRow, 'FROM sequence WHERE id = ?', id))
  return row === undefined ? null : record(row)
}

/** An empty custom task sequence. Names need not be unique. */
export const createSequence = (
  world: World,
  actor: Actor,
  input: { name: string; description: string; bootImageId: string },
): string =>
  act(world, actor, 'create-task-sequence', () => {
    named('name', input.name)
    atMost('description', input.description, 512)
    contentOf(world, 'boot-image', input.bootImageId)
    const id = nextPackageId(world)
    world.db.run(
      `INSERT INTO sequence (id, name, description, bootImageId, enabled, modifiedAt, revision) VALUES (?, ?, ?, ?, 1, ?, 0)`,
      id,
      input.name,
      input.description,
      input.bootImageId,
      instant(world),
    )
    keepRevision(world, id, 0, { steps: [] })
    return { value: id, object: id, detail: { name: input.name } }
  })

/** Steps as they are from this revision on. */
export function keepRevision(world: World, id: string, revision: number, sequence: Sequence): void {
  world.db.run(
    'INSERT INTO revision (sequenceId, revision, steps) VALUES (?, ?, ?)',
    id,
    revision,
    JSON.stringify(sequence.steps),
  )
}

/** The steps of one revision, as they were stored. */
export function stepsOf(world: World, id: string, revision: number): readonly Step[] {
  const row = world.db.get(shape({ steps: text }), 'FROM revision WHERE sequenceId = ? AND revision = ?', id, revision)
  if (row === undefined) throw missing(id)
  return JSON.parse(row.steps) as readonly Step[]
}

/** The steps as they were written last. */
export const readSequence = (world: World, id: string): Sequence =>
  read(world, () => ({ steps: stepsOf(world, id, sequenceOf(world, id).revision) }))

/** Nothing is done, and nothing is told, where it is that already. Fails with `locked` while somebody edits it. */
export const setEnabled = (world: World, actor: Actor, id: string, enabled: boolean): void => {
  act(world, actor, enabled ? 'enable-task-sequence' : 'disable-task-sequence', () => {
    const before = sequenceOf(world, id)
    if (before.enabled === enabled) return { value: undefined, object: null }
    refuseLocked(world, 'task-sequence', id)
    world.db.run('UPDATE sequence SET enabled = ?, modifiedAt = ? WHERE id = ?', Number(enabled), instant(world), id)
    if (enabled) awaken(world, id)
    return { value: undefined, object: id }
  })
}

/** People who could not press Install while the sequence was disabled try again. */
function awaken(world: World, id: string): void {
  const waiting = world.db.all(
    shape({ deploymentId: text, resourceId: int }),
    `FROM clientState WHERE state = 'policy-received' AND deploymentId IN (SELECT id FROM deployment WHERE taskSequenceId = ?)`,
    id,
  )
  for (const { deploymentId, resourceId } of waiting) {
    const at = instant(world) + minutes(world, 5, 30, 'press-again', deploymentId, resourceId)
    schedule(world, { at, kind: 'press', resourceId, subject: deploymentId })
  }
}

/** Everything the sequence needs on distribution points: its boot image, OS images, packages. */
export const referencesOf = (world: World, id: string): readonly SequenceReference[] =>
  read(world, () => {
    const { bootImageId, revision } = sequenceOf(world, id)
    const ids = new Set([bootImageId])
    for (const action of actionsOf(stepsOf(world, id, revision))) {
      if (action.kind === 'run-command-line' && action.packageId !== undefined) ids.add(action.packageId)
      if (action.kind === 'apply-operating-system') ids.add(action.imageId)
    }
    return [...ids].flatMap((one) => {
      const row = world.db.get(contentRow, 'FROM content WHERE id = ?', one)
      if (row === undefined) return []
      return [{ kind: row.kind, id: row.id, name: row.name, size: row.size, sourceVersion: row.sourceVersion }]
    })
  })

/** Deployments of it go with it. */
export const removeSequence = (world: World, actor: Actor, id: string): void => {
  act(world, actor, 'remove-task-sequence', () => {
    sequenceOf(world, id)
    refuseLocked(world, 'task-sequence', id)
    removeDeploymentsWhere(world, actor, 'taskSequenceId', id)
    world.db.run('DELETE FROM sequence WHERE id = ?', id)
    return { value: undefined, object: id }
  })
}

/** Every action of a sequence, in order, whatever group it is in. */
export function* actionsOf(steps: readonly Step[]): Generator<Action> {
  for (const step of steps) {
    if (step.kind === 'group') yield* actionsOf(step.steps)
    else yield step
  }
}
