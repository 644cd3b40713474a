import type { Outcome } from '#shared/contract/run.ts'
import type { Failure } from '#shared/failure.ts'
import { never } from '#shared/result.ts'

/** formats.md, "Exit codes". */
export function exitCode(failure: Failure): number {
  switch (failure.kind) {
    case 'work':
      return 1
    case 'input':
      return 2
    case 'blocked':
      return 3
    case 'owned':
      return 4
    case 'outside':
      return 5
    case 'cancelled':
      return 130
    default:
      return never(failure.kind)
  }
}

export function exitCodeOfRun(outcome: Outcome): number {
  switch (outcome) {
    case 'done':
    case 'paused':
      return 0
    case 'partly':
    case 'failed':
    case 'stopped':
      return 1
    case 'blocked':
    case 'needs-confirmation':
      return 3
    case 'cancelled':
      return 130
    default:
      return never(outcome)
  }
}
