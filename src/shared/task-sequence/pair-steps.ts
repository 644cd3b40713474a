import { plainStep } from './canonical.ts'
import { commonOrder, differingParts, isGroup, keyed, type StepPart } from './compare.ts'
import type { Sequence, Step } from './model.ts'

/** A step on one side; `number`: its place in the list, from 1, depth first. */
export interface PairedStep {
  readonly number: number
  readonly name: string
  readonly kind: Step['kind']
  readonly enabled: boolean
}

/**
 * One line of two step lists side by side. A step that was moved has two lines, one on each side; `kind` stands for a step
 * of the same name that is of another kind now.
 */
export interface StepPair {
  readonly depth: number
  readonly change: 'same' | 'changed' | 'kind' | 'moved' | 'added' | 'missing'
  readonly planned: PairedStep | null
  readonly now: PairedStep | null
  /** What differs, as text; for steps of one kind. */
  readonly parts: readonly { readonly part: StepPart; readonly planned: string; readonly now: string }[]
}

/** Two sequences side by side: all lines are `same` exactly where `compareSequences` finds nothing. */
export function pairSteps(planned: Sequence, now: Sequence): readonly StepPair[] {
  const [mine, theirs] = [planned.steps.map(plainStep), now.steps.map(plainStep)]
  const numbers = new Map([...numbered(mine), ...numbered(theirs)])
  const side = (step: Step | undefined): PairedStep | null =>
    step === undefined
      ? null
      : { number: numbers.get(step) ?? 0, name: step.name, kind: step.kind, enabled: step.enabled }
  return [...pairLists(mine, theirs, 0)].map(({ planned, now, ...pair }) => ({
    ...pair,
    planned: side(planned),
    now: side(now),
  }))
}

interface Pair extends Pick<StepPair, 'depth' | 'change' | 'parts'> {
  readonly planned?: Step | undefined
  readonly now?: Step | undefined
}

function* numbered(steps: readonly Step[]): Generator<[Step, number]> {
  yield* [...flat(steps)].map((step, at): [Step, number] => [step, at + 1])
}

function* flat(steps: readonly Step[]): Generator<Step> {
  for (const step of steps) {
    yield step
    if (isGroup(step)) yield* flat(step.steps)
  }
}

/** What both hold in one order stands on one line; what else they hold has lines of its own, before the next common one. */
function* pairLists(planned: readonly Step[], now: readonly Step[], depth: number): Generator<Pair> {
  const [mine, theirs] = [keyed(planned), keyed(now)]
  const common = commonOrder([...mine.keys()], [...theirs.keys()])
  const others = [...theirs]
  const untilCommon = function* (): Generator<Pair> {
    for (let next = others[0]; next !== undefined && !common.has(next[0]); next = others[0]) {
      others.shift()
      yield* alone('now', next[1], mine.has(next[0]) ? 'moved' : 'added', depth)
    }
  }
  for (const [key, step] of mine) {
    if (!common.has(key)) {
      yield* alone('planned', step, theirs.has(key) ? 'moved' : 'missing', depth)
      continue
    }
    yield* untilCommon()
    const [, other] = others.shift() ?? []
    if (other !== undefined) yield* together(step, other, depth)
  }
  yield* untilCommon()
}

function* together(planned: Step, now: Step, depth: number): Generator<Pair> {
  if (planned.kind !== now.kind) {
    yield { depth, change: 'kind', planned, now, parts: [] }
    if (isGroup(planned)) for (const step of planned.steps) yield* alone('planned', step, 'missing', depth + 1)
    if (isGroup(now)) for (const step of now.steps) yield* alone('now', step, 'added', depth + 1)
    return
  }
  const parts = differingParts(planned, now)
  yield { depth, change: parts.length > 0 ? 'changed' : 'same', planned, now, parts }
  if (isGroup(planned) && isGroup(now)) yield* pairLists(planned.steps, now.steps, depth + 1)
}

function* alone(
  side: 'planned' | 'now',
  step: Step,
  change: 'moved' | 'added' | 'missing',
  depth: number,
): Generator<Pair> {
  yield { depth, change, [side]: step, parts: [] }
  if (isGroup(step)) for (const inner of step.steps) yield* alone(side, inner, change, depth + 1)
}
