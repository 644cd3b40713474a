import type { Action, Group, Step } from '#shared/task-sequence/model.ts'

/** A task sequence laid out flat: groups open and close, and what fails jumps to the end of a group that forgives. */
export type Instruction =
  | { readonly kind: 'open'; readonly group: Group; readonly end: number }
  | { readonly kind: 'close'; readonly group: Group }
  | {
      readonly kind: 'do'
      readonly action: Action
      readonly groupName: string
      /** Positions of the groups around it, outermost first. */
      readonly inside: readonly number[]
    }

/** Lays out the steps in the order in which they run. */
export function layOut(steps: readonly Step[]): readonly Instruction[] {
  const program: Instruction[] = []
  const walk = (list: readonly Step[], inside: readonly number[], groupName: string): void => {
    for (const step of list) {
      if (step.kind !== 'group') {
        program.push({ kind: 'do', action: step, groupName, inside })
        continue
      }
      const at = program.length
      program.push({ kind: 'open', group: step, end: at })
      walk(step.steps, [...inside, at], step.name)
      program.push({ kind: 'close', group: step })
      program[at] = { kind: 'open', group: step, end: program.length - 1 }
    }
  }
  walk(steps, [], '')
  return program
}

/** Where to go on after a failure inside the innermost group that continues on error; null: the sequence fails. */
export function forgivenBy(
  program: readonly Instruction[],
  inside: readonly number[],
): { readonly group: Group; readonly next: number } | null {
  for (const at of inside.toReversed()) {
    const opening = program[at]
    if (opening?.kind === 'open' && opening.group.continueOnError)
      return { group: opening.group, next: opening.end + 1 }
  }
  return null
}
