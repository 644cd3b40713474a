import { auditWords } from '#shared/texts/en/terminal.ts'
import { ask, given, printJson } from '../ask.ts'
import type { Work } from '../command.ts'

export const run: Work = async (_given, terminal) => {
  const { ok, entries, firstBad } = await ask(terminal, 'audit:verify', {})
  if (terminal.json) printJson(terminal, { schema: 1, ok, entries, ...given({ firstBad }) })
  else terminal.out(`${ok ? auditWords.good(entries) : auditWords.bad(entries, firstBad ?? 0)}\n`)
  return ok ? 0 : 1
}
