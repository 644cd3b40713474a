import type { Condition, VariableOperator } from '#shared/task-sequence/model.ts'
import { property } from '../call.ts'
import { isSiteObject, siteObject, type SiteObject, type SiteValue } from '../site-object.ts'

const operators: readonly (readonly [VariableOperator, string])[] = [
  ['exists', 'exists'],
  ['not-exists', 'notExists'],
  ['equals', 'equals'],
  ['not-equals', 'notEquals'],
]
const groups: readonly (readonly ['all' | 'any' | 'none', string])[] = [
  ['all', 'and'],
  ['any', 'or'],
  ['none', 'not'],
]

/** `operator` as the SDK writes it: exists, notExists, equals, ... (SMS_TaskSequence_VariableConditionExpression). */
export const variableObject = (name: string, operator: string, value: string | null): SiteObject =>
  siteObject('SMS_TaskSequence_VariableConditionExpression', { Operator: operator, Value: value, Variable: name })

/** An If statement: and = all, or = any, not = none of its operands (SMS_TaskSequence_ConditionOperator). */
export const operatorObject = (type: string, operands: readonly SiteObject[]): SiteObject =>
  siteObject('SMS_TaskSequence_ConditionOperator', {
    Operands: operands.length === 0 ? null : operands,
    OperatorType: type,
  })

/** All of these (SMS_TaskSequence_Condition). null: always. */
export const conditionObject = (operands: readonly SiteObject[]): SiteObject | null =>
  operands.length === 0 ? null : siteObject('SMS_TaskSequence_Condition', { Operands: operands })

/** A condition of the world as a step carries it. */
export function toConditionObject(condition: Condition | undefined): SiteObject | null {
  if (condition === undefined) return null
  return conditionObject(condition.kind === 'all' ? condition.of.map(toOperand) : [toOperand(condition)])
}

function toOperand(condition: Condition): SiteObject {
  if (condition.kind === 'variable') {
    const operator = operators.find(([ours]) => ours === condition.operator)?.[1] ?? 'exists'
    return variableObject(condition.name, operator, condition.value ?? null)
  }
  return operatorObject(groups.find(([ours]) => ours === condition.kind)?.[1] ?? 'and', condition.of.map(toOperand))
}

/** What a step carries as a condition of the world; undefined: none. */
export function toCondition(condition: SiteValue | undefined): Condition | undefined {
  if (!isSiteObject(condition)) return undefined
  const [only, ...more] = embedded(condition, 'Operands').map(fromOperand)
  return only !== undefined && more.length === 0 ? only : { kind: 'all', of: only === undefined ? [] : [only, ...more] }
}

function fromOperand(operand: SiteObject): Condition {
  if (operand.class === 'SMS_TaskSequence_ConditionOperator') {
    const type = property(operand, 'OperatorType')
    const kind = groups.find(([, theirs]) => theirs === type)?.[0]
    if (kind === undefined) throw new TypeError(`practice knows no operator ${type}`)
    return { kind, of: embedded(operand, 'Operands').map(fromOperand) }
  }
  const theirs = property(operand, 'Operator')
  const operator = operators.find(([, one]) => one === theirs)?.[0]
  if (operator === undefined) throw new TypeError(`practice compares no variables by ${theirs}`)
  // A comparison with an empty text carries none.
  const value = operand.properties['Value'] ?? (operator === 'equals' || operator === 'not-equals' ? '' : undefined)
  return {
    kind: 'variable',
    name: property(operand, 'Variable'),
    operator,
    ...(typeof value === 'string' ? { value } : {}),
  }
}

/** Embedded objects of an array; an unset array has none. */
export function embedded(of: SiteObject, name: string): readonly SiteObject[] {
  const value = of.properties[name]
  return Array.isArray(value) ? value.filter((one: SiteValue): one is SiteObject => isSiteObject(one)) : []
}
