import type { StatusMessage } from '../site.ts'
import { purposeOf } from '../task-sequence/commands.ts'
import { asksForPermit } from '../task-sequence/guard.ts'
import type { Sequence } from '../task-sequence/model.ts'
import { placedActions, type Placed } from '../task-sequence/walk.ts'
import type { Evidence } from './evidence.ts'
import { exitCodeText } from './exit-code.ts'
import { isLastStep, precedesFormatting, stageAfter } from './step-stage.ts'

/** Message ids of the task sequence engine and manager (configmgr.md 7.2). */
const ids = {
  waitingForWindow: 10_073,
  skipped: 11_130,
  stepDone: 11_134,
  stepFailed: 11_135,
  started: 11_140,
  sequenceFailed: 11_141,
  restarted: 11_142,
  completed: 11_143,
  startedInWinpe: 11_144,
  managerFailed: 11_170,
  managerCompleted: 11_171,
} as const

/**
 * What a line of the step-by-step feed proves; null: nothing. A step is known by its name and group, and what it means by
 * its kind, command line and place in the deployed sequence: no word of the message is read, so any language will do.
 */
export function evidenceFromMessage(message: StatusMessage, sequence: Sequence): Evidence | null {
  const { at, messageId } = message
  const about = { source: 'site-status-message', at, message: messageId } as const
  switch (messageId) {
    case ids.waitingForWindow:
      return { ...about, code: 'waiting-for-window' }
    case ids.started:
      return { ...about, code: 'sequence-started' }
    case ids.startedInWinpe:
      return { ...about, code: 'started-in-winpe' }
    case ids.completed:
    case ids.managerCompleted:
      return { ...about, code: 'sequence-completed' }
    case ids.sequenceFailed:
    case ids.managerFailed:
      return { ...about, code: 'sequence-failed', exitCode: exitCodeText(message.exitCode) }
    case ids.skipped:
    case ids.stepDone:
    case ids.stepFailed:
    case ids.restarted:
      return ofStep(message, placedActions(sequence))
    default:
      return null
  }
}

function ofStep(message: StatusMessage, actions: readonly Placed[]): Evidence | null {
  const step = stepNamed(message, actions)
  if (step === undefined) return null
  const { at, messageId, action } = message
  const about = { source: 'site-status-message', at, message: messageId, action } as const
  const isGuard = step.action.kind === 'run-command-line' && asksForPermit(step.action.condition)
  switch (messageId) {
    case ids.skipped:
      return isGuard ? { ...about, code: 'guard-passed' } : null
    case ids.stepFailed:
      // What is forgiven ends nothing: the engine says so next, or goes on.
      if (step.forgiven) return null
      if (isGuard) return { ...about, code: 'stopped-by-guard' }
      return {
        ...about,
        code: 'step-failed',
        exitCode: exitCodeText(message.exitCode),
        untouched: precedesFormatting(step, actions),
      }
    case ids.restarted:
      if (step.action.kind !== 'restart' || step.action.into !== 'winpe') return null
      return { ...about, code: 'restarted-into-winpe' }
    default:
      return isGuard ? null : done(about, step, actions)
  }
}

interface About {
  readonly source: 'site-status-message'
  readonly at: string
  readonly message: number
  readonly action: string
}

function done(about: About, step: Placed, actions: readonly Placed[]): Evidence {
  const { action } = step
  if (isLastStep(step, actions)) return { ...about, code: 'last-step-done' }
  if (action.kind === 'partition-disk') return { ...about, code: 'disk-partitioned' }
  if (action.kind === 'apply-operating-system') return { ...about, code: 'image-applied' }
  if (action.kind === 'restart' && action.into === 'winpe') return { ...about, code: 'restarted-into-winpe' }
  if (action.kind === 'run-command-line' && purposeOf(action) === 'copy-configuration')
    return { ...about, code: 'file-copied' }
  return { ...about, code: 'step-done', stage: stageAfter(step, actions) }
}

/** By name and group; by name alone where only one step is called so. */
function stepNamed({ action, group }: StatusMessage, actions: readonly Placed[]): Placed | undefined {
  const named = actions.filter((one) => one.action.name === action)
  const inGroup = named.filter((one) => (one.groups.at(-1)?.name ?? '') === group)
  const found = inGroup.length > 0 ? inGroup : named
  return found.length === 1 ? found[0] : undefined
}
