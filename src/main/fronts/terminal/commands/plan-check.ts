import { deviceRowsOfPlan, findingLines } from '../lines.ts'
import { ask, printJson } from '../ask.ts'
import type { Work } from '../command.ts'
import { readPlan } from '../read-plan.ts'
import { deviceShape, findingShape } from '../shapes.ts'
import { planWords } from '#shared/texts/en/terminal.ts'

export const run: Work = async ({ positionals }, terminal) => {
  const id = await readPlan(terminal, positionals[0] ?? '')
  const { ok, reviewHash, devices, findings } = await ask(terminal, 'plan:check', { id })
  if (terminal.json)
    printJson(terminal, {
      schema: 1,
      ok,
      reviewHash,
      devices: devices.map(deviceShape),
      findings: findings.map(findingShape),
    })
  else {
    terminal.out(`${deviceRowsOfPlan(devices)}\n\n`)
    for (const line of findingLines(findings)) terminal.out(`${line}\n`)
    terminal.out(`${ok ? planWords.reviewed(reviewHash, devices.length) : planWords.blocked()}\n`)
  }
  return ok ? 0 : 3
}
