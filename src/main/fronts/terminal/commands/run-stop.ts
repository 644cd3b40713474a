import { ask, printJson } from '../ask.ts'
import type { Work } from '../command.ts'
import { stopLines } from '../lines.ts'
import { deviceShape } from '../shapes.ts'

export const run: Work = async ({ values, positionals }, terminal) => {
  const answer = await ask(terminal, 'run:stop', { run: positionals[0] ?? '', rehearse: values['rehearse'] === true })
  const { groups } = answer
  if (terminal.json)
    printJson(terminal, {
      schema: 1,
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
