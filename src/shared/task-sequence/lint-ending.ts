import { block, warn, type Finding } from '../finding.ts'
import { generalizes, purposeOf, type CommandPurpose } from './commands.ts'
import { isOf, wholeSequence, type Placed } from './walk.ts'

const setUpClass = 'SMS_TaskSequence_SetupWindowsAndSMSAction'

/**
 * Either Sysprep without /generalize as the last step in the new Windows, or no step that sets Windows up and the answer
 * file removed at the end: never both, never neither (configmgr.md 4.5, rule 3).
 */
export function* lintEnding(actions: readonly Placed[]): Generator<Finding> {
  const syspreps = withPurpose(actions, 'sysprep')
  const removals = withPurpose(actions, 'remove-answer-file')
  const setUp = actions.find((one) => one.action.kind === 'other' && one.action.className === setUpClass)
  for (const one of syspreps) if (generalizes(one.action)) yield block('sequence-sysprep-generalizes', one.path)
  const [sysprep, removal] = [syspreps.at(-1), removals.at(-1)]
  if (sysprep !== undefined && setUp === undefined) yield block('sequence-sysprep-in-winpe', sysprep.path)
  else if (sysprep !== undefined && removal !== undefined) yield block('sequence-ends-twice', sysprep.path)
  else if (setUp !== undefined && sysprep === undefined) yield block('sequence-set-up-without-sysprep', setUp.path)
  else if (sysprep === undefined && removal === undefined) yield block('sequence-keeps-answer-file', wholeSequence)
  const last = sysprep ?? removal
  if (last !== undefined) yield* lintAfter(last, actions)
}

const withPurpose = (actions: readonly Placed[], purpose: CommandPurpose) =>
  actions.filter(isOf('run-command-line')).filter((one) => purposeOf(one.action) === purpose)

/** What comes after the last step: only switching off or restarting is harmless; a new answer file undoes it. */
function* lintAfter(last: Placed, actions: readonly Placed[]): Generator<Finding> {
  for (const one of actions) {
    if (one.at <= last.at) continue
    const { action } = one
    if (action.kind === 'run-command-line' && purposeOf(action) === 'leave-winpe') continue
    if (writesAnswerFile(one)) yield block('sequence-answer-file-again', one.path, { step: last.path })
    else yield warn('sequence-goes-on', one.path, { step: last.path })
  }
}

/** Steps that leave an answer file for Windows Setup, or change it. */
const writesAnswerFile = ({ action }: Placed): boolean =>
  action.kind === 'apply-operating-system' ||
  action.kind === 'apply-windows-settings' ||
  action.kind === 'apply-drivers' ||
  (action.kind === 'other' && /Apply(?:NetworkSettings|DriverPackage)Action$/.test(action.className))
