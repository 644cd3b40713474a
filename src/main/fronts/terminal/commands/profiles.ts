import { profileHead, profileWords } from '#shared/texts/en/terminal.ts'
import { sayFinding } from '#shared/texts/say.ts'
import { ask, printJson } from '../ask.ts'
import type { Work } from '../command.ts'
import { printable, table } from '../table.ts'

export const run: Work = async (_given, terminal) => {
  const { profiles } = await ask(terminal, 'profiles:list', {})
  const shown = profiles.map(({ id, displayName, suitable, settings, findings }) => ({
    id,
    displayName,
    suitable,
    settings,
    reasons: findings.filter((one) => one.level === 'block').map((one) => sayFinding(one).text),
  }))
  if (terminal.json) printJson(terminal, { schema: 1, profiles: shown })
  else {
    const rows = shown.map((one) => [
      one.id,
      printable(one.displayName),
      one.suitable ? profileWords.suitable() : `${profileWords.unsuitable()} ${one.reasons.join('; ')}`,
    ])
    terminal.out(`${table(profileHead, rows)}\n`)
  }
  return 0
}
