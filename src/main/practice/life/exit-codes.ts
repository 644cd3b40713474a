import { defaultSuccessCodes, type Action } from '#shared/task-sequence/model.ts'

/** Exit codes that devices report, unsigned as the site keeps them (configmgr.md 7.4, 9). */
export const exitCodes = {
  ok: 0,
  guard: 1,
  xcopyNothingCopied: 4,
  /** 0x80070002 */
  fileNotFound: 2_147_942_402,
  /** 0x80004005 */
  unspecified: 2_147_500_037,
  /** 0x80040102 */
  contentNowhere: 2_147_746_050,
  /** 0x800705B4 */
  timeout: 2_147_943_860,
} as const

/** Whether the engine goes on after this code: only Run Command Line has codes of its own. */
export function succeeds(action: Action, exitCode: number): boolean {
  if (action.kind !== 'run-command-line') return exitCode === exitCodes.ok
  return (action.successCodes ?? defaultSuccessCodes).some((one) => one >>> 0 === exitCode >>> 0)
}
