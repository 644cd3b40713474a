import { block, warn, type Finding } from '../finding.ts'
import { copiesIntoPlace, purposeOf } from './commands.ts'
import type { LintFacts } from './lint.ts'
import type { RunCommandLine } from './model.ts'
import { isOf, wholeSequence, type Placed } from './walk.ts'

/** Exactly one step copies the file, from its package, into its place, after the image and before the new Windows starts. */
export function* lintConfigurationCopy(actions: readonly Placed[], { packageId }: LintFacts): Generator<Finding> {
  const copies = actions
    .filter(isOf('run-command-line'))
    .filter((one) => purposeOf(one.action) === 'copy-configuration')
  const [only, ...more] = copies
  if (only === undefined) {
    yield block('sequence-copies-no-file', wholeSequence)
    return
  }
  if (more.length > 0) yield block('sequence-copies-twice', wholeSequence, { steps: copies.map((one) => one.path) })
  for (const copy of copies) yield* lintCopy(copy, actions, packageId)
}

function* lintCopy(
  { action, at, path, forgiven, unconditional }: Placed<RunCommandLine>,
  actions: readonly Placed[],
  packageId: string | null,
): Generator<Finding> {
  if (action.packageId === undefined) yield block('sequence-copies-without-package', path)
  else if (packageId !== null && action.packageId !== packageId)
    yield block('sequence-other-package', path, { package: action.packageId })
  if (!copiesIntoPlace(action)) yield block('sequence-other-copy-command', path, { command: action.commandLine })
  if (forgiven) yield warn('sequence-copy-continues', path)
  if (!unconditional) yield warn('sequence-copy-conditional', path)
  const applied = actions.filter(isOf('apply-operating-system')).findLast((one) => one.at < at)
  if (applied === undefined) yield block('sequence-copies-too-early', path)
  const restart = actions.find((one) => one.at < at && leavesForNewWindows(one, applied?.at ?? -1))
  if (restart !== undefined) yield block('sequence-copies-too-late', path, { step: restart.path })
}

/** A restart from the disk behind the image, or the step that sets Windows up: then out-of-box has begun. */
const leavesForNewWindows = ({ action, at }: Placed, applied: number): boolean =>
  at > applied && action.kind === 'restart' && action.into === 'hard-disk'
