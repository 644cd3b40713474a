import { block, type Finding } from '../finding.ts'
import { asksForPermit, holdsForPermit, permitsIn } from './guard.ts'
import type { LintFacts } from './lint.ts'
import { defaultSuccessCodes, type RunCommandLine, type Sequence } from './model.ts'
import { isOf, wholeSequence, type Placed } from './walk.ts'

type Guard = Placed<RunCommandLine>

/**
 * The guard has to stop every device without this sequence's permit before anything else happens (design, "The guard").
 * A guard is any command line that runs on condition of the permit, whatever its name.
 */
export function* lintGuard(sequence: Sequence, all: readonly Placed[], facts: LintFacts): Generator<Finding> {
  const guards = all.filter(isOf('run-command-line')).filter((one) => asksForPermit(one.action.condition))
  const guard = guards.find((one) => one.enabled) ?? guards[0]
  if (guard === undefined) {
    yield block('sequence-guard-missing', wholeSequence)
    return
  }
  if (!guard.enabled) yield block('sequence-guard-disabled', guard.path)
  if (sequence.steps[0] !== guard.action) yield block('sequence-guard-not-first', guard.path)
  if (guard.forgiven) yield block('sequence-guard-continues', guard.path)
  if (!alwaysFails(guard.action))
    yield block('sequence-guard-passes', guard.path, { command: guard.action.commandLine })
  else if (guardCodeSucceeds(guard.action)) yield block('sequence-guard-succeeds', guard.path, { code: guardExitCode })
  yield* lintCondition(guard, facts)
}

/** No other command line is certain to end with a failure: 3010 and its like count as success for the engine. */
const alwaysFails = ({ commandLine }: RunCommandLine): boolean =>
  /^cmd(?:\.exe)?\s+\/c\s+"?exit\s+(?:\/b\s+)?1"?$/i.test(commandLine.trim())

/** What the command line of `alwaysFails` ends with. */
const guardExitCode = 1

/** Somebody added the guard's exit code to the codes that count as success. */
const guardCodeSucceeds = ({ successCodes = defaultSuccessCodes }: RunCommandLine): boolean =>
  successCodes.includes(guardExitCode)

/** No permit has this value: a marker is longer. */
const wrongPermit = 'drydock-profile='

function* lintCondition({ action, path }: Guard, { profileMarker }: LintFacts): Generator<Finding> {
  const { condition } = action
  if (condition === undefined) return
  const found = permitsIn(condition)
  const expected = profileMarker ?? found[0] ?? ''
  const stops = holdsForPermit(condition, null) === true && holdsForPermit(condition, wrongPermit) === true
  const passes = holdsForPermit(condition, expected) === false
  if (!stops) yield block('sequence-guard-open', path)
  if (!passes) yield block('sequence-guard-other-permit', path, { found, expected })
}
