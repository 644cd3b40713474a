import type { Finding } from '../finding.ts'
import type { OsImage } from '../site.ts'
import { lintConfigurationCopy } from './lint-copy.ts'
import { lintEnding } from './lint-ending.ts'
import { lintGuard } from './lint-guard.ts'
import { lintOrder } from './lint-order.ts'
import { lintOtherSteps } from './lint-others.ts'
import type { Sequence } from './model.ts'
import { placedActions } from './walk.ts'

/** What the rules need to know beside the sequence. */
export interface LintFacts {
  /** The package whose folder holds exactly the configuration file; null: not known. */
  readonly packageId: string | null
  /** It has to have the guard, as every sequence that is deployed here has. */
  readonly guarded: boolean
  /** The permit that the guard has to ask for; absent: any. */
  readonly profileMarker?: string
  /** The site's OS images as far as they were looked up; absent: indexes are not judged. */
  readonly osImages?: readonly OsImage[]
}

/**
 * The rules for any Autopilot task sequence, ours or a customer's (configmgr.md 4.5, rules 1 to 4 and 6). By kind of
 * step, class and command line, never by name. What is disabled does not count.
 */
export function lintSequence(sequence: Sequence, facts: LintFacts): readonly Finding[] {
  const all = placedActions(sequence)
  const actions = all.filter((one) => one.enabled)
  return [
    ...(facts.guarded ? lintGuard(sequence, all, facts) : []),
    ...lintConfigurationCopy(actions, facts),
    ...lintOrder(actions, facts),
    ...lintEnding(actions),
    ...lintOtherSteps(actions),
  ]
}
