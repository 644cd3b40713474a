import { canonicalJson } from '../canonical.ts'
import { plainStep } from './canonical.ts'
import type { Group, Sequence, Step } from './model.ts'

/** A property of a step as people know it from the editor. */
export type StepPart =
  | 'enabled'
  | 'continue-on-error'
  | 'condition'
  | 'command-line'
  | 'package'
  | 'timeout'
  | 'success-codes'
  | 'restart-into'
  | 'restart-message'
  | 'disk'
  | 'partition-style'
  | 'partitions'
  | 'image'
  | 'image-index'
  | 'owner'
  | 'organization'
  | 'class'
  | 'joins'

/** Where two sequences differ: `path` of a step, and what about it. `added` and `missing` as seen from the first one. */
interface Difference {
  readonly path: string
  readonly what: 'missing' | 'added' | 'moved' | 'kind' | StepPart
}

const parts: Readonly<Record<string, StepPart>> = {
  enabled: 'enabled',
  continueOnError: 'continue-on-error',
  condition: 'condition',
  commandLine: 'command-line',
  packageId: 'package',
  timeoutMinutes: 'timeout',
  successCodes: 'success-codes',
  into: 'restart-into',
  messageSeconds: 'restart-message',
  diskNumber: 'disk',
  style: 'partition-style',
  partitions: 'partitions',
  imageId: 'image',
  imageIndex: 'image-index',
  owner: 'owner',
  organization: 'organization',
  className: 'class',
  joins: 'joins',
}

/** Whoever reads them has understood long before. */
const most = 50

/**
 * What the second sequence holds otherwise than the first; empty exactly where their canonical forms are equal. Steps
 * belong together by name, in the order in which they come. At most 50.
 */
export const compareSequences = (planned: Sequence, there: Sequence): readonly Difference[] =>
  [...compareLists(planned.steps.map(plainStep), there.steps.map(plainStep), '')].slice(0, most)

function* compareLists(planned: readonly Step[], there: readonly Step[], prefix: string): Generator<Difference> {
  const [mine, theirs] = [keyed(planned), keyed(there)]
  const inOrder = commonOrder([...mine.keys()], [...theirs.keys()])
  for (const [key, step] of mine) {
    const path = prefix + step.name
    const other = theirs.get(key)
    if (other === undefined) {
      yield { path, what: 'missing' }
      continue
    }
    if (!inOrder.has(key)) yield { path, what: 'moved' }
    yield* compareSteps(step, other, path)
  }
  for (const [key, step] of theirs) if (!mine.has(key)) yield { path: prefix + step.name, what: 'added' }
}

/** Steps by name; equal names are told apart by their number. */
export function keyed(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const counts = new Map<string, number>()
  return new Map(
    steps.map((step) => {
      const count = (counts.get(step.name) ?? 0) + 1
      counts.set(step.name, count)
      return [canonicalJson([step.name, count]), step]
    }),
  )
}

/** Keys of the longest common run of both lists: everything else that both hold was moved. */
export function commonOrder(mine: readonly string[], theirs: readonly string[]): ReadonlySet<string> {
  const lengths = mine.map(() => theirs.map(() => 0))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = mine.length - 1; i >= 0; i -= 1)
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row !== undefined)
        row[j] = mine[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const common = new Set<string>()
  for (let i = 0, j = 0; i < mine.length && j < theirs.length;) {
    const key = mine[i]
    if (key !== undefined && key === theirs[j]) {
      common.add(key)
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return common
}

function* compareSteps(mine: Step, theirs: Step, path: string): Generator<Difference> {
  if (mine.kind !== theirs.kind) {
    yield { path, what: 'kind' }
    return
  }
  for (const { part } of differingParts(mine, theirs)) yield { path, what: part }
  if (isGroup(mine) && isGroup(theirs)) yield* compareLists(mine.steps, theirs.steps, `${path} / `)
}

/** Properties that two steps of one kind have otherwise; as text, empty where a step has none. */
export function differingParts(
  mine: Step,
  theirs: Step,
): readonly { readonly part: StepPart; readonly planned: string; readonly now: string }[] {
  const [ours, others] = [new Map(Object.entries(mine)), new Map(Object.entries(theirs))]
  return Object.entries(parts)
    .filter(([key]) => spelled(ours.get(key)) !== spelled(others.get(key)))
    .map(([key, part]) => ({ part, planned: shown(ours.get(key)), now: shown(others.get(key)) }))
}

export const isGroup = (step: Step): step is Group => step.kind === 'group'

const spelled = (value: unknown): string => (value === undefined ? '' : canonicalJson(value))
const shown = (value: unknown): string => (typeof value === 'string' ? value : spelled(value))
