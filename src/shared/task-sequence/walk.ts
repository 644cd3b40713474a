import type { Action, Group, Sequence, Step } from './model.ts'

/** An action where it stands, with what the groups around it mean for it. */
export interface Placed<A extends Action = Action> {
  readonly action: A
  /** Position among all actions of the sequence, in the order in which they run. */
  readonly at: number
  /** Names from the outermost group to the action. */
  readonly path: string
  /** The groups around it, outermost first. */
  readonly groups: readonly Group[]
  /** It and every group around it is enabled. */
  readonly enabled: boolean
  /** It runs on every device: neither it nor a group around it has a condition. */
  readonly unconditional: boolean
  /** A failure of it does not end the sequence. */
  readonly forgiven: boolean
}

/** Every action of a sequence, in order, whatever group it is in. */
export function placedActions(sequence: Sequence): readonly Placed[] {
  const found: Placed[] = []
  const walk = (steps: readonly Step[], groups: readonly Group[]): void => {
    for (const step of steps) {
      if (step.kind === 'group') {
        walk(step.steps, [...groups, step])
        continue
      }
      const line = [...groups, step]
      found.push({
        action: step,
        at: found.length,
        path: line.map((one) => one.name).join(' / '),
        groups,
        enabled: line.every((one) => one.enabled),
        unconditional: line.every((one) => one.condition === undefined),
        forgiven: line.some((one) => one.continueOnError),
      })
    }
  }
  walk(sequence.steps, [])
  return found
}

/** Whether a placed action is of a kind. */
export const isOf =
  <K extends Action['kind']>(kind: K) =>
  (placed: Placed): placed is Placed<Extract<Action, { kind: K }>> =>
    placed.action.kind === kind

/** Where a finding is when there is no step to be named. */
export const wholeSequence = 'taskSequence'
