import { fail } from '#shared/failure.ts'
import type { Step } from '#shared/task-sequence/model.ts'
import { read } from '../world/act.ts'
import { contentOf } from '../world/content-rows.ts'
import { editSequence, withFirst, withoutNamed } from '../world/edit-sequence.ts'
import { actionsOf, readSequence } from '../world/sequences.ts'
import { checkSteps } from '../world/step-limits.ts'
import type { Actor, World } from '../world/world.ts'

/**
 * Replaces the steps as the shipped script does it: what can't be made is refused before anything is touched; the old
 * nodes go from the last to the first, each in an edit of its own, so that an end in between leaves the guard or
 * nothing; the new ones come in one edit.
 */
export function replaceSteps(world: World, actor: Actor, id: string, steps: readonly Step[]): void {
  let nodes = readSequence(world, id).steps
  for (const step of actionsOf(steps)) if (step.kind === 'other') throw unsupported(step.name)
  checkSteps(steps)
  read(world, () => {
    for (const step of actionsOf(steps)) {
      if (step.kind === 'apply-operating-system') contentOf(world, 'os-image', step.imageId)
      if (step.kind === 'run-command-line' && step.packageId !== undefined) contentOf(world, 'package', step.packageId)
    }
  })
  for (let last = lastNode(nodes); last !== undefined; last = lastNode(nodes)) {
    const { name, kind } = last
    editSequence(
      world,
      actor,
      id,
      withoutNamed(name, (one) => kind !== 'group' || one.kind === 'group'),
    )
    nodes = readSequence(world, id).steps
  }
  if (steps.length > 0) editSequence(world, actor, id, withFirst(steps))
}

/** Nodes go by name: whatever is called like the first one, which is the guard, goes last with it. */
function lastNode(nodes: readonly Step[]): Step | undefined {
  const first = nodes[0]?.name.toLowerCase()
  return nodes.findLast((one) => one.name.toLowerCase() !== first) ?? nodes.at(-1)
}

const unsupported = (name: string) => fail('work', 'site-step-unsupported', { name })
