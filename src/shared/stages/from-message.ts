import type { StatusMessage } from '../site.ts'
import { guardCommand, permitVariable } from '../task-sequence/guard.ts'
import { copyCommand } from '../task-sequence/build.ts'
import type { Action, Sequence, Step } from '../task-sequence/model.ts'
import { exitCodeText } from './exit-code.ts'
import type { Evidence } from './evidence.ts'

/** Message ids of the task sequence engine (configmgr.md 7.2). */
const ids = {
  done: 11134,
  failed: 11135,
  started: 11140,
  startedInWinPE: 11144,
  sequenceFailed: 11141,
  restart: 11142,
  completed: 11143,
  managerFailed: 11170,
  managerCompleted: 11171,
} as const

/**
 * What a line of the execution feed proves; null: nothing about a stage. A step is known by what the deployed sequence
 * says about the step of that name, never by an English word in the message.
 */
export function evidenceFromMessage(message: StatusMessage, sequence: Sequence): Evidence | null {
  const common = { source: 'site-status-message', at: message.at } as const
  const id = message.messageId
  switch (id) {
    case ids.started:
    case ids.startedInWinPE:
      return { ...common, code: 'sequence-started', message: id }
    case ids.restart:
      return stepOf(message, sequence)?.kind === 'restart'
        ? { ...common, code: 'restarted-into-winpe', message: id, action: message.action }
        : null
    case ids.done:
      return doneStep(message, sequence)
    case ids.failed:
      return failedStep(message, sequence)
    case ids.completed:
    case ids.managerCompleted:
      return { ...common, code: 'sequence-completed', message: id }
    case ids.sequenceFailed:
    case ids.managerFailed:
      return { ...common, code: 'sequence-failed', message: id, exitCode: exitCodeText(message.exitCode) }
    default:
      return null
  }
}

function doneStep(message: StatusMessage, sequence: Sequence): Evidence | null {
  const about = {
    source: 'site-status-message',
    at: message.at,
    message: message.messageId,
    action: message.action,
  } as const
  const step = stepOf(message, sequence)
  switch (step?.kind) {
    case 'restart':
      return step.into === 'winpe' ? { ...about, code: 'restarted-into-winpe' } : null
    case 'partition-disk':
      return { ...about, code: 'disk-partitioned' }
    case 'apply-operating-system':
      return { ...about, code: 'image-applied' }
    case 'run-command-line':
      return step.commandLine === copyCommand ? { ...about, code: 'file-copied' } : null
    default:
      return null
  }
}

function failedStep(message: StatusMessage, sequence: Sequence): Evidence | null {
  const common = { source: 'site-status-message', at: message.at, message: message.messageId } as const
  const step = stepOf(message, sequence)
  if (step !== undefined && isGuard(step)) return { ...common, code: 'stopped-by-guard' }
  if (step?.continueOnError === true) return null
  return { ...common, code: 'step-failed', action: message.action, exitCode: exitCodeText(message.exitCode) }
}

const isGuard = (step: Action): boolean =>
  step.kind === 'run-command-line' &&
  step.commandLine === guardCommand &&
  JSON.stringify(step.condition ?? null).includes(permitVariable)

function stepOf(message: StatusMessage, sequence: Sequence): Action | undefined {
  return actionsIn(sequence.steps).find((one) => one.name === message.action)
}

const actionsIn = (steps: readonly Step[]): readonly Action[] =>
  steps.flatMap((step) => (step.kind === 'group' ? actionsIn(step.steps) : [step]))
