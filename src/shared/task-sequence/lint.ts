import { block, warn, type Finding } from '../finding.ts'
import { copyCommand, removeUnattendCommand, shutdownCommand } from './build.ts'
import { guardCommand, permitVariable } from './guard.ts'
import type { Action, Sequence, Step } from './model.ts'

/** What the rules need to know beside the sequence. */
export interface LintFacts {
  /** The package whose folder holds exactly the configuration file; null: not known. */
  readonly packageId: string | null
  /** A sequence that Drydock deploys has the guard. */
  readonly guarded: boolean
}

interface Placed {
  readonly action: Action
  /** Enabled, and every group around it too. */
  readonly enabled: boolean
}

/** The rules for any Autopilot task sequence, ours or a customer's (configmgr.md 4.5). By kind of step, never by name. */
export function lintSequence(sequence: Sequence, facts: LintFacts): readonly Finding[] {
  const actions = [...flatten(sequence.steps, true)].filter((one) => one.enabled).map((one) => one.action)
  return [
    ...(facts.guarded ? guard(actions) : []),
    ...generalizing(actions),
    ...copying(actions, facts),
    ...ending(actions),
    ...joining(actions),
  ]
}

function* flatten(steps: readonly Step[], enabled: boolean): Generator<Placed> {
  for (const step of steps)
    if (step.kind === 'group') yield* flatten(step.steps, enabled && step.enabled)
    else yield { action: step, enabled: enabled && step.enabled }
}

const isGuard = (action: Action | undefined): boolean =>
  action?.kind === 'run-command-line' &&
  action.commandLine === guardCommand &&
  !action.continueOnError &&
  action.condition?.kind === 'any' &&
  JSON.stringify(action.condition).includes(permitVariable)

function* guard(actions: readonly Action[]): Generator<Finding> {
  if (!isGuard(actions[0])) yield block('sequence-guard-missing', actions[0]?.name ?? 'taskSequence')
}

const className = (action: Action): string => (action.kind === 'other' ? action.className : '')

function* generalizing(actions: readonly Action[]): Generator<Finding> {
  for (const one of actions) if (/PrepareOSAction$/i.test(className(one))) yield block('sequence-generalizes', one.name)
}

const copies = (action: Action): boolean =>
  action.kind === 'run-command-line' && /AutopilotConfigurationFile\.json/i.test(action.commandLine)

function* copying(actions: readonly Action[], { packageId }: LintFacts): Generator<Finding> {
  const found = actions.filter(copies)
  const [only, ...more] = found
  if (only === undefined) {
    yield block('sequence-copies-no-file', 'taskSequence')
    return
  }
  if (more.length > 0) yield block('sequence-copies-twice', 'taskSequence', { steps: found.map((one) => one.name) })
  if (only.kind === 'run-command-line' && packageId !== null && only.packageId !== packageId)
    yield block('sequence-other-package', only.name, { package: only.packageId ?? '-' })
  if (only.kind === 'run-command-line' && only.commandLine !== copyCommand)
    yield warn('sequence-other-copy-command', only.name, { command: only.commandLine })
  const applied = actions.findIndex((one) => one.kind === 'apply-operating-system')
  if (applied === -1 || applied > actions.indexOf(only)) yield block('sequence-copies-too-early', only.name)
}

/** Either Sysprep without /generalize as last step in Windows, or no client setup and the unattend.xml removed at the end. */
function* ending(actions: readonly Action[]): Generator<Finding> {
  const setup = actions.some((one) => /SetupWindowsAndSMSAction$/i.test(className(one)))
  const sysprep = actions.some((one) => one.kind === 'run-command-line' && /sysprep(\.exe)?\s/i.test(one.commandLine))
  const rest = actions.filter((one) => one.kind !== 'run-command-line' || one.commandLine !== shutdownCommand)
  const last = rest.at(-1)
  const removes = last?.kind === 'run-command-line' && last.commandLine === removeUnattendCommand
  if (setup === sysprep && setup !== removes) return
  yield block('sequence-ending-wrong', last?.name ?? 'taskSequence')
}

function* joining(actions: readonly Action[]): Generator<Finding> {
  for (const one of actions)
    if (/(ApplyNetworkSettings|JoinDomainWorkgroup)Action$/i.test(className(one)))
      yield warn('sequence-joins', one.name)
}
