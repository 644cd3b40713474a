import { block, note, warn, type Finding } from '../finding.ts'
import type { PowerShellFacts } from './facts.ts'
import { isVersionBelow } from './version.ts'

/** The oldest version that the shipped module runs on. */
const oldest = '5.1'

/** What on this machine stands in the way of working on a site, and what is worth knowing. */
export function judgeWorkstation(facts: PowerShellFacts): readonly Finding[] {
  return [...engine(facts), ...scripts(facts), ...rights(facts), ...unknown(facts)]
}

function* engine({ edition, version, languageMode }: PowerShellFacts): Generator<Finding> {
  if (isVersionBelow(version, oldest)) yield block('powershell-version', 'powershell', { version, oldest })
  else if (edition === 'Core') yield note('powershell-core', 'powershell', { version })
  if (languageMode !== 'FullLanguage') yield block('powershell-language', 'powershell', { mode: languageMode })
}

/** Set by the machine's administrators: unlike the others, it can't be overridden for one process. */
const byPolicy = ({ policies }: PowerShellFacts): string | undefined =>
  policies?.find(({ scope, policy }) => /^(?:Machine|User)Policy$/.test(scope) && policy !== 'Undefined')?.policy

function* scripts(facts: PowerShellFacts): Generator<Finding> {
  const { count, folder, marked, unsigned } = facts.scripts
  const policy = byPolicy(facts)
  if (policy === 'Restricted') yield block('scripts-forbidden', 'powershell')
  if (policy === 'AllSigned' && unsigned !== null && unsigned.length > 0)
    yield block('scripts-unsigned', 'powershell', { unsigned: unsigned.length, count, example: unsigned[0] ?? '' })
  if (marked !== null && marked.length > 0) {
    const refused = policy === 'RemoteSigned' && marked.some((one) => unsigned?.includes(one))
    yield (refused ? block : warn)('scripts-marked', 'powershell', { marked: marked.length, count, folder })
  }
}

function* rights({ console, elevated, account }: PowerShellFacts): Generator<Finding> {
  if (console === null) yield block('console-missing', 'console')
  if (elevated === false) yield note('not-elevated', 'account', { account })
  yield note('account-applies', 'account', { account })
}

/** What no look at the machine could tell, by name: it is not taken for good. */
function* unknown(facts: PowerShellFacts): Generator<Finding> {
  const { policies, elevated, scripts, console } = facts
  const what = [
    ...(policies === null ? ['execution-policy' as const] : []),
    ...(scripts.unsigned === null ? ['signatures' as const] : []),
    ...(scripts.marked === null ? ['download-marks' as const] : []),
    ...(elevated === null ? ['elevation' as const] : []),
    ...(console !== null && console.version === null ? ['console-version' as const] : []),
  ]
  if (what.length > 0) yield note('workstation-unknown', 'powershell', { what })
}
