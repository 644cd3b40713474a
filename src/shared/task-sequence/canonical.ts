import { canonicalJson } from '../canonical.ts'
import { defaultSuccessCodes, type Condition, type RunCommandLine, type Sequence, type Step } from './model.ts'

/**
 * A sequence as text to be hashed: two sequences that do the same in the same order under the same names give the same
 * text. Nothing that a site assigns is in the model.
 */
export const canonicalSequence = (sequence: Sequence): string => canonicalJson({ steps: sequence.steps.map(plainStep) })

/** One spelling for each step: absent rather than undefined, conditions in one form. */
export function plainStep(step: Step): Step {
  const { condition, ...others } = step
  const plain = condition === undefined ? always : plainCondition(condition)
  return { ...plainKind(others), ...(isAlways(plain) ? {} : { condition: plain }) }
}

function plainKind(step: Step): Step {
  if (step.kind === 'group') return { ...step, steps: step.steps.map(plainStep) }
  return step.kind === 'run-command-line' ? plainCommand(step) : step
}

/**
 * The default codes are left out: a sequence from before codes were looked at means them, and its hash, which runs and
 * reviews have kept, stays true. Their order and repetitions mean nothing.
 */
function plainCommand({ successCodes, ...others }: RunCommandLine): RunCommandLine {
  const codes = sorted(successCodes ?? defaultSuccessCodes)
  return canonicalJson(codes) === canonicalJson(defaultSuccessCodes) ? others : { ...others, successCodes: codes }
}

/** Unsigned, since -1 and 4294967295 are one exit code. */
const sorted = (codes: readonly number[]): readonly number[] =>
  [...new Set(codes.map((one) => one >>> 0))].toSorted((a, b) => a - b)

const always: Condition = { kind: 'all', of: [] }
const isAlways = (condition: Condition): boolean => condition.kind === 'all' && condition.of.length === 0

/** The kind of group that may as well not be there inside another: none of "any of these" is none of these. */
const flattened = { all: 'all', any: 'any', none: 'any' } as const

/** A site may wrap one condition into a group, or groups into groups that mean the same. */
function plainCondition(condition: Condition): Condition {
  if (condition.kind === 'variable') {
    const { name, operator, value } = condition
    const compares = operator === 'equals' || operator === 'not-equals'
    return { kind: 'variable', name, operator, ...(compares ? { value: value ?? '' } : {}) }
  }
  const { kind } = condition
  const of = condition.of
    .map(plainCondition)
    .flatMap((one): readonly Condition[] => (one.kind === flattened[kind] ? one.of : [one]))
  const [only, ...more] = of
  return only !== undefined && more.length === 0 && kind !== 'none' ? only : { kind, of }
}
