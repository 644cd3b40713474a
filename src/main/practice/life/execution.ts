import type { Step } from '#shared/task-sequence/model.ts'
import { int, shape, text, type Row } from '../world/db.ts'
import { stepsOf } from '../world/sequences.ts'
import type { World } from '../world/world.ts'
import type { Outcome } from './actions.ts'
import type { Machine, Variables } from './machine.ts'
import { layOut, type Instruction } from './program.ts'

/** Where a device is in its sequence. Stored after each instant. */
export interface ExecutionState {
  readonly at: number
  readonly machine: Machine
  /** What policy brought, names in lower case. */
  readonly variables: Variables
  /** The action that is running, and what it will have done. */
  readonly running: Outcome | null
}

export const executionRow = shape({
  id: int,
  deploymentId: text,
  resourceId: int,
  sequenceId: text,
  revision: int,
  bootImageId: text,
  startedAt: int,
  state: text,
})
export type Execution = Row<typeof executionRow>

/** A running execution; undefined once it has ended. */
export const runningExecution = (world: World, id: number): Execution | undefined =>
  world.db.get(executionRow, 'FROM execution WHERE id = ? AND endedAt IS NULL', id)

/** Where the device was when it was last looked at. */
export const stateOf = (execution: Execution): ExecutionState => JSON.parse(execution.state) as ExecutionState

/** Stores where the device is now. */
export function keepState(world: World, execution: Execution, state: ExecutionState): void {
  world.db.run('UPDATE execution SET state = ? WHERE id = ?', JSON.stringify(state), execution.id)
}

const programs = new WeakMap<readonly Step[], readonly Instruction[]>()
const revisions = new WeakMap<World, Map<string, readonly Step[]>>()

/** The sequence as the device got it. A revision never changes, so each is laid out once. */
export function programOf(world: World, execution: Execution): readonly Instruction[] {
  const known = revisions.get(world) ?? new Map<string, readonly Step[]>()
  revisions.set(world, known)
  const key = `${execution.sequenceId} ${execution.revision}`
  const steps = known.get(key) ?? stepsOf(world, execution.sequenceId, execution.revision)
  known.set(key, steps)
  const program = programs.get(steps) ?? layOut(steps)
  programs.set(steps, program)
  return program
}
