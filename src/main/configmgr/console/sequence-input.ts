import type { Condition, Step } from '#shared/task-sequence/model.ts'
import type { Calls } from './calls.ts'

type Wire = Parameters<Calls['run']>[1][string]

/** Steps as the operation takes them: as the model has them, without what is absent. */
export const stepsInput = (steps: readonly Step[]): readonly Wire[] => steps.map(stepInput)

function stepInput({ condition, ...step }: Step): Wire {
  const conditions = condition === undefined ? {} : { condition: conditionInput(condition) }
  switch (step.kind) {
    case 'group':
      return { ...step, ...conditions, steps: stepsInput(step.steps) }
    case 'partition-disk':
      return { ...step, ...conditions, partitions: step.partitions.map((one) => ({ ...one })) }
    default:
      return { ...step, ...conditions }
  }
}

const conditionInput = (condition: Condition): Wire =>
  condition.kind === 'variable' ? { ...condition } : { kind: condition.kind, of: condition.of.map(conditionInput) }
