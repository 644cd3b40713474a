import { never } from '#shared/result.ts'
import type { Condition } from '#shared/task-sequence/model.ts'
import type { Variables } from './machine.ts'

/** Whether a condition holds. Names and values are compared without letter case; what does not exist equals nothing. */
export function holds(condition: Condition | undefined, variables: Variables): boolean {
  if (condition === undefined) return true
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => holds(one, variables))
    case 'any':
      return condition.of.some((one) => holds(one, variables))
    case 'none':
      return !condition.of.some((one) => holds(one, variables))
    case 'variable':
      return compare(condition, variables[condition.name.toLowerCase()])
    default:
      return never(condition)
  }
}

function compare(condition: Extract<Condition, { kind: 'variable' }>, value: string | undefined): boolean {
  const same = value !== undefined && value.toLowerCase() === (condition.value ?? '').toLowerCase()
  switch (condition.operator) {
    case 'exists':
      return value !== undefined
    case 'not-exists':
      return value === undefined
    case 'equals':
      return same
    case 'not-equals':
      return !same
    default:
      return never(condition.operator)
  }
}
