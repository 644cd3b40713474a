import type { Cmdlet, CmdletParameter } from '../../../scripts/powershell/cmdlets.ts'
import type { ListedCall } from './listed.ts'

const commonSwitches = ['Verbose', 'Debug', 'WhatIf', 'Confirm']
const commonWithValue = [
  ...['ErrorAction', 'WarningAction', 'InformationAction', 'ErrorVariable', 'WarningVariable'],
  ...['InformationVariable', 'OutVariable', 'OutBuffer', 'PipelineVariable'],
]

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
const has = (names: readonly string[], name: string): boolean => names.some((one) => same(one, name))

/** Parameters that every cmdlet has; -WhatIf and -Confirm are for whoever asks to look at. */
export const isCommon = (name: string): boolean => has([...commonSwitches, ...commonWithValue], name)

/** A cmdlet's parameter by its name or an alias; abbreviations are not taken. */
function parameterOf(cmdlet: Cmdlet, name: string): readonly [string, CmdletParameter] | undefined {
  return Object.entries(cmdlet.parameters).find(([real, { aliases = [] }]) => has([real, ...aliases], name))
}

interface Given {
  /** By their real names. */
  readonly used: string[]
  /** Keys of a splatted table: they may be there. */
  readonly possible: string[]
  positional: number
  readonly problems: string[]
}

/** What is wrong with one call of a cmdlet of the console: names, literal values, and whether one parameter set takes it. */
export function bindCall(cmdlet: Cmdlet, call: ListedCall): readonly string[] {
  const given = read(cmdlet, call)
  if (given.problems.length > 0) return given.problems
  const refusals = Object.entries(cmdlet.sets).map(([name, set]) =>
    refusalOf(cmdlet, name, set.parameters, given, call),
  )
  const reasons = refusals.filter((one) => one !== null)
  if (reasons.length < refusals.length) return []
  return [`${cmdlet.name} fits no parameter set: ${reasons.slice(0, 3).join('; ')}`]
}

function read(cmdlet: Cmdlet, { elements }: ListedCall): Given {
  const given: Given = { used: [], possible: [], positional: 0, problems: [] }
  for (let at = 0; at < elements.length; at += 1) {
    const one = elements[at]
    if (one === undefined || one.kind === 'value') given.positional += 1
    else if (one.kind === 'splat') splat(cmdlet, one, given)
    else {
      const next = elements[at + 1]
      const value = one.attached ? one : next?.kind === 'value' ? next : null
      if (named(cmdlet, one.name, value, given) && !one.attached && value !== null) at += 1
    }
  }
  return given
}

function splat(cmdlet: Cmdlet, { name, keys }: { name: string; keys: readonly string[] }, given: Given): void {
  if (keys.length === 0) given.problems.push(`${cmdlet.name}: what @${name} holds can't be told from this file`)
  for (const key of keys.filter((one) => !isCommon(one))) {
    const found = parameterOf(cmdlet, key)
    if (found === undefined) given.problems.push(`${cmdlet.name} has no parameter -${key} (in @${name})`)
    else given.possible.push(found[0])
  }
}

/** Notes a named parameter; answers whether it takes what follows as its value. */
function named(cmdlet: Cmdlet, name: string, value: { constant: string | null } | null, given: Given): boolean {
  const problem = (text: string): void => {
    given.problems.push(`${cmdlet.name} ${text}`)
  }
  if (isCommon(name)) {
    if (['WhatIf', 'Confirm'].some((one) => same(one, name)) && !cmdlet.whatIf) problem(`has no -${name}`)
    return !has(commonSwitches, name)
  }
  const found = parameterOf(cmdlet, name)
  if (found === undefined) {
    problem(`has no parameter -${name}`)
    return true
  }
  const [real, parameter] = found
  given.used.push(real)
  if (parameter.type === 'SwitchParameter') return false
  if (value === null) problem(`-${real} needs a value`)
  const constant = value?.constant ?? null
  if (parameter.values !== undefined && constant !== null && !has(parameter.values, constant))
    problem(`-${real} does not take '${constant}': ${parameter.values.join(', ')}`)
  return true
}

type InSet = Cmdlet['sets'][string]['parameters']

function refusalOf(cmdlet: Cmdlet, name: string, set: InSet, given: Given, { piped }: ListedCall): string | null {
  const strangers = given.used.filter((one) => !Object.hasOwn(set, one))
  if (strangers.length > 0) return `${name} has no -${strangers.join(', -')}`
  const open = Object.entries(set).filter(([one]) => !given.used.includes(one) && !given.possible.includes(one))
  const places = open.filter(([, one]) => one.positional === true).map(([one]) => one)
  if (given.positional > places.length) return `${name} takes ${places.length} values without a name`
  const filled = places.slice(0, given.positional)
  const missing = open
    .filter(([one, { required }]) => required === true && !filled.includes(one))
    .map(([one]) => one)
    .filter((one) => !(piped && cmdlet.parameters[one]?.pipeline !== undefined))
  return missing.length > 0 ? `${name} lacks -${missing.join(', -')}` : null
}
