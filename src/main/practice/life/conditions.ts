import { never } from '#shared/result.ts'
import type { Condition } from '#shared/task-sequence/model.ts'
import type { Variables } from './machine.ts'

/** Whether a condition holds. Names and values are compared without letter case; what does not exist equals nothing. */
export function holds(condition: Condition | undefined, variables: Variables): boolean {
  if (condition === undefined) return true
  if (condition.kind === 'all') return condition.of.every((one) => holds(one, variables))
  if (condition.kind === 'any') return condition.of.some((one) => holds(one, variables))
  if (condition.kind === 'none') return !condition.of.some((one) => holds(one, variables))
  const value = variables[condition.name.toLowerCase()]
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
