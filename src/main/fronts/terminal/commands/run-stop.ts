import { ask, printJson } from '../ask.ts'
import type { Work } from '../command.ts'
import { stopLines } from '../lines.ts'
import { deviceShape, reportShape } from '../shapes.ts'

/** `--json`: the object of `run start`, with what was done and the four groups (formats.md, `run stop`). */
export const run: Work = async ({ values, positionals }, terminal) => {
  const id = positionals[0] ?? ''
  const answer = await ask(terminal, 'run:stop', { run: id, rehearse: values['rehearse'] === true })
  const { groups } = answer
  if (terminal.json)
    printJson(terminal, {
      ...reportShape(await ask(terminal, 'run:show', { run: id })),
      ...answer,
      groups: {
        notStarted: groups.notStarted.map(deviceShape),
        mayBeFormatted: groups.mayBeFormatted.map(deviceShape),
        pastFormatting: groups.pastFormatting.map(deviceShape),
        ended: groups.ended.map(deviceShape),
      },
    })
  else for (const line of stopLines(answer)) terminal.out(`${line}\n`)
  return answer.stopped || answer.rehearsed ? 0 : 1
}
