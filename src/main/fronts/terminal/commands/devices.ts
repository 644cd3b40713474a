import { runWords } from '#shared/texts/en/terminal.ts'
import { ask, given, number, printJson, text } from '../ask.ts'
import type { Work } from '../command.ts'
import { deviceTable } from '../lines.ts'
import { deviceShape } from '../shapes.ts'

export const run: Work = async ({ values }, terminal) => {
  const wanted = given({
    batch: text(values, 'batch'),
    stage: text(values, 'stage'),
    search: text(values, 'search'),
    after: text(values, 'after'),
    limit: number(values, 'limit'),
  })
  const { devices, next } = await ask(terminal, 'devices:list', wanted)
  if (terminal.json) printJson(terminal, { schema: 1, devices: devices.map(deviceShape), ...given({ next }) })
  else {
    terminal.out(`${deviceTable(devices)}\n`)
    if (next !== undefined) terminal.note(runWords.more(next))
  }
  return 0
}
