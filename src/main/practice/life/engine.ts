import type { Action } from '#shared/task-sequence/model.ts'
import { schedule } from '../world/act.ts'
import { deviceOf } from '../world/devices.ts'
import { setClientState } from '../world/status.ts'
import { instant, type Handler, type World } from '../world/world.ts'
import { perform, type Outcome } from './actions.ts'
import { holds } from './conditions.ts'
import { succeeds } from './exit-codes.ts'
import { keepState, programOf, runningExecution, stateOf, type Execution, type ExecutionState } from './execution.ts'
import { leaveSequence } from './leaving.ts'
import { variablesOf } from './machine.ts'
import { report } from './messages.ts'
import { forgivenBy, type Instruction } from './program.ts'

/** The running action is over: its outcome counts, and the sequence goes on. `subject`: execution. */
export const stepOver: Handler = (world, due) => {
  const execution = runningExecution(world, Number(due.subject))
  if (execution === undefined) return
  const state = stateOf(execution)
  const program = programOf(world, execution)
  const after = state.running === null ? state : conclude(world, execution, program, state, state.running)
  if (after !== null) goOn(world, execution, program, after)
}

/** Reports the outcome of the running action; null: that was the end of the sequence. */
function conclude(
  world: World,
  execution: Execution,
  program: readonly Instruction[],
  state: ExecutionState,
  outcome: Outcome,
): ExecutionState | null {
  const current = program[state.at]
  if (current?.kind !== 'do') return state
  const about = { step: state.at, group: current.groupName, action: current.action.name, exitCode: outcome.exitCode }
  const next = { ...state, at: state.at + 1, machine: outcome.machine, running: null }
  if (succeeds(current.action, outcome.exitCode)) {
    report(world, execution, 'done', about)
    if (outcome.restart === true) report(world, execution, 'restarted', about)
    if (outcome.leaves === undefined) return next
    leaveSequence(world, execution, next, outcome.leaves)
    return null
  }
  report(world, execution, 'failed', about)
  if (current.action.continueOnError) {
    report(world, execution, 'ignored', about)
    return next
  }
  const forgiving = forgivenBy(program, current.inside)
  if (forgiving !== null) {
    report(world, execution, 'ignored', { ...about, action: forgiving.group.name })
    return { ...next, at: forgiving.next }
  }
  failSequence(world, execution, next, outcome.exitCode)
  return null
}

/** Goes on until an action takes time, or to the end. */
function goOn(world: World, execution: Execution, program: readonly Instruction[], from: ExecutionState): void {
  const device = deviceOf(world, execution.resourceId)
  if (device === undefined) return
  let state = from
  for (;;) {
    const current = program[state.at]
    if (current === undefined) {
      leaveSequence(world, execution, state, 'end')
      return
    }
    const variables = variablesOf(state.machine, state.variables, device)
    if (current.kind !== 'do') {
      state = { ...state, at: pass(world, execution, state.at, current, variables) }
      continue
    }
    const { action } = current
    const about = { step: state.at, group: current.groupName, action: action.name }
    const runs = action.enabled && holds(action.condition, variables)
    if (!runs) {
      if (action.enabled) report(world, execution, 'skipped', about)
      state = { ...state, at: state.at + 1 }
      continue
    }
    begin(world, execution, state, action, variables)
    return
  }
}

/** Opens or closes a group; the position after it. */
function pass(
  world: World,
  execution: Execution,
  at: number,
  current: Exclude<Instruction, { kind: 'do' }>,
  variables: Readonly<Record<string, string>>,
): number {
  const { group } = current
  const about = { step: at, group: group.name, action: group.name }
  if (current.kind === 'close') {
    report(world, execution, 'groupEnded', about)
    return at + 1
  }
  if (group.enabled && holds(group.condition, variables)) {
    report(world, execution, 'groupStarted', about)
    return at + 1
  }
  if (group.enabled) report(world, execution, 'skipped', about)
  return current.end + 1
}

/** Begins an action: what it will have done is decided now, and what can't be taken back counts from now. */
function begin(
  world: World,
  execution: Execution,
  state: ExecutionState,
  action: Action,
  variables: Readonly<Record<string, string>>,
): void {
  const { resourceId, bootImageId } = execution
  const planned = perform(
    { world, machine: state.machine, variables, bootImageId, what: [resourceId, execution.deploymentId, state.at] },
    action,
  )
  const fate = world.faults.map((fault) => fault.action?.(world, resourceId, action)).find((one) => one !== undefined)
  const outcome = typeof fate === 'number' ? { exitCode: fate, machine: state.machine, takes: planned.takes } : planned
  if (outcome.machine.formatted && !state.machine.formatted)
    world.db.run(
      'UPDATE device SET formattedAt = ? WHERE resourceId = ? AND formattedAt IS NULL',
      instant(world),
      resourceId,
    )
  keepState(world, execution, { ...state, running: outcome })
  if (fate === 'silent') return
  schedule(world, { at: instant(world) + outcome.takes, kind: 'step', resourceId, subject: String(execution.id) })
}

/** The sequence failed: the manager says so too, and nothing follows. */
export function failSequence(world: World, execution: Execution, state: ExecutionState, exitCode: number): void {
  report(world, execution, 'sequenceFailed', { exitCode })
  report(world, execution, 'managerFailed', { exitCode })
  setClientState(world, execution.deploymentId, execution.resourceId, 'failed')
  keepState(world, execution, { ...state, running: null })
  world.db.run('UPDATE execution SET endedAt = ? WHERE id = ?', instant(world), execution.id)
}
