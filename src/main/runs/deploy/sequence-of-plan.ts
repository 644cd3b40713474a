import { buildSequence } from '#shared/task-sequence/build.ts'
import type { Sequence } from '#shared/task-sequence/model.ts'
import { canonicalSequence } from '#shared/task-sequence/canonical.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { sha256 } from '#main/ids.ts'

/** The task sequence that a plan stands for, once its package has an id. */
export function sequenceOfPlan(plan: Plan, marker: string, packageId: string): Sequence {
  if (!('new' in plan.taskSequence)) throw new TypeError('a plan with an existing task sequence builds none')
  const { osImageId, imageIndex, atEnd, variant } = plan.taskSequence.new
  return buildSequence({ variant, profileMarker: marker, packageId, osImageId, imageIndex, atEnd })
}

/** Hash of the canonical model: without what the site assigns. */
export const hashOfSequence = (sequence: Sequence): string => sha256(canonicalSequence(sequence))
