import { purposeOf } from '../task-sequence/commands.ts'
import type { Action } from '../task-sequence/model.ts'
import type { Placed } from '../task-sequence/walk.ts'
import type { ReportedStage } from './evidence.ts'
import { rankOf } from './stage.ts'

/** The stage that an action leads to when it has ended well; null: none of its own. */
function ownStage(action: Action): ReportedStage | null {
  switch (action.kind) {
    case 'restart':
      return action.into === 'winpe' ? 'in-winpe' : null
    case 'partition-disk':
      return 'formatted'
    case 'apply-operating-system':
      return 'image-applied'
    case 'run-command-line':
      return purposeOf(action) === 'copy-configuration' ? 'file-copied' : null
    case 'apply-windows-settings':
    case 'apply-drivers':
    case 'other':
      return null
  }
}

/**
 * The stage that the end of a step proves by its place: what runs on every device and may not fail was done before it.
 * That holds also where the messages of the earlier steps were lost.
 */
export function stageAfter(step: Placed, actions: readonly Placed[]): ReportedStage {
  return actions
    .filter((one) => one.at < step.at && one.enabled && one.unconditional && !one.forgiven)
    .map((one) => ownStage(one.action))
    .reduce<ReportedStage>(
      (furthest, one) => (one !== null && rankOf(one) > rankOf(furthest) ? one : furthest),
      'downloading',
    )
}

/** Nothing but leaving Windows PE follows, and the file is in its place: the next start is the first of the new Windows. */
export function isLastStep(step: Placed, actions: readonly Placed[]): boolean {
  const later = actions.filter((one) => one.at > step.at && one.enabled)
  const proves = ownStage(step.action) === 'file-copied' || stageAfter(step, actions) === 'file-copied'
  return (
    proves && later.every(({ action }) => action.kind === 'run-command-line' && purposeOf(action) === 'leave-winpe')
  )
}

/** A failure of this step means that no step before it has formatted anything. */
export const precedesFormatting = (step: Placed, actions: readonly Placed[]): boolean =>
  actions
    .filter((one) => one.enabled && one.at <= step.at)
    .every(({ action }) => action.kind !== 'partition-disk' && action.kind !== 'apply-operating-system')
