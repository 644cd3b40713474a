import { runHead, runWords } from '#shared/texts/en/terminal.ts'
import { ask, given, number, printJson, text } from '../ask.ts'
import type { Work } from '../command.ts'
import { printable, table } from '../table.ts'

export const run: Work = async ({ values }, terminal) => {
  const { runs, next } = await ask(
    terminal,
    'run:list',
    given({ after: text(values, 'after'), limit: number(values, 'limit') }),
  )
  if (terminal.json) printJson(terminal, { schema: 1, runs, ...given({ next }) })
  else {
    const rows = runs.map((one) => [
      one.run,
      printable(one.batch),
      one.createdAt,
      one.outcome ?? (one.active ? runWords.active() : runWords.resumable()),
    ])
    terminal.out(`${table(runHead, rows)}\n`)
    if (next !== undefined) terminal.note(runWords.more(next))
  }
  return 0
}
