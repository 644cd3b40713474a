import type { Step } from '#shared/task-sequence/model.ts'
import { act, write } from './act.ts'
import type { Afterwards } from './fault-hooks.ts'
import { takeLock } from './locks.ts'
import { keepRevision, sequenceOf, stepsOf } from './sequences.ts'
import { checkSteps } from './step-limits.ts'
import { instant, type Actor, type World } from './world.ts'

/**
 * One edit session, as every cmdlet that edits opens one: takes the lock, saves what `change` makes of the steps, and
 * releases it. Two transactions, so that an end in between leaves the lock; what is refused leaves none. A reference to
 * something that the site does not hold is kept, as the site does (TaskSequenceFlags DANGLING_REF).
 */
export const editSequence = (
  world: World,
  actor: Actor,
  id: string,
  change: (steps: readonly Step[]) => readonly Step[],
): void => {
  const nested = world.moment.at !== null
  const afterwards: Afterwards[] = []
  const changed = (): { readonly steps: readonly Step[]; readonly revision: number } => {
    const { revision } = sequenceOf(world, id)
    const steps = change(stepsOf(world, id, revision))
    checkSteps(steps)
    return { steps, revision: revision + 1 }
  }
  write(world, () => {
    sequenceOf(world, id)
    takeLock(world, actor, 'task-sequence', id)
    changed()
    if (actor.by !== 'drydock' || nested) return
    for (const fault of world.faults) {
      const later = fault.locked?.(world)
      if (later !== undefined) afterwards.push(later)
    }
  })
  for (const one of afterwards) one()
  act(world, actor, 'edit-task-sequence', () => {
    const { steps, revision } = changed()
    keepRevision(world, id, revision, { steps })
    world.db.run('UPDATE sequence SET revision = ?, modifiedAt = ? WHERE id = ?', revision, instant(world), id)
    world.db.run("DELETE FROM editLock WHERE kind = 'task-sequence' AND id = ?", id)
    return { value: undefined, object: id }
  })
}

/** New steps at the top of the main level, in their order (configmgr.md 0, point 6). */
export const withFirst =
  (added: readonly Step[]) =>
  (steps: readonly Step[]): readonly Step[] => [...added, ...steps]

/** Steps without every step and group of this name, on every level; letter case does not count. */
export const withoutNamed =
  (name: string, only: (step: Step) => boolean = () => true) =>
  (steps: readonly Step[]): readonly Step[] =>
    steps
      .filter((one) => !(only(one) && one.name.toLowerCase() === name.toLowerCase()))
      .map((one) => (one.kind === 'group' ? { ...one, steps: withoutNamed(name, only)(one.steps) } : one))
