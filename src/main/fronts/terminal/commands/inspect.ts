import { explainSettings } from '#shared/texts/say-settings.ts'
import { sayFailure } from '#shared/texts/say.ts'
import { ask, given, printJson } from '../ask.ts'
import type { Work } from '../command.ts'
import { errorShape } from '../error-shape.ts'
import { findingLines } from '../lines.ts'
import { findingShape } from '../shapes.ts'
import { printable } from '../table.ts'
import { inspectWords } from '#shared/texts/en/terminal.ts'

export const run: Work = async ({ values, positionals }, terminal) => {
  const paths = positionals.map((one) => terminal.path(one))
  const { files } = await ask(terminal, 'configuration-file:inspect', { paths })
  const opened = files.filter((one) => one.unopened === undefined)
  const unopened = files.flatMap((one) => (one.unopened === undefined ? [] : [one.unopened]))
  const [first] = unopened
  if (terminal.json)
    printJson(terminal, {
      schema: 1,
      files: opened.map(({ path, verdict, encoding, findings, settings }) => ({
        path,
        verdict,
        encoding,
        findings: findings.map(findingShape),
        ...given({ settings: settings ?? undefined }),
        ...(values['explain'] === true && settings !== undefined ? { explanation: explainSettings(settings) } : {}),
      })),
      ...(first === undefined ? {} : { error: errorShape(first), unopened: unopened.map(errorShape) }),
    })
  else
    for (const { path, verdict, encoding, findings, settings } of opened) {
      terminal.out(`${printable(path)}: ${inspectWords[verdict]()} (${encoding})\n`)
      for (const line of findingLines(findings)) terminal.out(`  ${line}\n`)
      if (values['explain'] === true && settings !== undefined)
        for (const line of explainSettings(settings)) terminal.out(`  ${line}\n`)
    }
  for (const one of unopened) terminal.note(`${sayFailure(one).title}. ${sayFailure(one).remedy}`)
  if (first !== undefined) return 2
  return opened.some((one) => one.verdict === 'blocked') ? 3 : 0
}
