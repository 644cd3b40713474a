import { canonicalJson } from '../canonical.ts'
import type { Sequence, Step } from './model.ts'

/** One place in which two sequences differ. `what`: missing, added, or the name of the property that differs. */
export interface SequenceDifference {
  /** Names of the groups and the step, from the outside in. */
  readonly path: string
  readonly what: string
}

const most = 50

/** What `there` has otherwise than `planned`, in the order of the steps; at most 50. */
export function compareSequences(planned: Sequence, there: Sequence): readonly SequenceDifference[] {
  return [...compareSteps(planned.steps, there.steps, '')].slice(0, most)
}

function* compareSteps(planned: readonly Step[], there: readonly Step[], path: string): Generator<SequenceDifference> {
  const length = Math.max(planned.length, there.length)
  for (let at = 0; at < length; at += 1) {
    const [want, have] = [planned[at], there[at]]
    if (want === undefined) yield { path: join(path, have?.name ?? ''), what: 'added' }
    else if (have === undefined) yield { path: join(path, want.name), what: 'missing' }
    else yield* compareStep(want, have, join(path, want.name))
  }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path} / ${name}`)

function* compareStep(want: Step, have: Step, path: string): Generator<SequenceDifference> {
  const names = [...new Set([...Object.keys(want), ...Object.keys(have)])].toSorted()
  for (const name of names) {
    if (name === 'steps' && want.kind === 'group' && have.kind === 'group')
      yield* compareSteps(want.steps, have.steps, path)
    else if (canonicalJson(Reflect.get(want, name) ?? null) !== canonicalJson(Reflect.get(have, name) ?? null))
      yield { path, what: name }
  }
}
