import { ask, number, printJson, required, text } from '../ask.ts'
import type { Work } from '../command.ts'
import { follow } from '../follow.ts'
import { confirmationLines } from '../lines.ts'
import { confirmationShape } from '../shapes.ts'

export const run: Work = async ({ values, positionals }, terminal) => {
  const id = positionals[0] ?? ''
  const reviewed = text(values, 'reviewed')
  if (reviewed !== undefined) {
    required(values, 'confirm')
    const confirm = number(values, 'confirm') ?? 0
    return follow(terminal, values['events'] === true, 'run:confirm', { run: id, reviewed, confirm })
  }
  const confirmation = await ask(terminal, 'run:differences', { run: id })
  if (terminal.json) printJson(terminal, confirmationShape(confirmation))
  else for (const line of confirmationLines(confirmation, id)) terminal.out(`${line}\n`)
  return 0
}
