import { canonicalJson } from '../canonical.ts'
import type { Condition, Sequence, Step } from './model.ts'

/**
 * A sequence as text to be hashed: two sequences that do the same in the same order under the same names give the same
 * text. Nothing that a site assigns is in the model.
 */
export const canonicalSequence = (sequence: Sequence): string => canonicalJson({ steps: sequence.steps.map(plainStep) })

/** One spelling for each step: absent rather than undefined, conditions in one form. */
export function plainStep(step: Step): Step {
  const { condition, ...others } = step
  const plain = condition === undefined ? always : plainCondition(condition)
  const kept = others.kind === 'group' ? { ...others, steps: others.steps.map(plainStep) } : others
  return { ...kept, ...(isAlways(plain) ? {} : { condition: plain }) }
}

const always: Condition = { kind: 'all', of: [] }
const isAlways = (condition: Condition): boolean => condition.kind === 'all' && condition.of.length === 0

/** A site may wrap one condition into a group, or groups into groups of the same kind: that means the same. */
function plainCondition(condition: Condition): Condition {
  if (condition.kind === 'variable') {
    const { name, operator, value } = condition
    const compares = operator === 'equals' || operator === 'not-equals'
    return { kind: 'variable', name, operator, ...(compares ? { value: value ?? '' } : {}) }
  }
  const { kind } = condition
  const of = condition.of
    .map(plainCondition)
    .flatMap((one): readonly Condition[] => (one.kind === kind && one.kind !== 'none' ? one.of : [one]))
  const [only, ...more] = of
  return only !== undefined && more.length === 0 && kind !== 'none' ? only : { kind, of }
}
