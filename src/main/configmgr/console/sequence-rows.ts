import { fail } from '#shared/failure.ts'
import { defaultSuccessCodes, type Condition, type RunCommandLine, type Step } from '#shared/task-sequence/model.ts'
import type { ConditionRow, StepRow } from './sequence-items.ts'

/** The steps behind the rows. Fails with `powershell-answer-broken` where a row belongs to none above it. */
export const stepsOf = (rows: readonly StepRow[]): readonly Step[] => nested(rows).map(toStep)

interface Node<R> {
  readonly row: R
  readonly deeper: readonly R[]
}

/** Rows of the least depth, each with the deeper ones that follow it. */
function nested<R extends { readonly depth: number }>(rows: readonly R[]): readonly Node<R>[] {
  const top = rows[0]?.depth ?? 0
  const nodes: { row: R; deeper: R[] }[] = []
  for (const row of rows) {
    const last = nodes.at(-1)
    if (row.depth === top) nodes.push({ row, deeper: [] })
    else if (last !== undefined && row.depth > top) last.deeper.push(row)
    else throw fail('outside', 'powershell-answer-broken', { operation: 'sequence-read' })
  }
  return nodes
}

function toStep({ row: { step: own, conditions }, deeper }: Node<StepRow>): Step {
  const condition = toCondition(conditions)
  const step = { ...own, ...(condition === undefined ? {} : { condition }) }
  if (step.kind === 'group') return { ...step, steps: nested(deeper).map(toStep) }
  return step.kind === 'run-command-line' ? withoutDefault(step) : step
}

/** The default codes are what a step means that names none. */
function withoutDefault({
  successCodes,
  ...step
}: RunCommandLine & { successCodes: readonly number[] }): RunCommandLine {
  const given = new Set(successCodes)
  const isDefault = given.size === defaultSuccessCodes.length && defaultSuccessCodes.every((one) => given.has(one))
  return isDefault ? step : { ...step, successCodes }
}

/** Several conditions on a step mean all of them. */
function toCondition(rows: readonly ConditionRow[]): Condition | undefined {
  const [only, ...more] = nested(rows).map(fromNode)
  if (only === undefined) return undefined
  return more.length === 0 ? only : { kind: 'all', of: [only, ...more] }
}

const fromNode = ({ row: { condition }, deeper }: Node<ConditionRow>): Condition =>
  condition.kind === 'variable' ? condition : { ...condition, of: nested(deeper).map(fromNode) }
