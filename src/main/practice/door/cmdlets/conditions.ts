import { objects, text, textOr, type Cmdlet } from '../call.ts'
import { refused } from '../cmdlet-error.ts'
import { operatorObject, variableObject } from '../steps/conditions.ts'

const types = new Map([
  ['all', 'and'],
  ['any', 'or'],
  ['none', 'not'],
])

/** Conditions are objects in memory: nothing is asked of the site. */
export const conditionCmdlets: Readonly<Record<string, Cmdlet>> = {
  'New-CMTSStepConditionVariable': (call) => {
    const name = textOr(call, 'ConditionVariableName')
    if (name === '') throw refused('ConditionVariableName', 'The argument is null or empty.')
    const operator = textOr(call, 'OperatorType')
    const theirs = operator.charAt(0).toLowerCase() + operator.slice(1)
    return [variableObject(name, theirs, text(call, 'ConditionVariableValue') ?? null)]
  },
  'New-CMTSStepConditionIfStatement': (call) => {
    const type = types.get(textOr(call, 'StatementType').toLowerCase())
    if (type === undefined) throw refused('StatementType', 'The argument does not belong to the set.')
    return [operatorObject(type, objects(call, 'Condition'))]
  },
}
