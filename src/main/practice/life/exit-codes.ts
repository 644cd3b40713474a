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
