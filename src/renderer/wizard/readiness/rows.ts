import type { Output } from '#shared/contract/calls.ts'
import { sayFailure, sayFinding } from '#shared/texts/say.ts'
import { readinessTexts } from '#shared/texts/window.ts'

type Check = Output<'readiness:check'>['checks'][number]
export type CheckState = Check['state']

/** In the order in which they are shown. */
const checkStates = ['block', 'warn', 'unknown', 'ok'] as const satisfies readonly CheckState[]

interface ReadinessRow {
  readonly id: string
  readonly source: Check['source']
  readonly text: string
  /** What to do; '' where there is nothing to do. */
  readonly remedy: string
}

export interface ReadinessGroup {
  readonly state: CheckState
  /** Rows are what a person has to deal with; where an answer is missing, its one row stands for several checks. */
  readonly count: number
  readonly rows: readonly ReadinessRow[]
}

/** The groups that hold something, most urgent first. */
export const groupChecks = (checks: readonly Check[]): readonly ReadinessGroup[] =>
  checkStates.flatMap((state) => {
    const these = checks.filter((one) => one.state === state)
    const rows = rowsOf(these)
    return rows.length === 0 ? [] : [{ state, count: state === 'unknown' ? these.length : rows.length, rows }]
  })

/** How many things have to be solved before a plan can go on. */
export const blocksIn = (checks: readonly Check[]): number =>
  groupChecks(checks).find((one) => one.state === 'block')?.count ?? 0

function rowsOf(checks: readonly Check[]): readonly ReadinessRow[] {
  const rows = new Map<string, ReadinessRow>()
  for (const one of checks) {
    const { failure, source, id } = one
    const key = failure === undefined ? id : `${source} ${failure.code}`
    const same = checks.filter((other) => other.source === source && other.failure?.code === failure?.code)
    if (!rows.has(key)) rows.set(key, failure === undefined ? rowOf(one) : unanswered(one, failure, same))
  }
  return [...rows.values()]
}

function rowOf({ id, source, topic, state, finding }: Check): ReadinessRow {
  if (finding !== undefined) return { id, source, ...sayFinding(finding) }
  if (state === 'unknown')
    return { id, source, text: readinessTexts.notTold(topic), remedy: readinessTexts.notToldRemedy }
  return { id, source, text: readinessTexts.ok(topic), remedy: '' }
}

function unanswered(
  { id, source, state }: Check,
  failure: NonNullable<Check['failure']>,
  same: readonly Check[],
): ReadinessRow {
  const { title, remedy } = sayFailure(failure)
  if (state === 'block') return { id, source, text: title, remedy }
  return { id, source, text: readinessTexts.notKnown(same.map((one) => one.topic)), remedy: `${title}. ${remedy}` }
}
