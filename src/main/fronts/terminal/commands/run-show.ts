import { ask, printJson } from '../ask.ts'
import type { Work } from '../command.ts'
import { reportLines } from '../lines.ts'
import { reportShape } from '../shapes.ts'

export const run: Work = async ({ positionals }, terminal) => {
  const report = await ask(terminal, 'run:show', { run: positionals[0] ?? '' })
  if (terminal.json) printJson(terminal, reportShape(report))
  else for (const line of reportLines(report)) terminal.out(`${line}\n`)
  return 0
}
